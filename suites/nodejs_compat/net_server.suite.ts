import { suite } from "../suite.ts";

const feature = suite<typeof import("./net_server.probes.ts")>("nodejs_compat/net_server");

const about = (anchor: string, ...names: string[]) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/net.html#${anchor}`,
  needs: names.map((name) => `node:net.${name}`),
  profiles: ["node:node:net"],
});

feature(
  "node:net.createServer",
  about("netcreateserveroptions-connectionlistener", "createServer", "connect"),
  (check) => {
    check("answers whoever connects", async ({ observe, expect }) => {
      expect(await observe("serverAnswers")).toStrictEqual({ text: "hello", listening: true });
    });
    check("answers after the other side's end with allowHalfOpen", async ({ observe, expect }) => {
      expect(await observe("halfOpenServerAnswersAfterTheEnd")).toBe("TEXT");
    });
    check("emits EADDRINUSE for a port that is taken", about("serverlisten"), async ({ observe, expect }) => {
      expect(await observe("portIsHadOnce")).toMatchObject({ code: "EADDRINUSE" });
    });
    check("closes after its last connection", about("serverclosecallback"), async ({ observe, expect }) => {
      const seen = { count: 1, listening: false, early: "open", late: "closed" };
      expect(await observe("serverClosesAfterItsConnections")).toStrictEqual(seen);
    });
  },
);
