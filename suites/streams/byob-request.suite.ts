import { suite } from "../suite.ts";

const feature = suite<typeof import("./byob-request.probes.ts")>("streams/byob-request");
const name = "ReadableStreamBYOBRequest";
const about = (member: string, anchor: string) => ({
  spec: `https://streams.spec.whatwg.org/#${anchor}`,
  bcd: `api.${name}.${member}`,
  profiles: [`ecma-429-2025:${name}`],
  wpt: "streams/readable-byte-streams/general.any.js",
});
const badViews = "streams/readable-byte-streams/bad-buffers-and-views.any.js";

feature(`${name}.view`, about("view", "rs-byob-request-view"), (check) => {
  check("is the region to fill, as a Uint8Array, until it is answered", async ({ observe, expect }) => {
    const seen = { isRequest: true, kind: "Uint8Array", place: [2, 4, 8], same: true };
    expect(await observe("requestViewIsRegionToFill")).toStrictEqual(seen);
  });
  check("is null after the controller has enqueued instead", async ({ observe, expect }) => {
    const seen = { view: null, next: null, again: "TypeError", value: [8, 9] };
    expect(await observe("enqueueWithdrawsRequest")).toStrictEqual(seen);
  });
});

feature(`${name}.respond`, about("respond", "rs-byob-request-respond"), (check) => {
  check("fulfils the read with so many bytes and takes the view away", async ({ observe, expect }) => {
    const gone = { returned: undefined, view: null, detached: true, next: null };
    const seen = { ...gone, value: [1, 2, 3], place: [2, 8], done: false };
    expect(await observe("respondFulfilsRead")).toStrictEqual(seen);
  });
  check("throws for a count that doesn't fit, by kind", { wpt: badViews }, async ({ observe, expect }) => {
    const open = { tooMany: "RangeError", none: "TypeError", again: "TypeError" };
    const seen = { ...open, someWhenClosed: "TypeError", noneWhenClosed: "nothing" };
    expect(await observe("respondChecksCount")).toStrictEqual(seen);
  });
  check("throws TypeError for a count that is no unsigned long long", async ({ observe, expect }) => {
    const counts = [-1, Number.NaN, Number.POSITIVE_INFINITY];
    expect(await observe("respondEnforcesRange", ...counts)).toStrictEqual(Array(3).fill("TypeError"));
  });
  check("throws TypeError when the view's memory is gone", { wpt: badViews }, async ({ observe, expect }) => {
    expect(await observe("respondRefusesDetachedView")).toBe("TypeError");
  });
  check("keeps a part of an element and asks for the rest", async ({ observe, expect }) => {
    expect(await observe("respondKeepsPartialElement")).toStrictEqual({ place: [3, 3], length: 1 });
  });
  check("makes close throw TypeError and error the stream amid an element", async ({ observe, expect }) => {
    expect(await observe("closeRefusesPartialElement")).toStrictEqual({ close: "TypeError", read: "TypeError" });
  });
});

const newView = about("respondWithNewView", "rs-byob-request-respond-with-new-view");

feature(`${name}.respondWithNewView`, newView, (check) => {
  for (const way of ["same", "transferred"] as const)
    check(`fulfils the read with a view of the ${way} memory`, async ({ observe, expect }) => {
      const seen = { gone: null, value: [1, 2, 3], place: [2, 8] };
      expect(await observe("newViewFulfilsRead", way)).toStrictEqual(seen);
    });
  check("throws for a view that doesn't lie in the region, by kind", { wpt: badViews }, async ({ observe, expect }) => {
    const ranges = { otherOffset: "RangeError", otherMemory: "RangeError", tooLong: "RangeError" };
    expect(await observe("newViewIsChecked")).toStrictEqual({ ...ranges, empty: "TypeError", detached: "TypeError" });
  });
  check("throws TypeError for an ArrayBuffer", async ({ observe, expect }) => {
    expect(await observe("newViewIsView")).toBe("TypeError");
  });
});
