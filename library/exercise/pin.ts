import { readFileSync } from "node:fs";

/** The versions that a built-in exercise was written for: `// hono@4: what it does` is its first line. */
export function readPin(file: string): string {
  const pin = /^\/\/ \S+@([^:]+):/.exec(readFileSync(file, "utf8"))?.[1];
  if (!pin) throw new Error(`${file} has to begin with its package and version, such as // hono@4: routing`);
  return pin;
}
