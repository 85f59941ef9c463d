import { expect, test } from "vitest";
import { Endings } from "../../suites/endings.ts";

test("tells those who listen when the process ends, and none that stopped listening", async () => {
  const { promise, resolve } = Promise.withResolvers<{ code: number }>();
  const endings = new Endings(promise);
  const heard: string[] = [];
  endings.listen(({ code }) => heard.push(`first ${code}`));
  const stop = endings.listen(() => heard.push("second"));
  stop();
  resolve({ code: 7 });
  await promise;
  expect(heard).toStrictEqual(["first 7"]);
});

test("an end that has been is told at once", async () => {
  const ended = Promise.resolve({ signal: "SIGKILL" });
  const endings = new Endings(ended);
  await ended;
  const heard: unknown[] = [];
  endings.listen((exit) => heard.push(exit));
  expect(heard).toStrictEqual([{ signal: "SIGKILL" }]);
});
