/** Elements of a JUnit report: the shape that Jenkins' junit-10.xsd describes and other servers read. */
import { flatten } from "./text.ts";
import { escapeXml } from "./xml.ts";

export type Outcome = "passed" | "failure" | "error" | "skipped";

export interface TestCase {
  name: string;
  classname: string;
  /** Milliseconds. */
  duration: number;
  outcome: Outcome;
  /** What kind of failure, and on one line why. */
  type?: string;
  message?: string;
  /** What stands below it. */
  detail?: string;
}

export interface TestSuite {
  name: string;
  startedAt: string;
  duration: number;
  properties: Readonly<Record<string, string>>;
  cases: readonly TestCase[];
}

const attribute = (name: string, value: string) => ` ${name}="${escapeXml(flatten(value, 500), 500)}"`;
const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(3);

function writeCase({ name, classname, duration, outcome, type = "", message = "", detail = "" }: TestCase): string {
  const head = `    <testcase${attribute("classname", classname)}${attribute("name", name)} time="${seconds(duration)}"`;
  if (outcome === "passed") return `${head}/>`;
  const open = `${outcome}${attribute("type", type)}${attribute("message", message)}`;
  const inner = detail === "" ? `<${open}/>` : `<${open}>${escapeXml(detail, 8000)}</${outcome}>`;
  return `${head}>\n      ${inner}\n    </testcase>`;
}

function count(cases: readonly TestCase[]): string {
  const of = (outcome: Outcome) => cases.filter((one) => one.outcome === outcome).length;
  return `tests="${cases.length}" failures="${of("failure")}" errors="${of("error")}"`;
}

function writeSuite({ name, startedAt, duration, properties, cases }: TestSuite): string {
  const skipped = cases.filter(({ outcome }) => outcome === "skipped").length;
  const about = `${attribute("name", name)} ${count(cases)} skipped="${skipped}" time="${seconds(duration)}"`;
  const known = Object.entries(properties).map(([key, value]) => {
    return `      <property${attribute("name", key)}${attribute("value", value)}/>`;
  });
  return [
    `  <testsuite${about}${attribute("timestamp", startedAt.replace(/\.\d+Z$/u, ""))}>`,
    `    <properties>\n${known.join("\n")}\n    </properties>`,
    ...cases.map(writeCase),
    "  </testsuite>",
  ].join("\n");
}

/** The whole document. */
export function writeJunit(suites: readonly TestSuite[]): string {
  const cases = suites.flatMap((suite) => suite.cases);
  const time = seconds(suites.reduce((sum, { duration }) => sum + duration, 0));
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="wintermatrix" ${count(cases)} time="${time}">`;
  return `${[head, ...suites.map(writeSuite), "</testsuites>"].join("\n")}\n`;
}
