/** The study of a check's session, opened by the first check that asks. */
import type { CheckContext } from "../check.ts";
import { attemptAsking } from "./asking.ts";
import { attemptCapabilities } from "./capabilities.ts";
import { assuredAt } from "./judge.ts";
import { attemptQuestions, type Questioned, questions } from "./questions.ts";
import { setScene } from "./scene.ts";
import { Study, studyOf } from "./study.ts";

export function openStudy({ launchOptions, peer, runner, scripts, target }: CheckContext): Promise<Study> {
  return studyOf(target, async () => {
    const scene = await setScene(launchOptions(), peer);
    const names = (Object.keys(questions) as Questioned[]).filter((name) => assuredAt(runner, target, name));
    const asking = assuredAt(runner, target, "what the runtime says of its permissions") ? attemptAsking(scene) : [];
    return new Study(scene, scripts, [...attemptCapabilities(scene), ...asking, ...attemptQuestions(scene, names)]);
  });
}
