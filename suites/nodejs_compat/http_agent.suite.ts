import { suite } from "../suite.ts";

const feature = suite<typeof import("./http_agent.probes.ts")>("nodejs_compat/http_agent");

const about = (anchor: string, name = "request", module = "http") => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/${module}.html#${anchor}`,
  needs: [`node:${module}.${name}`],
  profiles: [`node:node:${module}`],
});

feature("node:http.ClientRequest", about("class-httpclientrequest"), (check) => {
  const destroying = { ...about("requestdestroyerror"), needs: ["node:http.request", "fetch"] };
  check(
    "errors with ECONNRESET and closes its connection when it is destroyed",
    destroying,
    async ({ observe, expect, peer }) => {
      const [exchange, arrival] = [peer.url("fixed", { gate: 1 }), peer.url("fixed", { gate: 1 })];
      const observed = observe("requestIsTakenBack", exchange.href, arrival.href);
      const request = await exchange.arrived();
      arrival.release();
      expect(await observed).toMatchObject({ error: { code: "ECONNRESET" }, destroyed: true });
      expect(await request.disconnected()).toMatchObject({ by: "client" });
    },
  );
  check("isn't sent again when it is destroyed", destroying, async ({ observe, expect, peer }) => {
    const [first, exchange, arrival] = [
      peer.url("fixed"),
      peer.url("fixed", { gate: 1 }),
      peer.url("fixed", { gate: 1 }),
    ];
    const observed = observe("takenRequestStaysSo", first.href, exchange.href, arrival.href);
    await exchange.arrived();
    arrival.release();
    const failed = await observed;
    expect({ failed, requests: exchange.requests().length }).toStrictEqual({ failed: "error", requests: 1 });
  });
  check("is aborted by its signal", { needs: ["fetch"] }, async ({ observe, expect, peer }) => {
    const [exchange, arrival] = [peer.url("fixed", { gate: 1 }), peer.url("fixed", { gate: 1 })];
    const observed = observe("requestIsAborted", exchange.href, arrival.href);
    const request = await exchange.arrived();
    arrival.release();
    expect(await observed).toMatchObject({ name: "AbortError", code: "ABORT_ERR" });
    expect(await request.disconnected()).toMatchObject({ by: "client" });
  });
  check(
    "tells of silence and goes on",
    about("requestsettimeouttimeout-callback"),
    async ({ observe, expect, peer }) => {
      const { href } = peer.url("fixed", { gate: 1 });
      expect(await observe("silenceIsTold", href)).toStrictEqual({ seen: "told", destroyed: false });
    },
  );
});

feature("node:http.Agent", about("new-agentoptions", "Agent"), (check) => {
  for (const keepAlive of [true, false]) {
    const title = keepAlive
      ? "uses a connection again with keepAlive"
      : "opens a connection each time without keepAlive";
    check(title, async ({ observe, expect, peer }) => {
      const exchanges = [peer.url("fixed"), peer.url("fixed")];
      const told = await observe("connectionIsUsedAgain", keepAlive, ...exchanges.map(({ href }) => href));
      const seen = await Promise.all(exchanges.map(async (exchange) => (await exchange.arrived()).reused));
      expect({ told, seen }).toStrictEqual({ told: [false, keepAlive], seen: [false, keepAlive] });
    });
  }
  check(
    "lets requests wait when maxSockets are out",
    about("agentmaxsockets", "Agent"),
    async ({ observe, expect, peer }) => {
      const exchange = peer.url("fixed", { body: "text", gate: 1 });
      const seen = await observe("requestsWaitForSockets", exchange.href, exchange.releaseHref("all"));
      expect(seen).toStrictEqual({ sockets: 1, waiting: 1, texts: ["text", "text"] });
    },
  );
});
