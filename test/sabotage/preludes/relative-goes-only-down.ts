/** path.relative leaves out the way up. */
export const target = "workerd";
export const reddens = ["node:path.posix"];

const { posix } = await import("node:path");
const { relative } = posix;
posix.relative = (from, to) => relative.call(posix, from, to).replaceAll("../", "");
