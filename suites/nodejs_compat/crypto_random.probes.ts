/** Random numbers keep to their bounds. https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptorandomintmin-max-callback */
export async function randomKeepsToBounds() {
  const { randomInt } = await import("node:crypto");
  const numbers = new Set(Array.from({ length: 200 }, () => randomInt(-2, 2)));
  return [...numbers].sort((a, b) => a - b);
}

/** Random bytes come as many as asked for, never the same. https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptorandombytessize-callback */
export async function randomBytesDiffer() {
  const { randomBytes } = await import("node:crypto");
  const called = await new Promise<Buffer>((resolve) => randomBytes(33, (_, bytes) => resolve(bytes)));
  return { length: called.length, isBuffer: called instanceof Buffer, same: called.equals(randomBytes(33)) };
}

/** Random bytes fill the range that is told. https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptorandomfillsyncbuffer-offset-size */
export async function randomFillsItsRange() {
  const { randomFillSync } = await import("node:crypto");
  const bytes = new Uint8Array(64);
  const same = randomFillSync(bytes, 16, 32) === bytes;
  const touched = (from: number, to: number) => bytes.subarray(from, to).some((byte) => byte !== 0);
  return { same, before: touched(0, 16), inside: touched(16, 48), behind: touched(48, 64) };
}

/** Primes are made and told. https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptogenerateprimesyncsize-options */
export async function primesAreMade() {
  const { checkPrimeSync, generatePrimeSync } = await import("node:crypto");
  const prime = generatePrimeSync(64, { bigint: true });
  return { bits: prime.toString(2).length, prime: checkPrimeSync(prime), composite: checkPrimeSync(prime * 3n) };
}
