/** `vi`, as far as it needs no module loader and no clock of its own. */
import * as spy from "@vitest/spy";
import { notCarried } from "./not-carried.ts";

const stubbed = new Map<string, PropertyDescriptor | undefined>();
const environment = () => (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env ?? {};
const changed = new Map<string, string | undefined>();

const carried = {
  fn: spy.fn,
  spyOn: spy.spyOn,
  isMockFunction: spy.isMockFunction,
  mocked: (value: unknown) => value,
  clearAllMocks: () => chained(spy.clearAllMocks),
  resetAllMocks: () => chained(spy.resetAllMocks),
  restoreAllMocks: () => chained(spy.restoreAllMocks),
  hoisted: (make: () => unknown) => make(),
  stubGlobal(name: string, value: unknown) {
    if (!stubbed.has(name)) stubbed.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: true });
    return vi;
  },
  unstubAllGlobals() {
    for (const [name, before] of stubbed) {
      if (before) Object.defineProperty(globalThis, name, before);
      else Reflect.deleteProperty(globalThis, name);
    }
    stubbed.clear();
    return vi;
  },
  stubEnv(name: string, value: string | undefined) {
    const env = environment();
    if (!changed.has(name)) changed.set(name, env[name]);
    if (value === undefined) delete env[name];
    else env[name] = String(value);
    return vi;
  },
  unstubAllEnvs() {
    const env = environment();
    for (const [name, value] of changed) {
      if (value === undefined) delete env[name];
      else env[name] = value;
    }
    changed.clear();
    return vi;
  },
  waitFor: notCarried("vi.waitFor"),
  waitUntil: notCarried("vi.waitUntil"),
};

function chained(run: () => unknown): unknown {
  run();
  return vi;
}

/** What isn't here is said where it is used. */
export const vi: object = new Proxy(carried, {
  get: (known, name) => (name in known ? Reflect.get(known, name) : notCarried(`vi.${String(name)}`)),
});
