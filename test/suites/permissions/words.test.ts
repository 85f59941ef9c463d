import { expect, test } from "vitest";
import type { Came } from "../../../suites/permissions/launches.ts";
import { nameDenial, tell, tellAbsence, tellDenial } from "../../../suites/permissions/words.ts";
import { thrown } from "./sample.ts";

const ended = (stderr: string, exit: Extract<Came, { ended: unknown }>["ended"] = { code: 1 }): Came => ({
  ended: exit,
  stderr,
});

test.each<[Came, string]>([
  [{ threw: thrown("NotCapable") }, "NotCapable"],
  [{ threw: thrown("Error", { code: "ERR_ACCESS_DENIED" }) }, "Error ERR_ACCESS_DENIED"],
  [{ threw: thrown("DataError", { code: 0 }) }, "DataError"],
  [{ threw: thrown("TypeError", { cause: thrown("Error", { code: "EX" }) }) }, "TypeError, by Error EX"],
  [{ threw: "a text" }, "a text"],
  [{ returned: { value: undefined } }, "gave { value: undefined }"],
  [{ returned: { a: "threw Error EACCES", b: { c: "threw Error EACCES" } } }, "Error EACCES"],
])("%o is named %s", (came, name) => {
  expect(nameDenial({ came })).toBe(name);
});

test("the end of a process is named by the code that the runtime prints, and by nothing else", () => {
  const printed = "node:net:2326\n  at x\n\nError: Access\n    at y {\n  code: 'ERR_ACCESS_DENIED',\n}";
  expect(nameDenial({ came: ended(printed) })).toBe("ended the process: Error ERR_ACCESS_DENIED");
  expect(nameDenial({ came: ended("error: Uncaught NotCapable: Requires net") })).toBe("ended the process: NotCapable");
  expect(nameDenial({ came: ended("what ERR_ACCESS_DENIED means") })).toBe("ended the process: exit code 1");
  expect(nameDenial({ came: ended("", { signal: "SIGSEGV" }) })).toBe("ended the process: SIGSEGV");
  expect(nameDenial({ came: ended("", "not in time") })).toBe("ended the process: not in time");
});

test("a bare name gets its message, less what differs from run to run", () => {
  const came = { threw: new Error("Module not found: http://127.0.0.1:4711/x") };
  expect(tellAbsence({ came })).toBe("Error: Module not found: …");
  expect(tellAbsence({ came: { threw: thrown("EvalError") } })).toBe("EvalError");
});

test("all that was said is there to recognise a refusal by", () => {
  const came = { threw: thrown("TypeError", { cause: thrown("Error", { code: "ERR_ACCESS_DENIED" }) }) };
  expect(tellDenial(came)).toBe("TypeError: no, by Error ERR_ACCESS_DENIED: no");
  expect(tell(came)).toStrictEqual({ threw: tellDenial(came) });
});
