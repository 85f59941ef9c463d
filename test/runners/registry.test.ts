import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generate } from "selfsigned";
import { expect, test } from "vitest";
import { provision } from "../../runners/provision.ts";
import { openHome } from "./home.ts";
import { type Served, serveRegistry } from "./registry-server.ts";

const file = "bin/fake";
const plain: Served = { name: "fake-linux", version: "1.2.3", files: { [file]: "fake" } };
const scoped: Served = { ...plain, name: "@fake/linux" };

/** `//127.0.0.1:1234/`: how .npmrc names a registry in its own settings. */
const nerf = (url: string) => url.replace(/^https?:/, "");

test("a scope's own registry is asked, with its token", async () => {
  await using registry = await serveRegistry([scoped]);
  const settings = [
    "registry=http://127.0.0.1:1/",
    `@fake:registry=${registry.url}`,
    `${nerf(registry.url)}:_authToken=s3cret`,
  ];
  await using home = await openHome(settings.join("\n"));
  await provision({ locked: registry.locked[0]!, file }, home);
  expect(registry.asked.map(({ url }) => decodeURIComponent(url))).toStrictEqual([
    "/@fake/linux",
    "/@fake/linux/-/1.2.3.tgz",
  ]);
  expect(registry.asked.map(({ authorization }) => authorization)).toStrictEqual(["Bearer s3cret", "Bearer s3cret"]);
});

test("a token for another registry stays here", async () => {
  await using registry = await serveRegistry([plain]);
  await using home = await openHome(`registry=${registry.url}\n//127.0.0.1:1/:_authToken=s3cret`);
  await provision({ locked: registry.locked[0]!, file }, home);
  expect(registry.asked.map(({ authorization }) => authorization)).toStrictEqual([undefined, undefined]);
});

test("npm's variables come before its files", async () => {
  await using registry = await serveRegistry([plain]);
  await using home = await openHome("registry=http://127.0.0.1:1/");
  const env = { ...home.env, npm_config_registry: registry.url };
  const binary = await provision({ locked: registry.locked[0]!, file }, { ...home, env });
  expect(binary.package).toBe("fake-linux");
});

test("npm's proxy is used", async () => {
  await using proxy = await serveRegistry([plain]);
  await using home = await openHome(`registry=http://registry.invalid/\nproxy=${proxy.url}`);
  await provision({ locked: proxy.locked[0]!, file }, home);
  expect(proxy.asked.map(({ url }) => url)).toStrictEqual([
    "http://registry.invalid/fake-linux",
    "http://registry.invalid/fake-linux/-/1.2.3.tgz",
  ]);
});

async function serveSecurely() {
  const options = {
    algorithm: "sha256",
    extensions: [{ name: "subjectAltName" as const, altNames: [{ type: 7 as const, ip: "127.0.0.1" }] }],
  };
  const { private: key, cert } = await generate([{ name: "commonName", value: "127.0.0.1" }], options);
  return { registry: await serveRegistry([plain], { key, cert }), cert };
}

test("npm's cafile is trusted", async () => {
  const { registry, cert } = await serveSecurely();
  await using _ = registry;
  await using home = await openHome(`registry=${registry.url}\ncafile=\${HOME}/ca.pem`);
  await writeFile(join(home.cwd, "ca.pem"), cert);
  const binary = await provision({ locked: registry.locked[0]!, file }, home);
  expect(binary.package).toBe("fake-linux");
});

test("a registry with an untrusted certificate is refused, with the fix", async () => {
  const { registry } = await serveSecurely();
  await using _ = registry;
  await using home = await openHome(`registry=${registry.url}`);
  const fault = provision({ locked: registry.locked[0]!, file }, home);
  await expect(fault).rejects.toThrow(
    /can't be used \((DEPTH_ZERO_)?SELF_SIGNED_CERT.*check registry, proxy and cafile/,
  );
});
