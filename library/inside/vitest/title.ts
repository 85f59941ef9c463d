/** Titles of `each`: `%s`, `%i`, `%j`, `%#`, `$name`, `$a.b`. https://vitest.dev/api/#test-each */
export function formatTitle(title: string, args: readonly unknown[], index: number): string {
  let used = 0;
  const filled = title.replaceAll(/%([sdifjoO#$%])/g, (_, kind: string) => {
    if (kind === "%") return "%";
    if (kind === "#") return String(index);
    if (kind === "$") return String(index + 1);
    const value = args[used];
    used += 1;
    return show(value, kind);
  });
  const [first] = args;
  if (typeof first !== "object" || first === null) return filled;
  return filled.replaceAll(/\$([\w.]+)/g, (whole, path: string) => {
    const value = path
      .split(".")
      .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], first);
    return value === undefined ? whole : show(value, "s");
  });
}

function show(value: unknown, kind: string): string {
  if (kind === "d" || kind === "f") return String(Number(value));
  if (kind === "i") return String(Math.trunc(Number(value)));
  if (typeof value !== "object" || value === null) return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // Cyclic, or with a BigInt in it.
    return Object.prototype.toString.call(value);
  }
}
