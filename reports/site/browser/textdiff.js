/** Lines of two texts beside each other: what both have, what only one has. */

/** @typedef {{ kind: "same" | "gone" | "come", text: string }} DiffLine */

/** More lines than this are not compared: the table of common lengths grows with the square. */
const limit = 400;

/** @param {string[]} left @param {string[]} right */
function measureCommon(left, right) {
  const lengths = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  for (let row = left.length - 1; row >= 0; row--) {
    for (let column = right.length - 1; column >= 0; column--) {
      const own = /** @type {Uint16Array} */ (lengths[row]);
      const below = /** @type {Uint16Array} */ (lengths[row + 1]);
      own[column] =
        left[row] === right[column] ? (below[column + 1] ?? 0) + 1 : Math.max(below[column] ?? 0, own[column + 1] ?? 0);
    }
  }
  return lengths;
}

/** @param {string[]} left @param {string[]} right @returns {Generator<DiffLine>} */
function* walk(left, right) {
  const lengths = measureCommon(left, right);
  let row = 0;
  let column = 0;
  while (row < left.length || column < right.length) {
    if (row < left.length && left[row] === right[column]) {
      yield { kind: "same", text: left[row++] ?? "" };
      column++;
    } else if (
      column >= right.length ||
      (row < left.length && (lengths[row + 1]?.[column] ?? 0) >= (lengths[row]?.[column + 1] ?? 0))
    ) {
      yield { kind: "gone", text: left[row++] ?? "" };
    } else {
      yield { kind: "come", text: right[column++] ?? "" };
    }
  }
}

/**
 * The lines of the expected text (`gone` where they were not seen) with those of the actual one (`come`) in between.
 * @param {string} expected
 * @param {string} actual
 * @returns {DiffLine[]}
 */
export function diffLines(expected, actual) {
  const [left, right] = [expected.split("\n"), actual.split("\n")];
  if (left.length <= limit && right.length <= limit) return [...walk(left, right)];
  return [
    ...left.map((text) => ({ kind: /** @type {const} */ ("gone"), text })),
    ...right.map((text) => ({ kind: /** @type {const} */ ("come"), text })),
  ];
}
