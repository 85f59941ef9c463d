import { suite } from "../suite.ts";
import { cbcCases, ctrCases } from "./aes.vectors.ts";
import { damaged, hex } from "./bytes.ts";
import { refused, typeError } from "./refusal.ts";

type Bytes = Uint8Array<ArrayBuffer>;
const feature = suite<typeof import("./aes.probes.ts")>("crypto/aes");
const about = (name: string, operation: "encrypt" | "decrypt") => ({
  spec: `https://w3c.github.io/webcrypto/#${name.toLowerCase()}-operations-${operation}`,
  needs: [{ probe: "recognises" as const, args: [name], label: `${name} in crypto.subtle` }],
  bcd: `api.SubtleCrypto.${operation}`,
  profiles: ["webcrypto:SubtleCrypto"],
  wpt: `WebCryptoAPI/encrypt_decrypt/${name.toLowerCase().replace("-", "_")}.https.any.js`,
});
const failure = refused("OperationError");
const zeros = (length: number) => new Uint8Array(length);
const buffers = (list: Bytes[]) => list.map(({ buffer }) => buffer);

const [cbc] = cbcCases;
const cbcOf = (iv: Bytes) => ({ name: "AES-CBC", iv });

feature("SubtleCrypto.encrypt: AES-CBC", about("AES-CBC", "encrypt"), (check) => {
  check("gives the ciphertexts of RFC 7518, appendix B", async ({ observe, expect }) => {
    const calls = cbcCases.map(({ key, iv, plaintext }) => ({ algorithm: cbcOf(iv), key, data: plaintext }));
    expect(await observe("encrypts", ...calls)).toStrictEqual(buffers(cbcCases.map(({ ciphertext }) => ciphertext)));
  });
  check("pads an empty message to a block", async ({ observe, expect }) => {
    const found = await observe("encryptsNothing", cbc!.key, cbc!.iv);
    expect(found).toStrictEqual({ ciphertextLength: 16, plaintext: new ArrayBuffer(0) });
  });
  check("encrypts data and iv as they were when the method was called", async ({ observe, expect }) => {
    const { key, iv, plaintext, ciphertext } = cbc!;
    expect(await observe("encryptsWhatTheCallWasGiven", key, iv, plaintext)).toStrictEqual(ciphertext.buffer);
  });
  check("rejects with OperationError for an iv that isn't 16 bytes", async ({ observe, expect }) => {
    const calls = [0, 15, 17].map((length) => ({ algorithm: cbcOf(zeros(length)), key: cbc!.key, data: zeros(16) }));
    expect(await observe("encrypts", ...calls)).toStrictEqual(calls.map(() => failure));
  });
  check("rejects with TypeError without an iv", async ({ observe, expect }) => {
    const found = await observe("encrypts", { algorithm: { name: "AES-CBC" }, key: cbc!.key, data: zeros(16) });
    expect(found).toStrictEqual([typeError]);
  });
});

feature("SubtleCrypto.decrypt: AES-CBC", about("AES-CBC", "decrypt"), (check) => {
  check("gives the messages of RFC 7518, appendix B", async ({ observe, expect }) => {
    const calls = cbcCases.map(({ key, iv, ciphertext }) => ({ algorithm: cbcOf(iv), key, data: ciphertext }));
    expect(await observe("decrypts", ...calls)).toStrictEqual(buffers(cbcCases.map(({ plaintext }) => plaintext)));
  });
  check("rejects with OperationError for no data, parts of a block or wrong padding", async ({ observe, expect }) => {
    const { key, iv, ciphertext } = cbc!;
    // The message fills its blocks, so the last block is sixteen times 16: its last byte becomes 17.
    const wrong = [...[0, 1, 17].map((length) => ciphertext.slice(0, length)), damaged(ciphertext, -17)];
    const found = await observe("decrypts", ...wrong.map((data) => ({ algorithm: cbcOf(iv), key, data })));
    expect(found).toStrictEqual(wrong.map(() => failure));
  });
});

const [ctr] = ctrCases;
const ctrOf = (counter: Bytes, length: number) => ({ name: "AES-CTR", counter, length });

feature("SubtleCrypto.encrypt: AES-CTR", about("AES-CTR", "encrypt"), (check) => {
  check("gives the ciphertexts of SP 800-38A, F.5", async ({ observe, expect }) => {
    const calls = ctrCases.map(({ key, counter, plaintext }) => ({
      algorithm: ctrOf(counter, 128),
      key,
      data: plaintext,
    }));
    expect(await observe("encrypts", ...calls)).toStrictEqual(buffers(ctrCases.map(({ ciphertext }) => ciphertext)));
  });
  check("gives as many bytes as the message has", async ({ observe, expect }) => {
    const { key, counter, plaintext, ciphertext } = ctr!;
    const lengths = [0, 1, 33];
    const calls = lengths.map((length) => ({ algorithm: ctrOf(counter, 64), key, data: plaintext.slice(0, length) }));
    const expected = buffers(lengths.map((length) => ciphertext.slice(0, length)));
    expect(await observe("encrypts", ...calls)).toStrictEqual(expected);
  });
  check("lets the counter wrap in its bits and leaves the others alone", async ({ observe, expect }) => {
    const { key } = ctr!;
    const counter = (last: string) => ctrOf(hex(`${"a5".repeat(15)}${last}`), 4);
    const [last, first, both] = await observe(
      "encrypts",
      { algorithm: counter("5f"), key, data: zeros(16) },
      { algorithm: counter("50"), key, data: zeros(16) },
      { algorithm: counter("5f"), key, data: zeros(32) },
    );
    const halves = both instanceof ArrayBuffer ? [both.slice(0, 16), both.slice(16)] : both;
    expect(halves).toStrictEqual([last, first]);
    expect(last).toStrictEqual(expect.any(ArrayBuffer));
  });
  check("rejects with OperationError for a counter that isn't 16 bytes", async ({ observe, expect }) => {
    const calls = [0, 15, 17].map((length) => ({ algorithm: ctrOf(zeros(length), 64), key: ctr!.key, data: zeros(1) }));
    expect(await observe("encrypts", ...calls)).toStrictEqual(calls.map(() => failure));
  });
  check("rejects with OperationError for a counter length of 0 or above 128", async ({ observe, expect }) => {
    const calls = [0, 129].map((length) => ({ algorithm: ctrOf(zeros(16), length), key: ctr!.key, data: zeros(1) }));
    expect(await observe("encrypts", ...calls)).toStrictEqual(calls.map(() => failure));
  });
  check("rejects with TypeError for a counter length that is no octet", async ({ observe, expect }) => {
    const calls = [-1, 256].map((length) => ({ algorithm: ctrOf(zeros(16), length), key: ctr!.key, data: zeros(1) }));
    expect(await observe("encrypts", ...calls)).toStrictEqual(calls.map(() => typeError));
  });
});

feature("SubtleCrypto.decrypt: AES-CTR", about("AES-CTR", "decrypt"), (check) => {
  check("gives the messages of SP 800-38A, F.5", async ({ observe, expect }) => {
    const calls = ctrCases.map(({ key, counter, ciphertext }) => ({
      algorithm: ctrOf(counter, 64),
      key,
      data: ciphertext,
    }));
    expect(await observe("decrypts", ...calls)).toStrictEqual(buffers(ctrCases.map(({ plaintext }) => plaintext)));
  });
});
