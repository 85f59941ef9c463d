import { expect } from "vitest";
import { nothing } from "../../../runners/grants.ts";
import type { CheckContext } from "../../../suites/check.ts";
import type { Came } from "../../../suites/permissions/launches.ts";
import type { Seen, Study } from "../../../suites/permissions/study.ts";

/** An attempt at reading that came to something. */
export function seenOf(came: Came, effects: string[] = []): Seen {
  const attempt = {
    key: "none:read",
    grants: nothing,
    probe: "readsFile",
    stage: () => ({ args: [], effects: () => [] }),
  };
  return {
    attempt: attempt as Seen["attempt"],
    args: ["/secret"],
    came,
    effects,
    command: ["--permission", "main.mjs"],
  };
}

/** What judging takes of a check's context, with all that it noted. */
export function contextOf(options: object = {}) {
  const noted: [string, unknown][] = [];
  const context = { expect, saw: (label: string, value: unknown) => noted.push([label, value]), ...options };
  return { context: context as unknown as CheckContext, noted };
}

/** A study that only remembers what is to be attempted again. */
export function forgetfulStudy() {
  const forgotten: string[] = [];
  return { study: { forget: (key: string) => forgotten.push(key) } as unknown as Study, forgotten };
}

export const thrown = (name: string, more: object = {}): Error => Object.assign(new Error("no"), { name, ...more });
