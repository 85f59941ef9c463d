/** ASN.1 forms of the keys of post-quantum algorithms, in DER. */
import { hex, joined } from "./bytes.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** A value in DER: tag, length, contents. */
function der(tag: number, ...contents: Bytes[]): Bytes {
  const content = joined(...contents);
  const { length } = content;
  const long = length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return joined(Uint8Array.from([tag, ...(length < 128 ? [length] : long)]), content);
}

/** An AlgorithmIdentifier of NIST's arc for signatures (3) or key encapsulation (4), without parameters. */
function identifierOf(arc: 3 | 4, last: number): Bytes {
  return der(0x30, der(0x06, hex("60864801650304"), Uint8Array.of(arc, last)));
}

/** A SubjectPublicKeyInfo, RFC 5280, 4.1. */
export function spkiOf(arc: 3 | 4, last: number, publicKey: Bytes): Bytes {
  return der(0x30, identifierOf(arc, last), der(0x03, hex("00"), publicKey));
}

/** A PrivateKeyInfo, RFC 5208, 5. */
function pkcs8Of(arc: 3 | 4, last: number, privateKey: Bytes): Bytes {
  return der(0x30, hex("020100"), identifierOf(arc, last), der(0x04, privateKey));
}

/** One with the seed alone, RFC 9881, 6 and RFC 9935, 6. */
export function seedPkcs8(arc: 3 | 4, last: number, seed: Bytes): Bytes {
  return pkcs8Of(arc, last, der(0x80, seed));
}
