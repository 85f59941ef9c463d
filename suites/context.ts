/** What the main process hands to a worker, through Vitest's `provide`. Plain data only. */
import type { Binary, Target } from "../runners/runner.ts";
import type { Verdict } from "../wire/results.ts";
import type { Bundle } from "./bundle.ts";
import type { Recheck } from "./recheck.ts";

export interface RunContext {
  /** `list` registers every check and runs none. */
  mode: "run" | "list";
  target: Target;
  binary: Binary;
  /** The newest LTS Node of the run: the yardstick of Node's modules. */
  reference: { target: Target; binary: Binary };
  bundle: Bundle;
  /** The run's folder, where launches live and are registered. */
  workspace: string;
  /** Where the workers leave their records. */
  records: string;
  /** Certificates of the peer, and the authority that the launches trust. */
  certificates: string;
  /** Check id → verdict in the slot's baseline. */
  baseline: Record<string, Verdict>;
  /** Which passes are run a second time; none where absent. */
  recheck?: Recheck;
  /** A prelude is bundled ahead of the fixtures. */
  prelude: boolean;
  /** Part of an id or a feature: only the checks that contain it are run. */
  only?: string;
}

declare module "vitest" {
  interface ProvidedContext {
    /** One for each target of the worker. */
    runs: readonly RunContext[];
    /** URLs of the suite files, in the order in which they are run; each group in a fresh process. */
    suites: readonly (readonly string[])[];
  }
}
