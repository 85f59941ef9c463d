import { hex } from "./bytes.ts";

const kek = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
const data = "00112233445566778899aabbccddeeff000102030405060708090a0b0c0d0e0f";
const bits = (text: string, length: number) => hex(text.slice(0, length / 4));

/** RFC 3394, 4.1 to 4.6: keys wrapped with longer or equal ones. */
export const keyWraps = [
  {
    kek: bits(kek, 128),
    key: bits(data, 128),
    wrapped: hex("1fa68b0a8112b447aef34bd8fb5a7b829d3e862371d2cfe5"),
  },
  {
    kek: bits(kek, 192),
    key: bits(data, 128),
    wrapped: hex("96778b25ae6ca435f92b5b97c050aed2468ab8a17ad84e5d"),
  },
  {
    kek: bits(kek, 256),
    key: bits(data, 128),
    wrapped: hex("64e8c3f9ce0f5ba263e9777905818a2a93c8191e7d6e8ae7"),
  },
  {
    kek: bits(kek, 192),
    key: bits(data, 192),
    wrapped: hex("031d33264e15d33268f24ec260743edce1c6c7ddee725a936ba814915c6762d2"),
  },
  {
    kek: bits(kek, 256),
    key: bits(data, 192),
    wrapped: hex("a8f9bc1612c68b3ff6e6f4fbe30e71e4769c8b80a32cb8958cd5d17d6b254da1"),
  },
  {
    kek: bits(kek, 256),
    key: bits(data, 256),
    wrapped: hex("28c9f404c4b810f4cbccb35cfb87f8263f5786e2d80ed326cbc7f0e71a99f43bfb988b9b7a02dd21"),
  },
];
