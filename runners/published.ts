/** What the registry has of a runtime's package. */
import pacote from "pacote";
import { InputError } from "../wire/input-error.ts";
import type { LockedPackage } from "./lock.ts";
import { nameRegistry, openRegistry, type Registry, type RegistryPlace } from "./registry.ts";

/** Version → the package as a lock has it; its size isn't known before it is fetched: 0. */
export type Published = ReadonlyMap<string, LockedPackage>;

/** A registry that each package is asked of once. */
export async function openPublished(place: RegistryPlace): Promise<(name: string) => Promise<Published>> {
  const registry = await openRegistry(place);
  const asked = new Map<string, Promise<Published>>();
  return (name) => {
    const known = asked.get(name) ?? listPublished(name, registry);
    asked.set(name, known);
    return known;
  };
}

/** @throws RegistryFault where the registry can't be asked, InputError where its answer is none */
async function listPublished(name: string, registry: Registry): Promise<Published> {
  const place = nameRegistry({ package: name }, registry);
  const packument: unknown = await pacote.packument(name, registry.options).catch((cause: unknown) => {
    registry.signal?.throwIfAborted();
    throw new RegistryFault(`the registry ${place} can't be used (${describe(cause)})`, { cause });
  });
  const versions = fieldOf(packument, "versions");
  if (typeof versions !== "object" || versions === null)
    throw new InputError(`The registry ${place} answers for ${name} with no versions. Check "npm config get registry"`);
  return new Map(Object.entries(versions).flatMap(([version, described]) => entryOf(name, version, described)));
}

/** The registry couldn't be asked: down, refusing, or without the package. */
export class RegistryFault extends Error {
  override readonly name = "RegistryFault";
}

/** What has no sha512 can't be checked and is left out; whatever else a registry says of a version isn't used. */
function entryOf(name: string, version: string, described: unknown): [string, LockedPackage][] {
  const integrity = fieldOf(fieldOf(described, "dist"), "integrity");
  if (typeof integrity !== "string") return [];
  const hash = integrity.split(/\s+/).find((one) => /^sha512-[A-Za-z0-9+/]{86}==$/.test(one));
  return hash ? [[version, { version, package: name, integrity: hash, size: 0 }]] : [];
}

function fieldOf(value: unknown, name: string): unknown {
  const there = typeof value === "object" && value !== null && Object.hasOwn(value, name);
  return there ? (value as Record<string, unknown>)[name] : undefined;
}

function describe(cause: unknown): string {
  const { code, message } = cause as { code?: unknown; message?: unknown };
  return [code, message].filter((part) => typeof part === "string").join(": ");
}
