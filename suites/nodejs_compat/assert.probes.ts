async function thrownBy(act: () => unknown) {
  try {
    await act();
  } catch (error) {
    const { name, code, message } = error as NodeJS.ErrnoException;
    return { name, code, message };
  }
  return "nothing";
}

const kind = async (act: () => unknown) => {
  const thrown = await thrownBy(act);
  return thrown === "nothing" ? "passes" : thrown.code === "ERR_ASSERTION" ? "fails" : thrown;
};

/** A failed assertion says what was compared. https://nodejs.org/docs/latest-v24.x/api/assert.html#class-assertassertionerror */
export async function failureTellsWhatWasCompared() {
  const assert: typeof import("node:assert") = (await import("node:assert")).default;
  try {
    assert.strictEqual<unknown>(1, 2);
  } catch (error) {
    const { name, code, actual, expected, operator, generatedMessage } = error as InstanceType<
      typeof assert.AssertionError
    >;
    return {
      name,
      code,
      actual,
      expected,
      operator,
      generatedMessage,
      isError: error instanceof assert.AssertionError,
    };
  }
  return "nothing thrown";
}

/** A message is the error's, and an error is thrown itself. https://nodejs.org/docs/latest-v24.x/api/assert.html#assertokvalue-message */
export async function messagesAreTaken() {
  const { ok } = await import("node:assert");
  return {
    text: await thrownBy(() => ok(0, "a message")),
    error: await thrownBy(() => ok(false, new RangeError("own"))),
    truthy: await kind(() => ok("x")),
  };
}

/** Values are compared in depth, strictly. https://nodejs.org/docs/latest-v24.x/api/assert.html#assertdeepstrictequalactual-expected-message */
export async function depthIsCompared() {
  const { deepStrictEqual } = await import("node:assert");
  const circle = () => {
    const made: { self?: unknown } = {};
    made.self = made;
    return made;
  };
  const cases: [unknown, unknown][] = [
    [{ a: [Number.NaN, new Set([{ b: 1 }])] }, { a: [Number.NaN, new Set([{ b: 1 }])] }],
    [circle(), circle()],
    [new Error("a"), new Error("a")],
    [{ a: 1 }, { a: "1" }],
    [0, -0],
    [new Error("a"), new Error("b")],
    [[1, 2], { 0: 1, 1: 2, length: 2 }],
    [new Map([[1, { a: 1 }]]), new Map([[1, { a: 2 }]])],
  ];
  return Promise.all(cases.map(([left, right]) => kind(() => deepStrictEqual(left, right))));
}

/** The old comparison is loose. https://nodejs.org/docs/latest-v24.x/api/assert.html#assertequalactual-expected-message */
export async function equalIsLoose() {
  const { equal, notEqual } = await import("node:assert");
  return Promise.all([() => equal(1, "1"), () => equal(1, 2), () => notEqual(1, 2)].map(kind));
}

/** The strict mode compares strictly under the same names. https://nodejs.org/docs/latest-v24.x/api/assert.html#strict-assertion-mode */
export async function strictIsStrict() {
  const { strict } = await import("node:assert");
  return Promise.all(
    [() => strict.equal(1, "1"), () => strict.deepEqual([1], ["1"]), () => strict.notEqual(1, "1")].map(kind),
  );
}

/** The old comparison is loose in depth too. https://nodejs.org/docs/latest-v24.x/api/assert.html#assertdeepequalactual-expected-message */
export async function deepEqualIsLoose() {
  const { deepEqual, notDeepEqual } = await import("node:assert");
  const cases = [
    () => deepEqual({ a: 1 }, { a: "1" }),
    () => deepEqual({ a: 1 }, { a: 2 }),
    () => notDeepEqual({ a: 1 }, { a: 2 }),
  ];
  return Promise.all(cases.map(kind));
}

/** A part of an object is compared. https://nodejs.org/docs/latest-v24.x/api/assert.html#assertpartialdeepstrictequalactual-expected-message */
export async function partIsCompared() {
  const { partialDeepStrictEqual } = await import("node:assert");
  const cases: [unknown, unknown][] = [
    [{ a: { b: 1, c: 2 }, d: 3 }, { a: { b: 1 } }],
    [new Set([1, 2, 3]), new Set([1, 3])],
    [
      [1, 2, 3],
      [1, 3],
    ],
    [{ a: 1 }, { a: 1, b: 2 }],
  ];
  return Promise.all(cases.map(([actual, expected]) => kind(() => partialDeepStrictEqual(actual, expected))));
}

/** What is thrown is held against a class, a pattern, properties or a function. https://nodejs.org/docs/latest-v24.x/api/assert.html#assertthrowsfn-error-message */
export async function throwsIsHeldAgainst() {
  const { throws } = await import("node:assert");
  const fail = () => {
    throw Object.assign(new TypeError("wrong value"), { code: 404, info: { nested: true } });
  };
  const cases: (() => unknown)[] = [
    () => throws(fail, TypeError),
    () => throws(fail, /^TypeError: wrong value$/),
    () => throws(fail, { message: /^wrong/, code: 404, info: { nested: true } }),
    () => throws(fail, (error) => error instanceof TypeError),
    () => throws(fail, { code: 500 }),
    () => throws(() => undefined),
  ];
  return Promise.all(cases.map(kind));
}

/** A rejection is waited for. https://nodejs.org/docs/latest-v24.x/api/assert.html#assertrejectsasyncfn-error-message */
export async function rejectionIsAwaited() {
  const { doesNotReject, rejects } = await import("node:assert");
  const late = async () => {
    await undefined;
    throw new TypeError("late");
  };
  const cases = [
    () => rejects(late, TypeError),
    () => rejects(late(), { message: "late" }),
    () => rejects(async () => 0),
    () => doesNotReject(late),
  ];
  return Promise.all(cases.map(kind));
}

/** Text is matched, and an error that is there is thrown. https://nodejs.org/docs/latest-v24.x/api/assert.html#assertmatchstring-regexp-message */
export async function textIsMatched() {
  const { doesNotMatch, ifError, match } = await import("node:assert");
  const cases = [
    () => match("abc", /b/),
    () => match("abc", /x/),
    () => doesNotMatch("abc", /b/),
    () => ifError(null),
    () => ifError(new Error("there")),
  ];
  return Promise.all(cases.map(kind));
}
