type Bytes = Uint8Array<ArrayBuffer>;

/** What each call gives, or how it is refused. https://w3c.github.io/webcrypto/#SubtleCrypto-method-digest */
export async function digests(...calls: [algorithm: unknown, data: unknown][]) {
  const found = [];
  for (const [algorithm, data] of calls)
    found.push(await outcomeOf(crypto.subtle.digest(algorithm as AlgorithmIdentifier, data as BufferSource)));
  return found;
}

/** The digest of one byte repeated. https://w3c.github.io/webcrypto/#sha-operations-digest */
export async function digestsRepeatedByte(algorithm: string, byte: number, count: number) {
  return await crypto.subtle.digest(algorithm, new Uint8Array(count).fill(byte));
}

/** The digest of the same bytes in each kind of buffer source. https://webidl.spec.whatwg.org/#BufferSource */
export async function digestsEachBufferSource(bytes: Bytes) {
  const { buffer } = bytes;
  const sources = [buffer, bytes, new DataView(buffer), new Int16Array(buffer), new Float64Array(buffer)];
  return await Promise.all(sources.map((source) => crypto.subtle.digest("SHA-256", source)));
}

/** The digest of a view's own bytes, in a larger buffer. https://webidl.spec.whatwg.org/#dfn-get-buffer-source-copy */
export async function digestsView(bytes: Bytes, before: number, after: number) {
  const large = new Uint8Array(before + bytes.length + after).fill(0xff);
  large.set(bytes, before);
  const { buffer } = large;
  const typedArray = await crypto.subtle.digest("SHA-256", new Uint8Array(buffer, before, bytes.length));
  const dataView = await crypto.subtle.digest("SHA-256", new DataView(buffer, before, bytes.length));
  return { typedArray, dataView };
}

/** Data that is changed after the call was made. https://w3c.github.io/webcrypto/#SubtleCrypto-method-digest */
export async function digestsDataOfTheCall(bytes: Bytes) {
  const pending = crypto.subtle.digest("SHA-256", bytes);
  bytes.fill(0);
  return await pending;
}

/** How a view on shared memory is refused. https://webidl.spec.whatwg.org/#AllowShared */
export async function digestsSharedMemory() {
  const shared = new Uint8Array(new SharedArrayBuffer(8));
  return await outcomeOf(crypto.subtle.digest("SHA-256", shared as unknown as BufferSource));
}

/** An algorithm whose name is an accessor on its prototype. https://w3c.github.io/webcrypto/#dfn-normalize-an-algorithm */
export async function digestsByAccessor(data: Bytes) {
  const prototype = {
    get name() {
      return "sha-256";
    },
  };
  return await crypto.subtle.digest(Object.create(prototype) as Algorithm, data);
}

async function outcomeOf<Value>(operation: Promise<Value>) {
  try {
    return await operation;
  } catch (error) {
    return { name: (error as Error).name, isDOMException: error instanceof DOMException };
  }
}
