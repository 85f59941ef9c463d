/** What each runtime is started with for given grants, by version. */
import { describe, expect, test } from "vitest";
import { everything, nothing } from "../../runners/grants.ts";
import { loadRunners } from "../../runners/load.ts";
import { capabilities, type Grants, type Plan, type Runner } from "../../runners/runner.ts";

const runners = await loadRunners();

function planOf(runtime: string, version: string, grants: Grants, options: Plan["target"]["options"] = {}): Plan {
  const target = { slot: runtime, runtime, version, options };
  return { target, grants, entry: "/run/main.mjs", folder: "/run", hosts: {} };
}

const runnerOf = (runtime: string) => runners.get(runtime) as Runner;
const argsOf = (runtime: string, version: string, grants: Grants): string[] =>
  runnerOf(runtime).script(planOf(runtime, version, grants)).args;

describe("node", () => {
  const node = (version: string, grants: Partial<Grants>) => argsOf("node", version, { ...nothing, ...grants });

  test("everything takes no flag, whatever the version", () => {
    expect(["22.0.0", "24.21.0", "26.10.0"].map((version) => argsOf("node", version, everything))).toStrictEqual([
      ["/run/main.mjs"],
      ["/run/main.mjs"],
      ["/run/main.mjs"],
    ]);
  });

  test("nothing takes the model, and no code from strings", () => {
    expect(node("26.10.0", {})).toStrictEqual([
      "--permission",
      "--disallow-code-generation-from-strings",
      "/run/main.mjs",
    ]);
  });

  test.each([
    ["20.20.0", "--experimental-permission"],
    ["22.12.0", "--experimental-permission"],
    ["22.13.0", "--permission"],
    ["23.4.0", "--experimental-permission"],
    ["23.5.0", "--permission"],
    ["26.10.0", "--permission"],
  ])("%s turns the model on with %s", (version, flag) => {
    expect(node(version, {})[0]).toBe(flag);
  });

  test.each([
    ["24.21.0", { net: true }, []],
    ["25.0.0", { net: true }, ["--allow-net"]],
    ["26.10.0", { listen: ["127.0.0.1"] }, ["--allow-net"]],
    ["26.0.0", { ffi: true }, []],
    ["26.1.0", { ffi: true }, ["--allow-ffi"]],
    ["24.21.0", { run: ["/bin/echo"], worker: true }, ["--allow-child-process", "--allow-worker"]],
    ["24.21.0", { addons: ["/a.node"] }, ["--allow-addons"]],
    ["24.21.0", { env: true, sys: true, import: true, wasm: true }, []],
    [
      "24.21.0",
      { read: true, write: ["/a", "/b"] },
      ["--allow-fs-read=*", "--allow-fs-write=/a", "--allow-fs-write=/b"],
    ],
  ] as const)("%s: %o", (version, grants, flags) => {
    const args = node(version, { ...grants, eval: true });
    expect(args).toStrictEqual(["--permission", ...flags, "/run/main.mjs"]);
  });

  test("a grant that is missing brings the model in", () => {
    for (const name of ["read", "write", "run", "addons", "worker", "ffi", "net", "listen"] as const)
      expect(argsOf("node", "26.10.0", { ...everything, [name]: false })).toContain("--permission");
  });
});

describe("deno", () => {
  const deno = (grants: Partial<Grants>) =>
    argsOf("deno", "2.9.6", { ...nothing, ...grants }).filter((argument) => /^--(allow|deny)/.test(argument));

  test("everything is a flag for each, and the network loopback alone", () => {
    expect(deno(everything)).toStrictEqual([
      "--allow-read",
      "--allow-write",
      "--allow-env",
      "--allow-run",
      "--allow-net=127.0.0.1,localhost,[::1]",
      "--allow-ffi",
      "--allow-sys",
      "--allow-import",
    ]);
  });

  test.each([
    [{}, []],
    [{ worker: true, eval: true, wasm: true }, []],
    [{ net: [] }, []],
    [{ net: true }, ["--allow-net"]],
    [{ net: ["127.0.0.1:80"], listen: ["127.0.0.1"] }, ["--allow-net=127.0.0.1:80,127.0.0.1"]],
    [{ net: ["127.0.0.1"], listen: true }, ["--allow-net"]],
    [{ addons: ["/a.node"] }, ["--allow-ffi=/a.node"]],
    [{ read: ["/a,b"] }, ["--allow-read=/a,,b"]],
    [{ read: true, except: { read: ["/secret"] } }, ["--allow-read", "--deny-read=/secret"]],
    [{ except: { net: ["a:1"], listen: ["b"] } }, ["--deny-net=a:1,b"]],
  ] satisfies [Partial<Grants>, string[]][])("%o", (grants, flags) => {
    expect(deno(grants)).toStrictEqual(flags);
  });

  test("never asks: nobody is there to answer", () => {
    expect(argsOf("deno", "2.9.6", nothing)).toContain("--no-prompt");
  });
});

describe("bun", () => {
  test("addons are all that can be withheld", () => {
    expect(argsOf("bun", "1.4.5", everything)).toStrictEqual(["run", "--no-install", "/run/main.mjs"]);
    expect(argsOf("bun", "1.4.5", nothing)).toStrictEqual(["run", "--no-install", "--no-addons", "/run/main.mjs"]);
    expect(argsOf("bun", "1.4.5", { ...nothing, addons: ["/a.node"] })).not.toContain("--no-addons");
  });

  test("serves with the same flags", () => {
    expect(runnerOf("bun").serve(planOf("bun", "1.4.5", nothing)).args).toContain("--no-addons");
  });
});

describe("workerd", () => {
  const configOf = (grants: Partial<Grants>): string => {
    const options = { date: "2026-11-17", nodejs_compat: "date" };
    const { files } = runnerOf("workerd").script(planOf("workerd", "1.20261117.1", { ...nothing, ...grants }, options));
    return files?.["config.capnp"] ?? "";
  };

  test.each([
    [{}, "allow = []"],
    [{ net: true }, 'allow = ["public","private"]'],
    [everything, 'allow = ["127.0.0.1/32","::1/128"]'],
    [{ net: ["192.0.2.1:80", "192.0.2.1:81", "[2001:db8::1]:80"] }, 'allow = ["192.0.2.1/32","2001:db8::1/128"]'],
    [{ env: ["LANG"] }, 'bindings = [(name = "LANG", fromEnvironment = "LANG")]'],
    [{ env: true }, "bindings = []"],
  ] satisfies [Partial<Grants>, string][])("%o", (grants, line) => {
    expect(configOf(grants)).toContain(line);
  });
});

describe.each([...runners.values()])("$key", ({ permissions, assurances = {} }) => {
  test("says of every capability what its documentation says", () => {
    expect(Object.keys(permissions).sort()).toStrictEqual([...capabilities].sort());
  });

  test("a control that can be narrowed has a promise for it, and no other one has", () => {
    for (const { control, scope, promises } of Object.values(permissions)) {
      if (!control) continue;
      expect([control, promises.elsewhere]).toStrictEqual([control, scope ? "denied" : undefined]);
    }
  });

  test("what is assured has a page, and either a promise or a reason for none", () => {
    for (const { docs, promised, disclaimer } of Object.values(assurances)) {
      expect(docs).toMatch(/^https:\/\//);
      expect(promised === undefined || disclaimer === undefined).toBe(true);
    }
  });
});

describe("options of a target", () => {
  const started = (runtime: string, version: string, ...given: string[]) => {
    const options = runnerOf(runtime).options?.(version, given) ?? {};
    return runnerOf(runtime).serve(planOf(runtime, version, everything, options));
  };
  const configured = (version: string, ...given: string[]) =>
    started("workerd", version, ...given)
      .files?.["config.capnp"]?.match(/compatibility(?:Date|Flags) = .*(?=,)/g)
      ?.join(" ");

  test.each(["node", "bun", "deno"])("%s takes its own flags, ahead of the file", (runtime) => {
    const version = { node: "26.10.0", bun: "1.4.5", deno: "2.9.6" }[runtime] as string;
    const { args } = started(runtime, version, "--z=1", "--a");
    expect(args.slice(args.indexOf("--a"), args.indexOf("--a") + 2)).toStrictEqual(["--a", "--z=1"]);
    expect(args.at(-1)).toBe("/run/main.mjs");
    expect(args.indexOf("--z=1")).toBeLessThan(args.indexOf("/run/main.mjs"));
  });

  test.each([
    ["1.20261117.1", [], 'compatibilityDate = "2026-11-17" compatibilityFlags = []'],
    ["1.20261117.1", ["nodejs_compat"], 'compatibilityDate = "2026-11-17" compatibilityFlags = []'],
    [
      "1.20261117.1",
      ["no_nodejs_compat"],
      'compatibilityDate = "2026-11-17" compatibilityFlags = ["no_nodejs_compat","no_nodejs_compat_v2"]',
    ],
    [
      "1.20261117.1",
      ["nodejs_compat", "date=2025-01-01", "streams_enable_constructors"],
      'compatibilityDate = "2025-01-01" compatibilityFlags = ["nodejs_compat","streams_enable_constructors"]',
    ],
    // It doesn't know the second negation.
    ["1.20230628.0", ["no_nodejs_compat"], 'compatibilityDate = "2023-06-28" compatibilityFlags = []'],
  ])("workerd %s with %j is configured with %s", (version, given, configuration) => {
    expect(configured(version, ...given)).toBe(configuration);
  });

  test("Deno before 2 knows no flag for imports, and tells its port on stdout", () => {
    expect(argsOf("deno", "1.46.0", everything)).not.toContain("--allow-import");
    expect(started("deno", "1.46.0").ready.on).toBe("stdout");
    expect(started("deno", "2.0.0").ready.on).toBe("stderr");
  });

  test("Node before 22.17 is granted its own entry, and before 20.7 in one list", () => {
    const read = { ...nothing, read: ["/a"], addons: true, eval: true };
    expect(argsOf("node", "20.0.0", read)).toStrictEqual([
      "--experimental-permission",
      "--allow-fs-read=/a,/run/main.mjs",
      "/run/main.mjs",
    ]);
    expect(argsOf("node", "20.20.2", read).slice(1, 4)).toStrictEqual([
      "--allow-fs-read=/a",
      "--allow-fs-read=/run/main.mjs",
      "--allow-addons",
    ]);
  });

  test("Node before 20 has no permission model", () => {
    expect(argsOf("node", "18.20.8", nothing)).toStrictEqual([
      "--disallow-code-generation-from-strings",
      "/run/main.mjs",
    ]);
  });
});
