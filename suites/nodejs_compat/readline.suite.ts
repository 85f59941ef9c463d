import { suite } from "../suite.ts";

const feature = suite<typeof import("./readline.probes.ts")>("nodejs_compat/readline");
const about = (anchor: string, name: string) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/readline.html#${anchor}`,
  needs: [`node:readline${name}`],
  profiles: [`node:node:readline${name.startsWith("/") ? "/promises" : ""}`],
});

feature("node:readline.createInterface", about("event-line", ".createInterface"), (check) => {
  check("splits lines at each kind of end, over chunks too", async ({ observe, expect }) => {
    expect(await observe("linesAreSplit")).toStrictEqual(["one", "two", "", "last"]);
  });
  check("iterates lines", about("rlsymbolasynciterator", ".createInterface"), async ({ observe, expect }) => {
    expect(await observe("linesAreIterated")).toStrictEqual(["one", "two", "three"]);
  });
  check(
    "writes a question and gives its answer",
    about("rlquestionquery-options-callback", ".createInterface"),
    async ({ observe, expect }) => {
      expect(await observe("questionsAreAnswered")).toStrictEqual({ answer: "Ada", written: "Name? > " });
    },
  );
  check(
    "edits a line of a terminal, completes it, and goes back in history",
    about("use-of-the-completer-function", ".createInterface"),
    async ({ observe, expect }) => {
      expect(await observe("lineIsEdited")).toStrictEqual(["ab", "commit", "earlier"]);
    },
  );
});

feature(
  "node:readline/promises.createInterface",
  about("rlquestionquery-options", "/promises.createInterface"),
  (check) => {
    check("resolves with an answer, and rejects a question that is aborted", async ({ observe, expect }) => {
      expect(await observe("questionsAreAwaited")).toStrictEqual({ seen: "Ada", name: "AbortError" });
    });
  },
);

feature("node:readline.cursorTo", about("readlinecursortostream-x-y-callback", ".cursorTo"), (check) => {
  check(
    "writes escape sequences, as moveCursor and clearLine do",
    { needs: ["node:readline.moveCursor", "node:readline.clearLine"] },
    async ({ observe, expect }) => {
      const written = "\u001b[3;5H\u001b[1G\u001b[1D\u001b[2B\u001b[2K";
      expect(await observe("cursorIsMoved")).toStrictEqual({ returned: [true, true, true, true], written });
    },
  );
});

feature(
  "node:readline.emitKeypressEvents",
  about("readlineemitkeypresseventsstream-interface", ".emitKeypressEvents"),
  (check) => {
    check("names keys, with control and shift", async ({ observe, expect }) => {
      expect(await observe("keysAreNamed")).toStrictEqual([
        ["a", false, false],
        ["b", false, true],
        ["up", false, false],
        ["c", true, false],
        ["return", false, false],
      ]);
    });
  },
);
