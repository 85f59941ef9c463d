/** Every question, with the attempts that answer it. */
import type { Assurance } from "../../runners/runner.ts";
import type { Attempt } from "./attempts.ts";
import { fileQuestions } from "./files.ts";
import type { Question } from "./question.ts";
import { reachQuestions } from "./reach.ts";
import type { Scene } from "./scene.ts";

export type Questioned = Exclude<Assurance, "what the runtime says of its permissions">;

export const questions: Readonly<Record<Questioned, Question>> = { ...fileQuestions, ...reachQuestions };

export const questionKeys = (name: Questioned): string[] =>
  questions[name].ways.map((_, index) => `${name.replaceAll(/\W+/g, "-")}:${index}`);

/** The attempts behind the assurances: no runtime is asked about what its documentation doesn't speak of. */
export function attemptQuestions(scene: Scene, names: readonly Questioned[]): Attempt[] {
  return names.flatMap((name) =>
    questions[name].ways.map((way, index) => ({
      ...way,
      key: questionKeys(name)[index] as string,
      grants: questions[name].grants(scene),
    })),
  );
}
