import { suite } from "../suite.ts";

const feature = suite<typeof import("./navigator.probes.ts")>("beyond/navigator");
const html = "https://html.spec.whatwg.org/multipage";
const member = (name: string, page: string, anchor = `dom-navigator-${name.toLowerCase()}`) => ({
  spec: `${html}/${page}.html#${anchor}`,
  bcd: `api.Navigator.${name}`,
  needs: [`navigator.${name}`],
  profiles: ["beyond:navigator"],
});

feature("navigator.hardwareConcurrency", member("hardwareConcurrency", "workers"), (check) => {
  check("is a whole number from 1", async ({ observe, expect }) => {
    expect(await observe("hardwareIs")).toStrictEqual({ type: "number", isCount: true });
  });
});

feature("navigator.language", member("language", "system-state"), (check) => {
  check("is a BCP 47 language tag", async ({ observe, expect }) => {
    expect(await observe("languageIs")).toStrictEqual({ type: "string", canonical: true });
  });
});

feature("navigator.languages", member("languages", "system-state"), (check) => {
  check("is one frozen array that starts with language", async ({ observe, expect }) => {
    const facts = { isArray: true, startsWithLanguage: true, frozen: true, stays: true };
    expect(await observe("languagesAre")).toStrictEqual(facts);
  });
});

const readonly = {
  ...member("userAgent", "system-state"),
  spec: "https://webidl.spec.whatwg.org/#dfn-attribute-setter",
};
feature("navigator: members", { ...readonly, bcd: "api.Navigator" }, (check) => {
  check("are accessors without a setter on the prototype", async ({ observe, expect }) => {
    expect(await observe("membersStay")).toStrictEqual({ thrown: "TypeError", stays: true, own: [] });
  });
});

const locks = (anchor: string, bcd = "request") => ({
  spec: `https://w3c.github.io/web-locks/#${anchor}`,
  bcd: `api.LockManager.${bcd}`,
  needs: ["navigator.locks.request"],
  profiles: ["beyond:Web Locks"],
});
const option = (name: string) => ({ spec: locks(`dom-lockoptions-${name.toLowerCase()}`).spec });

feature("LockManager.request", locks("api-lock-manager-request"), (check) => {
  check("has exclusive locks one after the other, and gives what the callback gives", async ({ observe, expect }) => {
    const log = ["one in exclusive true", "one out", "two in exclusive true", "two out"];
    expect(await observe("locksExclude")).toStrictEqual({ log, results: ["one", "two"] });
  });
  check("has shared locks at once, before an exclusive one", async ({ observe, expect }) => {
    expect(await observe("locksShare")).toStrictEqual(["a in", "b in", "a out", "b out", "c in", "c out"]);
  });
  check("gives null for what isn't available", option("ifAvailable"), async ({ observe, expect }) => {
    expect(await observe("locksIfAvailable")).toStrictEqual({ held: false, free: true });
  });
  check("rejects what is aborted as it waits, and never calls it", option("signal"), async ({ observe, expect }) => {
    expect(await observe("locksAbort")).toStrictEqual({ rejected: "DOMException AbortError", ran: false });
  });
  check("releases the lock when the callback throws", async ({ observe, expect }) => {
    expect(await observe("locksAreReleased")).toStrictEqual({ thrown: true, next: true });
  });
  check("takes a lock away with steal", option("steal"), async ({ observe, expect }) => {
    expect(await observe("locksAreStolen")).toStrictEqual({ stolen: true, rejected: "DOMException AbortError" });
  });
});

feature("LockManager.query", locks("api-lock-manager-query", "query"), (check) => {
  check("lists who holds and who waits", async ({ observe, expect }) => {
    expect(await observe("locksAreListed")).toStrictEqual({ held: ["exclusive"], pending: ["shared"] });
  });
});
