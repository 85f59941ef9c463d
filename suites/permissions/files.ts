/** What documentation says of files, put to the test. */
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { nothing } from "../../runners/grants.ts";
import type { Grants } from "../../runners/runner.ts";
import type { Outcome } from "../../wire/outcome.ts";
import { returning, type Staged } from "./attempts.ts";
import { granting, none, type Question, reading, type Way, withholding } from "./question.ts";
import type { Scene } from "./scene.ts";

const scoped = ({ path }: Scene): Grants => ({ ...nothing, read: [path("scope")], write: [path("scope")] });

const importing: Way = {
  probe: "importsModule",
  stage: ({ url, secret }) =>
    returning("the module's export", [url("module.mjs")], ({ exported }) => exported === secret),
};

const givingUp: Way = {
  probe: "readsAfterGivingUp",
  stage: ({ path, secret }) =>
    returning("the file's content", [path("secret")], ({ after }) => String(after).includes(secret)),
  late: true,
};

const every: Pick<Question, "launch" | "grants"> = { launch: "none", grants: none };
const within: Pick<Question, "launch" | "grants"> = { launch: "elsewhere", grants: scoped };

export const fileQuestions = {
  "every call of node:fs that reads": {
    ...every,
    of: "read",
    ways: [{ probe: "readsInEveryWay", stage: stageReading }],
  },
  "every call of node:fs that writes": {
    ...every,
    of: "write",
    ways: [{ probe: "writesInEveryWay", stage: stageWriting }],
  },
  "a database that is a file": {
    ...every,
    of: "write",
    ways: [{ probe: "writesDatabases", stage: stageWriting }],
  },
  "a file that is imported": { ...every, of: "read", ways: [importing] },
  "paths that lead out of a scope": {
    ...within,
    of: "read",
    ways: [{ probe: "readsPastScope", stage: stageLeaving }],
  },
  "a link that leads out of a scope": { ...within, of: "read", ways: [reading("scope/link")] },
  "what is withheld from a grant to read": {
    of: "read",
    launch: "elsewhere",
    grants: withholding,
    ways: [reading("secret")],
  },
  "a permission that was given up": { of: "read", launch: "granted", grants: granting("read"), ways: [givingUp] },
} satisfies Record<string, Question>;

/** A call that tells a file from none has read, whatever it gave. */
function stageReading({ path }: Scene): Staged {
  return {
    args: [path("secret"), path("elsewhere"), path("missing")],
    effects: (outcome) => {
      const found = Object.entries(recordOf<{ there: string; missing: string }>(outcome));
      return found.filter(([, { there, missing }]) => there !== missing).map(([name]) => name);
    },
  };
}

async function stageWriting({ makeFolder }: Scene): Promise<Staged> {
  const folder = await makeFolder();
  const before = await describeKept(folder);
  const effects = async () => {
    const made = (await readdir(folder)).filter((name) => name !== "kept");
    return (await describeKept(folder)) === before ? made : [...made, "a file was changed"];
  };
  return { args: [folder], effects };
}

async function describeKept(folder: string): Promise<string> {
  const { size, mode, mtimeMs } = await lstat(join(folder, "kept")).catch(() => ({ size: 0, mode: 0, mtimeMs: 0 }));
  return [size, mode, mtimeMs].join(" ");
}

function stageLeaving({ path, url, secret }: Scene): Staged {
  const effects = (outcome: Outcome) =>
    Object.entries(recordOf<string>(outcome)).flatMap(([name, result]) => (result.includes(secret) ? [name] : []));
  return { args: [path("scope"), path("outside"), "outside", `${url("scope")}/%2e%2e/outside`], effects };
}

function recordOf<T>(outcome: Outcome): Record<string, T> {
  return "returned" in outcome ? (outcome.returned as Record<string, T>) : {};
}
