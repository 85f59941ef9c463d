/** Serves a fixture on Node, which has no fetch-handler server of its own: `node host.mjs <fixture>`. */
import type { AddressInfo } from "node:net";
import { pathToFileURL } from "node:url";
import { serve } from "@hono/node-server";

const fixture = process.argv[2];
if (!fixture) throw new Error("Give the fixture's path: node host.mjs <fixture.mjs>");
const { default: server } = await import(pathToFileURL(fixture).href);

// The adapter would replace the global Request and Response; the harness measures Node's own.
serve({ fetch: server.fetch, hostname: "127.0.0.1", port: 0, overrideGlobalObjects: false }, (info: AddressInfo) => {
  process.stdout.write(`listening on 127.0.0.1:${info.port}\n`);
});
