type Bytes = Uint8Array<ArrayBuffer>;

/** Whether the algorithm is registered. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function recognises(algorithm: Algorithm) {
  const [found] = await digests([algorithm, new Uint8Array(1)]);
  return !(found && "name" in found && found.name === "NotSupportedError");
}

/** The digest of each message, or how that is refused. https://wicg.github.io/webcrypto-modern-algos/#sha3-operations-digest */
export async function digests(...calls: [algorithm: object, message: Bytes][]) {
  const found = [];
  for (const [algorithm, message] of calls)
    found.push(await outcomeOf(crypto.subtle.digest(algorithm as Algorithm, message)));
  return found;
}

async function outcomeOf<Value>(operation: Promise<Value>) {
  try {
    return await operation;
  } catch (error) {
    return { name: (error as Error).name, isDOMException: error instanceof DOMException };
  }
}
