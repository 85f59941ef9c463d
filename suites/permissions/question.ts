/** What is asked of a runtime because its documentation speaks of it. */
import { nothing } from "../../runners/grants.ts";
import type { Capability, Grants } from "../../runners/runner.ts";
import { type Attempt, type Launch, returning } from "./attempts.ts";
import { acts } from "./capabilities.ts";
import type { Scene } from "./scene.ts";

export interface Question {
  of: Capability;
  /** The capability whose control would deny it; `of` unless said otherwise. */
  control?: Capability;
  /** The launch that it is a fact of. */
  launch: Launch;
  grants(scene: Scene): Grants;
  ways: readonly Way[];
}

export interface Way extends Pick<Attempt, "probe" | "stage" | "late"> {
  /** Its error doesn't tell what was refused. */
  opaque?: boolean;
}

export const none = () => nothing;

export const granting = (name: Capability) => (scene: Scene) => ({ ...nothing, [name]: acts[name].here(scene) });

/** Everything may be read and reached but the secret and the peer's other port. */
export const withholding = ({ path, peer }: Scene): Grants => ({
  ...nothing,
  read: true,
  net: true,
  except: { read: [path("secret")], net: [new URL(peer.other).host] },
});

export const reading = (name: string): Way => ({
  probe: "readsFile",
  stage: ({ path, secret }) => returning("the file's content", [path(name)], ({ text }) => text === secret),
});
