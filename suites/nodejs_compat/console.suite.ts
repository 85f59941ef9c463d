import { suite } from "../suite.ts";

const feature = suite<typeof import("./console.probes.ts")>("nodejs_compat/console");
const about = (anchor: string) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/console.html#${anchor}`,
  needs: ["node:console.Console"],
  profiles: ["node:node:console"],
});

feature("node:console.Console", about("class-console"), (check) => {
  check("formats, indents and asserts into its own streams", async ({ observe, expect }) => {
    expect(await observe("consoleWritesToStreams")).toStrictEqual([
      "out: a is 1 { b: 2 }\n",
      "err: wrong\n",
      "out: head\n",
      "out:   one\n  two\n",
      "err: Assertion failed: not so\n",
    ]);
  });
  check(
    "counts, and draws a table of the columns named",
    about("consoletabletabulardata-properties"),
    async ({ observe, expect }) => {
      expect(await observe("consoleCountsAndDraws")).toStrictEqual({
        counts: ["out: x: 1\n", "out: x: 2\n", "out: x: 1\n"],
        table: ["out:┌┬┐", "│(index)│b│", "├┼┤", "│0│2│", "└┴┘"],
      });
    },
  );
});
