/** What a runtime answers when a program asks for its permissions. */
import { nothing } from "../../runners/grants.ts";
import { type Capability, capabilities } from "../../runners/runner.ts";
import type { Attempt, Launch } from "./attempts.ts";
import { acts } from "./capabilities.ts";
import type { Scene } from "./scene.ts";

export const askingKey = (capability: Capability, launch: Launch): string => `asks:${launch}:${capability}`;

/** Asks under no grant, and under each grant for what it covers. */
export function attemptAsking(scene: Scene): Attempt[] {
  return capabilities.flatMap((name) => {
    const here = acts[name].here(scene);
    const stage = () => ({ args: [name, typeof here === "boolean" ? "" : here[0]], effects: () => [] });
    const probe = "asksForPermission" as const;
    return [
      { key: askingKey(name, "none"), grants: nothing, probe, stage },
      { key: askingKey(name, "granted"), grants: { ...nothing, [name]: here }, probe, stage },
    ];
  });
}
