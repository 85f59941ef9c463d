import { hex, utf8 } from "./bytes.ts";

/** RFC 4231, 4.2 to 4.8 (4.6, of truncated output, has no place in the API); RFC 2202, 3 for SHA-1. */
const cases = {
  text: { key: hex("0b".repeat(20)), data: utf8("Hi There") },
  shortKey: { key: utf8("Jefe"), data: utf8("what do ya want for nothing?") },
  fifty: { key: hex("aa".repeat(20)), data: hex("dd".repeat(50)) },
  longKey: { key: hex("aa".repeat(131)), data: utf8("Test Using Larger Than Block-Size Key - Hash Key First") },
  longBoth: {
    key: hex("aa".repeat(131)),
    data: utf8(
      "This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm.",
    ),
  },
};

/** By hash: the MAC of each case, the JWK `alg`, and the block size in bits that keys have by default. */
export const families = [
  {
    hash: "SHA-1",
    alg: "HS1",
    block: 512,
    rfc: "RFC 2202",
    macs: [
      { ...cases.text, mac: "b617318655057264e28bc0b6fb378c8ef146be00" },
      { ...cases.shortKey, mac: "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79" },
      { ...cases.fifty, mac: "125d7342b9ac11cd91a39af48aa17b4f63f175d3" },
      { key: hex("aa".repeat(80)), data: cases.longKey.data, mac: "aa4ae5e15272d00e95705637ce8a3b55ed402112" },
    ],
  },
  {
    hash: "SHA-256",
    alg: "HS256",
    block: 512,
    rfc: "RFC 4231",
    macs: [
      { ...cases.text, mac: "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7" },
      { ...cases.shortKey, mac: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843" },
      { ...cases.fifty, mac: "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe" },
      { ...cases.longKey, mac: "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54" },
      { ...cases.longBoth, mac: "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2" },
    ],
  },
  {
    hash: "SHA-384",
    alg: "HS384",
    block: 1024,
    rfc: "RFC 4231",
    macs: [
      {
        ...cases.text,
        mac: "afd03944d84895626b0825f4ab46907f15f9dadbe4101ec682aa034c7cebc59cfaea9ea9076ede7f4af152e8b2fa9cb6",
      },
      {
        ...cases.shortKey,
        mac: "af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649",
      },
      {
        ...cases.fifty,
        mac: "88062608d3e6ad8a0aa2ace014c8a86f0aa635d947ac9febe83ef4e55966144b2a5ab39dc13814b94e3ab6e101a34f27",
      },
      {
        ...cases.longKey,
        mac: "4ece084485813e9088d2c63a041bc5b44f9ef1012a2b588f3cd11f05033ac4c60c2ef6ab4030fe8296248df163f44952",
      },
      {
        ...cases.longBoth,
        mac: "6617178e941f020d351e2f254e8fd32c602420feb0b8fb9adccebb82461e99c5a678cc31e799176d3860e6110c46523e",
      },
    ],
  },
  {
    hash: "SHA-512",
    alg: "HS512",
    block: 1024,
    rfc: "RFC 4231",
    macs: [
      {
        ...cases.text,
        mac: "87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cdedaa833b7d6b8a702038b274eaea3f4e4be9d914eeb61f1702e696c203a126854",
      },
      {
        ...cases.shortKey,
        mac: "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737",
      },
      {
        ...cases.fifty,
        mac: "fa73b0089d56a284efb0f0756c890be9b1b5dbdd8ee81a3655f83e33b2279d39bf3e848279a722c806b485a47e67c807b946a337bee8942674278859e13292fb",
      },
      {
        ...cases.longKey,
        mac: "80b24263c7c1a3ebb71493c1dd7be8b49b46d1f41b4aeec1121b013783f8f3526b56d037e05f2598bd0fd2215d6a1e5295e64f73f63f0aec8b915a985d786598",
      },
      {
        ...cases.longBoth,
        mac: "e37b6a775dc87dbaa4dfa9f96e5e3ffddebd71f8867289865df5a32d20cdc944b6022cac3c4982b10d5eeb55c3e4de15134676fb6de0446065c97440fa8c6a58",
      },
    ],
  },
];
