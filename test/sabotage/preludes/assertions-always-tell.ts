/** console.assert writes its message for a true condition too. */
export const target = "deno";
export const reddens = ["console.assert"];

const { assert } = console;
Object.assign(console, {
  assert(_condition: unknown, ...data: unknown[]) {
    assert.call(console, false, ...data);
  },
});
