async function thrownBy(act: () => unknown) {
  try {
    await act();
  } catch (error) {
    const { name, code, message } = error as NodeJS.ErrnoException;
    return { name, code, message };
  }
  return "nothing";
}

/** Ed25519 gives the same signature every time. https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptosignalgorithm-data-key-callback */
export async function messageIsSigned(secret: string) {
  const { createPrivateKey, createPublicKey, sign, verify } = await import("node:crypto");
  const { Buffer } = await import("node:buffer");
  const der = Buffer.from(`302e020100300506032b657004220420${secret}`, "hex");
  const key = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const signature = sign(null, Buffer.alloc(0), key);
  const verified = [Buffer.alloc(0), Buffer.alloc(1)].map((data) =>
    verify(null, data, createPublicKey(key), signature),
  );
  return { type: key.asymmetricKeyType, signature: signature.toString("hex"), verified };
}

/** RSA signs with the padding that is named. https://nodejs.org/docs/latest-v24.x/api/crypto.html#signsignprivatekey-outputencoding */
export async function paddingIsChosen(pem: string) {
  const { constants, createPublicKey, createSign, createVerify } = await import("node:crypto");
  const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
  const signature = createSign("sha256")
    .update("mess")
    .update("age")
    .sign({ key: pem, ...pss }, "base64");
  const key = createPublicKey(pem).export({ type: "spki", format: "pem" });
  const check = (options: object) =>
    createVerify("sha256")
      .update("message")
      .verify({ key, ...options }, signature, "base64");
  return { bytes: atob(signature).length, pss: check(pss), pkcs1: check({}) };
}

/** What the public key encrypts the private one decrypts, under the same label. https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptopublicencryptkey-buffer */
export async function secretIsEncrypted(pem: string, oaepLabel?: Uint8Array) {
  const { createPublicKey, privateDecrypt, publicEncrypt } = await import("node:crypto");
  const { Buffer } = await import("node:buffer");
  const options = { oaepHash: "sha256", ...(oaepLabel ? { oaepLabel } : {}) };
  const key = createPublicKey(pem).export({ type: "spki", format: "pem" });
  const encrypted = publicEncrypt({ key, ...options }, Buffer.from("secret"));
  const other = await thrownBy(() => privateDecrypt({ key: pem, oaepHash: "sha1" }, encrypted));
  return {
    text: privateDecrypt({ key: pem, ...options }, encrypted).toString(),
    other: other === "nothing" ? other : "refused",
  };
}

/** An ECDSA signature has the form that is asked for. https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptosignalgorithm-data-key-callback */
export async function signatureHasItsForm() {
  const { generateKeyPairSync, sign, verify } = await import("node:crypto");
  const { privateKey, publicKey } = generateKeyPairSync("ec", {
    namedCurve: "P-256",
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  const data = new TextEncoder().encode("message");
  const forms = ["ieee-p1363", "der"] as const;
  const signatures = forms.map((dsaEncoding) => sign("sha256", data, { key: privateKey, dsaEncoding }));
  const check = (dsaEncoding: (typeof forms)[number], signature = new Uint8Array()) =>
    verify("sha256", data, { key: publicKey, dsaEncoding }, signature);
  return {
    plain: signatures[0]?.length,
    sequence: signatures[1]?.[0],
    verified: forms.map((form, index) => check(form, signatures[index])),
    crossed: check("der", signatures[0]),
  };
}

/** A pair of keys tells what it is. https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptogeneratekeypairtype-options-callback */
export async function pairIsMade() {
  const { generateKeyPair } = await import("node:crypto");
  const keys = await new Promise<import("node:crypto").KeyObject[]>((resolve, reject) =>
    generateKeyPair("ec", { namedCurve: "P-384" }, (error, ...pair) => (error ? reject(error) : resolve(pair))),
  );
  return keys.map(({ type, asymmetricKeyType, asymmetricKeyDetails }) => [
    type,
    asymmetricKeyType,
    asymmetricKeyDetails?.namedCurve,
  ]);
}

type Form = "pkcs8" | "sec1" | "jwk";

/** An exported key is the same when it is imported. https://nodejs.org/docs/latest-v24.x/api/crypto.html#keyobjectexportoptions */
export async function keyIsExported(type: Form, format: "pem" | "der") {
  const { createPrivateKey, generateKeyPairSync } = await import("node:crypto");
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  if (type === "jwk")
    return createPrivateKey({ key: privateKey.export({ format: "jwk" }), format: "jwk" }).equals(privateKey);
  const key = privateKey.export({ type, format } as { type: "pkcs8"; format: "der" });
  return createPrivateKey({ key, type, format }).equals(privateKey);
}

/** A private key is kept under a passphrase. https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptocreateprivatekeykey */
export async function keyIsKeptUnderPassphrase(pem: string) {
  const { createPrivateKey } = await import("node:crypto");
  const key = createPrivateKey(pem);
  const kept = key.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "open" }) as string;
  const wrong = await thrownBy(() => createPrivateKey({ key: kept, passphrase: "wrong" }));
  return {
    head: kept.split("\n")[0],
    equal: createPrivateKey({ key: kept, passphrase: "open" }).equals(key),
    wrong: wrong === "nothing" ? wrong : "refused",
  };
}

/** Two sides of X25519 agree on a secret. https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptodiffiehellmanoptions-callback */
export async function sidesAgree(own: string, theirs: string) {
  const { createPrivateKey, createPublicKey, diffieHellman } = await import("node:crypto");
  const { Buffer } = await import("node:buffer");
  const der = (prefix: string, key: string) => Buffer.from(prefix + key, "hex");
  const privateKey = createPrivateKey({
    key: der("302e020100300506032b656e04220420", own),
    format: "der",
    type: "pkcs8",
  });
  const publicKey = createPublicKey({ key: der("302a300506032b656e032100", theirs), format: "der", type: "spki" });
  return diffieHellman({ privateKey, publicKey }).toString("hex");
}

/** Two sides of an elliptic curve agree, with compressed keys too. https://nodejs.org/docs/latest-v24.x/api/crypto.html#ecdhcomputesecretotherpublickey-inputencoding-outputencoding */
export async function curvesAgree() {
  const { createECDH } = await import("node:crypto");
  const [left, right] = [createECDH("prime256v1"), createECDH("prime256v1")];
  left.generateKeys();
  const compressed = right.generateKeys("hex", "compressed");
  const secret = left.computeSecret(compressed, "hex", "hex");
  return { bytes: compressed.length / 2, same: secret === right.computeSecret(left.getPublicKey(), undefined, "hex") };
}

/** Whether a key can be handed to Web Cryptography; where the method stands is nobody's business. https://nodejs.org/docs/latest-v24.x/api/crypto.html#keyobjecttocryptokeyalgorithm-extractable-keyusages */
export async function keyHasCryptoKey() {
  const { createSecretKey } = await import("node:crypto");
  return "toCryptoKey" in createSecretKey(new Uint8Array(32));
}

/** Keys cross between this API and Web Cryptography. https://nodejs.org/docs/latest-v24.x/api/crypto.html#keyobjecttocryptokeyalgorithm-extractable-keyusages */
export async function keysCrossToWebCrypto() {
  const { KeyObject, createHmac, createSecretKey } = await import("node:crypto");
  const secret = createSecretKey(new Uint8Array(32).fill(7));
  const key = secret.toCryptoKey({ name: "HMAC", hash: "SHA-256" }, true, ["sign"]);
  const data = new TextEncoder().encode("message");
  const web = new Uint8Array(await crypto.subtle.sign("HMAC", key as CryptoKey, data));
  const same = createHmac("sha256", secret).update(data).digest().equals(web);
  return { same, back: KeyObject.from(key as import("node:crypto").webcrypto.CryptoKey).equals(secret) };
}
