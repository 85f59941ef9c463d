import { suite } from "../suite.ts";

const feature = suite<typeof import("./dgram.probes.ts")>("nodejs_compat/dgram");
const about = (anchor: string) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/dgram.html#${anchor}`,
  needs: ["node:dgram.createSocket"],
  profiles: ["node:node:dgram"],
});

feature("node:dgram.createSocket", about("socketsendmsg-offset-length-port-address-callback"), (check) => {
  check("sends messages that arrive with their sender, and are answered", async ({ observe, expect }) => {
    const answer = { text: "hello!", address: "127.0.0.1", family: "IPv4", size: 6, same: true };
    expect(await observe("messagesAreAnswered")).toStrictEqual({ sent: 5, answer });
  });
  check(
    "sends without an address once it is connected",
    about("socketconnectport-address-callback"),
    async ({ observe, expect }) => {
      expect(await observe("socketIsConnected")).toStrictEqual({ arrived: "text", remote: true });
    },
  );
});
