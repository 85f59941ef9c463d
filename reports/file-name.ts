/** A name that a file may have on every system: what is foreign in it becomes a dash, and it never leaves its folder. */
export function nameFile(text: string): string {
  return text
    .slice(0, 150)
    .replace(/[^\w.@+=-]+/g, "-")
    .replace(/^\.+/, "-");
}
