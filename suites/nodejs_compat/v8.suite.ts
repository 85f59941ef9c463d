import { suite } from "../suite.ts";

const feature = suite<typeof import("./v8.probes.ts")>("nodejs_compat/v8");
const about = (anchor: string, name: string) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/v8.html#${anchor}`,
  needs: [`node:v8.${name}`],
  profiles: ["node:node:v8"],
});

feature("node:v8.serialize", about("v8serializevalue", "serialize"), (check) => {
  check("keeps collections, dates, bytes and circles", { needs: ["Buffer"] }, async ({ observe, expect }) => {
    const map = new Map([[1n, new Set(["a"])]]);
    const rest = { map, date: new Date(0), bytes: Uint8Array.of(1), none: undefined };
    expect(await observe("valuesAreSerialized")).toStrictEqual({ isBuffer: true, rest, circular: true });
  });
});

feature("node:v8.getHeapStatistics", about("v8getheapstatistics", "getHeapStatistics"), (check) => {
  check(
    "tells the size of the heap and its spaces",
    { needs: ["node:v8.getHeapSpaceStatistics"] },
    async ({ observe, expect }) => {
      expect(await observe("heapIsTold")).toStrictEqual({ sizes: true, spaces: true });
    },
  );
});
