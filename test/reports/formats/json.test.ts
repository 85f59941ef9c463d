import { expect, test } from "vitest";
import json from "../../../reports/formats/json.ts";
import { buildMatrix } from "../../../reports/matrix.ts";
import { gaps, makeSample } from "../sample.ts";

test("the whole text", async () => {
  const text = json.render(buildMatrix(makeSample(), { gaps, expected: ["deno"] }));
  await expect(text).toMatchFileSnapshot("../golden/matrix.json.txt");
});
