import { suite } from "../suite.ts";

const feature = suite<typeof import("./os.probes.ts")>("nodejs_compat/os");
const about = (anchor: string, ...names: string[]) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/os.html#${anchor}`,
  needs: names.map((name) => `node:os.${name}`),
  profiles: ["node:node:os"],
});

feature("node:os.tmpdir", about("ostmpdir", "tmpdir", "homedir"), (check) => {
  check("is a folder that can be written to", { needs: ["node:fs.mkdtempSync"] }, async ({ observe, expect }) => {
    expect(await observe("placesAreUsable")).toStrictEqual({ made: true, absolute: true });
  });
});

feature("node:os.availableParallelism", about("osavailableparallelism", "cpus", "availableParallelism"), (check) => {
  check("is more than none, and cpus lists times", async ({ observe, expect }) => {
    expect(await observe("coresAreTold")).toStrictEqual({ each: true, parallel: true });
  });
});

feature("node:os.totalmem", about("ostotalmem", "totalmem", "freemem"), (check) => {
  check("is more than freemem", async ({ observe, expect }) => {
    expect(await observe("memoryIsTold")).toStrictEqual({ free: true, less: true });
  });
});

feature("node:os.uptime", about("osuptime", "uptime"), (check) => {
  check("tells the seconds since the start", async ({ observe, expect }) => {
    expect(await observe("uptimeIsTold")).toBe(true);
  });
});

feature("node:os.endianness", about("osendianness", "endianness"), (check) => {
  check("is that of typed arrays", async ({ observe, expect }) => {
    expect(await observe("byteOrderIsTold")).toBe(true);
  });
});

feature("node:os.constants", about("os-constants", "constants"), (check) => {
  check("are those of the system", async ({ observe, expect }) => {
    const seen = { signals: [2, 9], errno: 2, words: true };
    expect(await observe("constantsAreThoseOfTheSystem")).toStrictEqual(seen);
  });
});

feature("node:os.userInfo", about("osuserinfooptions", "userInfo"), (check) => {
  check("tells the user, beside the host's name and system", async ({ observe, expect }) => {
    expect(await observe("userIsTold")).toStrictEqual({ words: true, uid: "number" });
  });
});
