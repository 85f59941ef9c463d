import { suite } from "../suite.ts";

const feature = suite<typeof import("./tee.probes.ts")>("streams/tee");

feature("ReadableStream.tee", { spec: "https://streams.spec.whatwg.org/#rs-tee" }, (check) => {
  check("delivers every chunk to both branches", async ({ observe, expect }) => {
    expect(await observe("teeDelivers")).toStrictEqual({ left: "abc", right: "abc" });
  });
});
