import { expect, test } from "vitest";
import { explainFault } from "../../runners/provision-error.ts";
import { InputError } from "../../wire/input-error.ts";

const locked = { package: "fake", version: "1.0.0", integrity: "sha512-abc", size: 1 };
const scene = { cache: "/home/me/cache", registry: "https://registry.example/", broken: false };

function fault(code: string, more: object = {}): Error {
  return Object.assign(new Error(`${code}: it failed`), { code, ...more });
}

test.each([
  ["a full disk", fault("ENOSPC"), /no room in the cache folder \/home\/me\/cache .*Free 1 GB/],
  ["a spent quota", fault("EDQUOT"), /no room in the cache folder \/home\/me\/cache/],
  ["a read-only disk", fault("EROFS"), /cache folder \/home\/me\/cache can't be written .*WINTERMATRIX_CACHE/],
  ["a folder of somebody else", fault("EACCES", { path: "/home/me/cache/.draft" }), /can't be written/],
  ["a parent folder of somebody else", fault("EACCES", { path: "/home/me" }), /can't be written/],
  ["a refused token", fault("E401"), /refused by the registry https:\/\/registry\.example\/.*token/],
  ["no name server", fault("ENOTFOUND"), /fake@1\.0\.0 is not in the cache.*ENOTFOUND.*Connect/],
  ["npm's offline setting", fault("ENOTCACHED"), /fake@1\.0\.0 is not in the cache.*ENOTCACHED/],
])("%s is said with its fix", (_, error, message) => {
  const explained = explainFault(error, locked, scene);
  expect(explained).toBeInstanceOf(InputError);
  expect(explained).toMatchObject({ message: expect.stringMatching(message), cause: error });
});

test("an error that is neither the disk's nor the registry's is passed on", () => {
  const error = new TypeError("ours");
  expect(explainFault(error, locked, scene)).toBe(error);
});
