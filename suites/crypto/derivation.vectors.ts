import { hex, utf8 } from "./bytes.ts";

const counting = (from: number, length: number) => Uint8Array.from({ length }, (_, index) => from + index);
const nothing = hex("");

/** RFC 5869, A.1 to A.4 and A.6: a secret, parameters and the output. */
export const hkdfCases = [
  {
    secret: hex("0b".repeat(22)),
    params: { name: "HKDF", hash: "SHA-256", salt: counting(0, 13), info: counting(0xf0, 10) },
    output: hex("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"),
  },
  {
    secret: counting(0, 80),
    params: { name: "HKDF", hash: "SHA-256", salt: counting(0x60, 80), info: counting(0xb0, 80) },
    output: hex(
      `b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09
       da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87`,
    ),
  },
  {
    secret: hex("0b".repeat(22)),
    params: { name: "HKDF", hash: "SHA-256", salt: nothing, info: nothing },
    output: hex("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"),
  },
  {
    secret: hex("0b".repeat(11)),
    params: { name: "HKDF", hash: "SHA-1", salt: counting(0, 13), info: counting(0xf0, 10) },
    output: hex("085a01ea1b10f36933068b56efa5ad81a4f14b822f5b091568a9cdd4f155fda2c22e422478d305f3f896"),
  },
  {
    secret: hex("0b".repeat(22)),
    params: { name: "HKDF", hash: "SHA-1", salt: nothing, info: nothing },
    output: hex("0ac1af7002b3d761d1e55298da9d0506b9ae52057220a306e07b6b87e8df21d0ea00033de03984d34918"),
  },
];

const pbkdf2 = (hash: string, salt: string, iterations: number) => ({
  name: "PBKDF2",
  hash,
  salt: utf8(salt),
  iterations,
});

/** RFC 6070, 2 (without its 16777216 iterations) and RFC 7914, 11. */
export const pbkdf2Cases = [
  {
    secret: utf8("password"),
    params: pbkdf2("SHA-1", "salt", 1),
    output: hex("0c60c80f961f0e71f3a9b524af6012062fe037a6"),
  },
  {
    secret: utf8("password"),
    params: pbkdf2("SHA-1", "salt", 2),
    output: hex("ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957"),
  },
  {
    secret: utf8("password"),
    params: pbkdf2("SHA-1", "salt", 4096),
    output: hex("4b007901b765489abead49d926f721d065a429c1"),
  },
  {
    secret: utf8("passwordPASSWORDpassword"),
    params: pbkdf2("SHA-1", "saltSALTsaltSALTsaltSALTsaltSALTsalt", 4096),
    output: hex("3d2eec4fe41c849b80c8d83662c0e44a8b291a964cf2f07038"),
  },
  {
    secret: utf8("pass\0word"),
    params: pbkdf2("SHA-1", "sa\0lt", 4096),
    output: hex("56fa6aa75548099dcc37d7f03425e0c3"),
  },
  {
    secret: utf8("passwd"),
    params: pbkdf2("SHA-256", "salt", 1),
    output: hex(
      `55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc
         49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783`,
    ),
  },
];
