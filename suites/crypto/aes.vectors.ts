import { hex, utf8 } from "./bytes.ts";

/** RFC 7518, B.1 to B.3: AES-CBC with the padding that the API prescribes, too. */
const cbc = {
  iv: hex("1af38c2dc2b96ffdd86694092341bc04"),
  plaintext: utf8(
    "A cipher system must not be required to be secret, and it must be able to fall into the hands of the enemy without inconvenience",
  ),
};
export const cbcCases = [
  {
    ...cbc,
    key: hex("101112131415161718191a1b1c1d1e1f"),
    ciphertext: hex(
      `c80edfa32ddf39d5ef00c0b468834279a2e46a1b8049f792f76bfe54b903a9c9a94ac9b47ad2655c5f10f9aef71427e2
       fc6f9b3f399a221489f16362c703233609d45ac69864e3321cf82935ac4096c86e133314c54019e8ca7980dfa4b9cf1b
       384c486f3a54c51078158ee5d79de59fbd34d848b3d69550a67646344427ade54b8851ffb598f7f80074b9473c82e2db`,
    ),
  },
  {
    ...cbc,
    key: hex("18191a1b1c1d1e1f202122232425262728292a2b2c2d2e2f"),
    ciphertext: hex(
      `ea65da6b59e61edb419be62d19712ae5d303eeb50052d0dfd6697f77224c8edb000d279bdc14c1072654bd30944230c6
       57bed4ca0c9f4a8466f22b226d1746214bf8cfc2400add9f5126e479663fc90b3bed787a2f0ffcbf3904be2a641d5c21
       05bfe591bae23b1d7449e532eef60a9ac8bb6c6b01d35d49787bcd57ef484927f280adc91ac0c4e79c7b11efc60054e3`,
    ),
  },
  {
    ...cbc,
    key: hex("202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f"),
    ciphertext: hex(
      `4affaaadb78c31c5da4b1b590d10ffbd3dd8d5d302423526912da037ecbcc7bd822c301dd67c373bccb584ad3e9279c2
       e6d12a1374b77f077553df829410446b36ebd97066296ae6427ea75c2e0846a11a09ccf5370dc80bfecbad28c73f09b3
       a3b75e662a2594410ae496b2e2e6609e31e6e02cc837f053d21f37ff4f51950bbe2638d09dd7a4930930806d0703b1f6`,
    ),
  },
];

/** SP 800-38A, F.5.1, F.5.3 and F.5.5. */
const ctr = {
  counter: hex("f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff"),
  plaintext: hex(
    `6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51
     30c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710`,
  ),
};
export const ctrCases = [
  {
    ...ctr,
    key: hex("2b7e151628aed2a6abf7158809cf4f3c"),
    ciphertext: hex(
      `874d6191b620e3261bef6864990db6ce9806f66b7970fdff8617187bb9fffdff
       5ae4df3edbd5d35e5b4f09020db03eab1e031dda2fbe03d1792170a0f3009cee`,
    ),
  },
  {
    ...ctr,
    key: hex("8e73b0f7da0e6452c810f32b809079e562f8ead2522c6b7b"),
    ciphertext: hex(
      `1abc932417521ca24f2b0459fe7e6e0b090339ec0aa6faefd5ccc2c6f4ce8e94
       1e36b26bd1ebc670d1bd1d665620abf74f78a7f6d29809585a97daec58c6b050`,
    ),
  },
  {
    ...ctr,
    key: hex("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4"),
    ciphertext: hex(
      `601ec313775789a5b7a7f504bbf3d228f443e3ca4d62b59aca84e990cacaf5c5
       2b0930daa23de94ce87017ba2d84988ddfc9c58db67aada613c2dd08457941a6`,
    ),
  },
];
