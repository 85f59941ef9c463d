import { suite } from "../suite.ts";

const feature = suite<typeof import("./https.probes.ts")>("nodejs_compat/https");

const about = (anchor: string, name = "request", module = "http") => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/${module}.html#${anchor}`,
  needs: [`node:${module}.${name}`],
  profiles: [`node:node:${module}`],
});

feature("node:https.get", about("httpsrequesturl-options-callback", "get", "https"), (check) => {
  check("speaks to a server whose authority it trusts", async ({ observe, expect, peer }) => {
    const { href } = peer.secure.trusted.url("fixed", { body: "secret" });
    expect(await observe("secureServerAnswers", href)).toStrictEqual({ status: 200, text: "secret" });
  });
  check("refuses a server of an unknown authority", async ({ observe, expect, peer }) => {
    const { href } = peer.secure.untrusted.url("fixed", { body: "secret" });
    expect(await observe("secureServerAnswers", href)).toMatchObject({ message: expect.any(String) });
  });
  check("refuses a certificate of another host", async ({ observe, expect, peer }) => {
    const { href } = peer.secure.wrongHost.url("fixed", { body: "secret" });
    expect(await observe("secureServerAnswers", href)).toMatchObject({ message: expect.any(String) });
  });
  check("takes any certificate with rejectUnauthorized: false", async ({ observe, expect, peer }) => {
    const { href } = peer.secure.untrusted.url("fixed", { body: "secret" });
    const options = { rejectUnauthorized: false };
    expect(await observe("secureServerAnswers", href, options)).toStrictEqual({ status: 200, text: "secret" });
  });
});
