#!/usr/bin/env node
import "./require-node.js";
import "./compile-cache.js";
import { existsSync } from "node:fs";

// A checkout runs its sources; the published package has only what was built from them.
const source = new URL("../cli/main.ts", import.meta.url);
const built = new URL("../dist/cli/main.js", import.meta.url);
const { main } = await import((existsSync(source) ? source : built).href);
await main(process.argv);
