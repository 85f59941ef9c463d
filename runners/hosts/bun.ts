/** Serves a fixture on Bun before 1.2, which serves a default export without a word of its port: `bun host.mjs <fixture>`. */
import { pathToFileURL } from "node:url";

const fixture = process.argv[2];
if (!fixture) throw new Error("Give the fixture's path: bun host.mjs <fixture.mjs>");
const { default: server } = await import(pathToFileURL(fixture).href);

const { Bun } = globalThis as unknown as { Bun: { serve(options: unknown): { port: number } } };
console.log(`listening on http://127.0.0.1:${Bun.serve(server).port}`);
