/** The hash of a check: of what it says, not of how it is laid out. */
import { createHash } from "node:crypto";
import type { AnyNode } from "acorn";
import type { Evidence, Library } from "./evidence.ts";
import { hashFile } from "./files.ts";

const placement = new Set(["start", "end", "loc", "range"]);
const known = new WeakMap<AnyNode, string>();

/** First 12 hex digits of the sha256 over all that the evidence consists of, in whatever order it was found. */
export function revisionOf(evidence: readonly Evidence[], library: Library): string {
  const nodes = evidence.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.nodes));
  const files = new Set(evidence.flatMap(({ data }) => data));
  const parts = [...nodes.map(hashNode), ...[...files].map((file) => hashNamed(library, file))];
  return sha256([...new Set(parts)].sort().join("\n")).slice(0, 12);
}

/** A script that a probe loads raw may have syntax that no parser here knows: its bytes count. */
function hashNamed({ root, open }: Library, file: string): string {
  return file.endsWith(".ts") ? hashNode(open(file).tree) : hashFile(root, file);
}

/** Hash of a tree without positions, comments, blanks, quotes, parentheses or trailing commas. */
function hashNode(node: AnyNode): string {
  const hash = known.get(node) ?? sha256(JSON.stringify(node, meaningOnly));
  known.set(node, hash);
  return hash;
}

function meaningOnly(this: { type?: string }, key: string, value: unknown): unknown {
  if (placement.has(key) || (key === "raw" && this.type === "Literal")) return undefined;
  // JSON has no BigInt (its digits stand in the node's `bigint` too) and no Infinity.
  if (typeof value === "bigint") return undefined;
  return value === Number.POSITIVE_INFINITY ? "Infinity" : value;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
