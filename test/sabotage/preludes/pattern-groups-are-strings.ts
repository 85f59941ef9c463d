/** URLPattern.exec gives an empty string for a group that isn't there. */
export const target = "bun";
export const reddens = ["URLPattern: groups"];

const { exec } = URLPattern.prototype;
URLPattern.prototype.exec = function (this: URLPattern, ...args) {
  const result = exec.apply(this, args);
  for (const part of Object.values(result ?? {}) as { groups?: Record<string, string | undefined> }[])
    for (const name of Object.keys(part.groups ?? {})) if (part.groups) part.groups[name] ??= "";
  return result;
};
