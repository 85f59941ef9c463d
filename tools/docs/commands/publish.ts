import type { CommandPage } from "../page.ts";

export default {
  about:
    "Publishes a run as a site, and commits it to a history, if it can be believed. What a rule refuses is said by name, with what to do about it, and the last good column stays with its date.",
  more: [{ title: "Nightly, from plan to Pages", path: "../nightly.md" }],
  files: {
    "break-sort.ts": "URLSearchParams.prototype.sort = () => {};\n",
    "break-nothing.ts": "URLSearchParams.prototype.sort = URLSearchParams.prototype.sort;\n",
  },
  steps: [
    { command: "run --target bun --target deno --out monday", silent: true, codes: [0, 1] },
    { command: "run --target bun --out tuesday", silent: true, codes: [0, 1] },
    { command: "run --target bun --area url --prelude break-sort.ts --fail-on never --out canary", silent: true },
    { command: "run --target bun --area url --prelude break-nothing.ts --fail-on never --out green", silent: true },
    { command: "publish monday --canary canary" },
    { note: "The next day nothing came of deno:", command: "publish tuesday --canary canary", codes: [1] },
    { note: "A canary that comes out green proves nothing:", command: "publish tuesday --canary green", codes: [1] },
  ],
} satisfies CommandPage;
