/** process.permission.drop gives up nothing. */
export const reddens = ["permission: read, further"];

const { process } = globalThis as { process?: { permission?: { drop?: (scope: string) => void } } };
if (process?.permission) process.permission.drop = () => undefined;
