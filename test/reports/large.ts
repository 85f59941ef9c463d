/** Results the size of a full run, with made-up but lifelike verdicts: what the page has to stay quick and readable with. */
import type { CheckRecord, ResultFile, TargetRecord, Verdict } from "../../wire/results.ts";
import { makeCheck, makeResult, makeTarget } from "./factory.ts";

const areas: Readonly<Record<string, readonly string[]>> = {
  crypto: ["SubtleCrypto.digest", "SubtleCrypto.importKey: jwk", "Ed25519", "X25519", "AES-GCM", "crypto.randomUUID"],
  fetch: ["fetch: redirect", "fetch: abort", "Headers guard", "Response.body", "fetch: duplex upload", "server: HEAD"],
  nodejs_compat: ["node:events.once", "node:fs.readFile", "AsyncLocalStorage", "node:zlib", "node:http server"],
  permissions: ["permissions"],
  streams: ["ReadableStream.tee", "ReadableStream.from", "byte streams", "pipeTo", "TransformStream backpressure"],
  websocket: ["WebSocket client", "WebSocket close codes", "permessage-deflate", "EventSource", "subprotocols"],
};

const sentences = [
  "delivers every chunk to both branches",
  "rejects with an AbortError that carries the reason given",
  "keeps the order of headers with the same name",
  "throws a TypeError when the body was already read",
  "closes with the code and reason that the peer sent",
  "resolves with an ArrayBuffer of the length that the specification gives",
  "propagates the reason of a cancellation to the underlying source, also when it is undefined",
];

/** Numbers that look random and are the same each time. */
function* sequence(seed: number): Generator<number, never> {
  let value = seed;
  for (;;) {
    value = (value * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield value / 2_147_483_648;
  }
}

const others: readonly Verdict[] = ["fail", "fail", "absent", "absent", "stub", "timeout", "crash", "flaky", "blocked"];

/** Share of passes by slot. */
const shares: Readonly<Record<string, number>> = {
  node: 0.98,
  "node-lts": 0.95,
  bun: 0.92,
  deno: 0.94,
  workerd: 0.86,
  "workerd-bare": 0.72,
};

function drawVerdict(share: number, draw: number, pick: number): Verdict {
  return draw < share ? "pass" : others[Math.floor(pick * others.length)]!;
}

function describeAttempts(verdict: Verdict): CheckRecord["attempts"] {
  const seen = '{\n  "left": "abc",\n  "right": "abc",\n  "closed": true\n}';
  const other = '{\n  "left": "abc",\n  "right": "",\n  "closed": true\n}';
  const observations = [{ probe: "teeDelivers", args: ['"abc"'], returned: verdict === "pass" ? seen : other }];
  if (verdict === "pass") return [{ verdict, duration: 1.5, observations }];
  const reason = "AssertionError: expected { left: 'abc', right: '', …(1) } to strictly equal { left: 'abc', …(2) }";
  const judged = verdict === "fail" ? { expected: seen, actual: other } : {};
  const stderr =
    "TypeError: Cannot read properties of undefined (reading 'getReader')\n    at teeDelivers (bundle.mjs:120:14)";
  return [{ verdict, reason, duration: 3.1, observations, ...judged, stderr }];
}

function* listBehaviours(slot: string): Generator<CheckRecord> {
  const numbers = sequence(slot.length * 7919 + slot.charCodeAt(0));
  for (const [area, features] of Object.entries(areas)) {
    if (area === "permissions") continue;
    for (let index = 0; index < 140; index++) {
      const feature = features[Math.floor((index * features.length) / 140)]!;
      const verdict = drawVerdict(shares[slot]!, numbers.next().value, numbers.next().value);
      const attempts = describeAttempts(verdict);
      const reason = attempts[0]?.reason;
      yield makeCheck({
        id: `${area}/${feature}/${index}`,
        area,
        suite: `${area}/tee`,
        feature,
        title: `${sentences[index % sentences.length]}${index >= sentences.length ? ` (${index})` : ""}`,
        profiles: index % 3 === 0 ? [`ecma-429-2025:${feature}`] : [],
        level: index % 9 === 0 ? "should" : "shall",
        file: `suites/${area}/tee.suite.ts`,
        line: index + 1,
        verdict,
        attempts,
        ...(reason !== undefined && { reason }),
      });
    }
  }
}

const capabilities = [
  "read",
  "write",
  "env",
  "run",
  "net",
  "listen",
  "ffi",
  "addons",
  "worker",
  "sys",
  "import",
  "eval",
  "wasm",
];
const launches = ["no grant", "the grant", "the grant, scoped elsewhere"] as const;

function decideFact(slot: string, launch: (typeof launches)[number]) {
  if (slot === "bun") return { outcome: "no control offered" } as const;
  if (launch === "the grant") return { outcome: "allowed" } as const;
  return { outcome: "denied", detail: slot === "deno" ? "NotCapable" : "Error ERR_ACCESS_DENIED" } as const;
}

function* listFacts(slot: string): Generator<CheckRecord> {
  for (const [place, capability] of capabilities.entries()) {
    for (const [index, launch] of launches.entries()) {
      const broken = slot === "node" && capability === "write" && index === 0;
      yield makeCheck({
        id: `permissions/${capability}/${launch}`,
        area: "permissions",
        suite: "permissions/capabilities",
        feature: capability,
        title: `${capability} with ${launch}`,
        file: "suites/permissions/capabilities.suite.ts",
        line: place * 3 + index,
        verdict: broken ? "fail" : slot === "deno" || slot.startsWith("node") ? "pass" : "skip",
        ...(!(slot === "deno" || slot.startsWith("node")) && { reason: "no permission model" }),
        fact: { capability, launch, ...decideFact(slot, launch) },
      });
    }
  }
}

function decidePresence(slot: string, draw: number): Pick<CheckRecord, "verdict" | "reason"> {
  if (slot === "node-lts") return { verdict: "skip", reason: "reference" };
  if (slot === "workerd-bare") return { verdict: "skip", reason: "off" };
  return { verdict: draw < 0.97 ? "pass" : "absent" };
}

const modules = ["fs", "path", "os", "net", "tls", "http", "http2", "crypto", "zlib", "stream", "events", "util"];

function* listPresence(slot: string): Generator<CheckRecord> {
  const numbers = sequence(slot.length * 31 + 5);
  for (let module = 0; module < 58; module++) {
    const feature = `node:${modules[module] ?? `module${module}`}`;
    for (let index = 0; index < 23; index++) {
      yield makeCheck({
        id: `nodejs_compat/presence/${feature}/key${index}`,
        area: "nodejs_compat",
        suite: "nodejs_compat/presence",
        feature,
        title: `key${index}`,
        tier: "presence",
        spec: `https://nodejs.org/api/${modules[module] ?? "index"}.html`,
        profiles: [`node:${feature}`],
        file: "suites/nodejs_compat/presence.suite.ts",
        line: module,
        ...decidePresence(slot, numbers.next().value),
        attempts: [],
      });
    }
  }
}

const targets: readonly TargetRecord[] = [
  makeTarget("node", { id: "node@26.10.0", title: "Node.js", version: "26.10.0", engine: "V8 14.6.202.33" }),
  makeTarget("node-lts", { id: "node@24.21.0", title: "Node.js LTS", version: "24.21.0", engine: "V8 13.6.233.17" }),
  makeTarget("bun", { id: "bun@1.4.5", title: "Bun", version: "1.4.5", engine: "JavaScriptCore 623.1.7" }),
  makeTarget("deno", {
    id: "deno@2.9.6",
    title: "Deno",
    version: "2.9.6",
    engine: "V8 14.5.201.2",
    flags: ["serve", "--allow-all"],
  }),
  makeTarget("workerd", {
    id: "workerd@1.20261117.1+date=2026-11-17+nodejs_compat=date",
    title: "workerd (local)",
    version: "1.20261117.1",
    options: { date: "2026-11-17", nodejs_compat: "date" },
  }),
  makeTarget("workerd-bare", {
    id: "workerd@1.20261117.1+date=2026-11-17+nodejs_compat=off",
    title: "workerd (local)",
    version: "1.20261117.1",
    options: { date: "2026-11-17", nodejs_compat: "off" },
  }),
];

const probeSource = `/** A teed branch sees every chunk that its sibling sees. https://streams.spec.whatwg.org/#rs-tee */
export async function teeDelivers(text: string) {
  const [left, right] = new Response(text).body!.tee();
  return { left: await new Response(left).text(), right: await new Response(right).text() };
}`;

const checkSource = `check("delivers every chunk to both branches", async ({ observe, expect }) => {
  expect(await observe("teeDelivers", "abc")).toStrictEqual({ left: "abc", right: "abc" });
});`;

/** Six targets with about 700 behaviours, 39 permission facts and 1,300 names each. */
export function makeLarge(): ResultFile[] {
  return targets.map((target) => {
    const checks = [...listBehaviours(target.slot), ...listFacts(target.slot), ...listPresence(target.slot)];
    const own = checks.filter(({ tier }) => tier === "behaviour");
    const source = (text: string, name: string) => ({ file: `suites/streams/tee.${name}.ts`, line: 12, text });
    const probes = Object.keys(areas).map(
      (area) => [`${area}/tee.teeDelivers`, source(probeSource, "probes")] as const,
    );
    const sources = own.map(({ id }) => [id, source(checkSource, "suite")] as const);
    return makeResult(target.slot, checks, {
      target,
      duration: 3200,
      probes: Object.fromEntries(probes),
      sources: Object.fromEntries(sources),
    });
  });
}
