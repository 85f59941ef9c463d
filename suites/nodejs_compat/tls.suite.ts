import { suite } from "../suite.ts";
import { certificateKeyPem, certificatePem } from "./keys.ts";

const feature = suite<typeof import("./tls.probes.ts")>("nodejs_compat/tls");
const about = (anchor: string) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/tls.html#${anchor}`,
  needs: ["node:tls.connect", "node:tls.createServer"],
  profiles: ["node:node:tls"],
});
const identity = { key: certificateKeyPem, cert: certificatePem };

feature("node:tls.connect", about("tlsconnectoptions-callback"), (check) => {
  check("agrees with a server on name, application protocol and TLS 1.3", async ({ observe, expect }) => {
    expect(await observe("sidesAgree", identity)).toMatchObject({
      authorized: true,
      alpnProtocol: "wm/1",
      protocol: "TLSv1.3",
      subject: { C: "DE", O: "Example", CN: "example.test" },
      text: "example.test wm/1",
    });
  });
  check("refuses a server that nobody vouches for", async ({ observe, expect }) => {
    const seen = { code: "DEPTH_ZERO_SELF_SIGNED_CERT" };
    expect(await observe("strangerIsRefused", identity, true)).toMatchObject(seen);
  });
  check("takes such a server with rejectUnauthorized: false, and says so", async ({ observe, expect }) => {
    const seen = { authorized: false, authorizationError: "DEPTH_ZERO_SELF_SIGNED_CERT", text: "example.test false" };
    expect(await observe("strangerIsRefused", identity, false)).toMatchObject(seen);
  });
  check(
    "lets checkServerIdentity refuse a server",
    about("tlscheckserveridentityhostname-cert"),
    async ({ observe, expect }) => {
      const seen = { code: "ERR_OWN", message: "not example.test" };
      expect(await observe("nameIsCheckedByFunction", identity)).toMatchObject(seen);
    },
  );
});
