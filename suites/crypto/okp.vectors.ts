import { base64url, hex } from "./bytes.ts";

/** RFC 8032, 7.1: tests 1 to 3. */
export const ed25519Cases = [
  {
    d: hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"),
    x: hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"),
    message: hex(""),
    signature: hex(
      `e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155
       5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b`,
    ),
  },
  {
    d: hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"),
    x: hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"),
    message: hex("72"),
    signature: hex(
      `92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da
       085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00`,
    ),
  },
  {
    d: hex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7"),
    x: hex("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"),
    message: hex("af82"),
    signature: hex(
      `6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac
       18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a`,
    ),
  },
];

/** Test 1 with the order of the group added to S, which RFC 8032, 5.1.7 has to be in range. */
export const scalarOutOfRange = hex(
  `e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155
   4c8c7872aa064e049dbb3013fbf29380d25bf5f0595bbe24655141438e7a101b`,
);

const blank = {
  d: hex(
    `6c82a562cb808d10d632be89c8513ebf6c929f34ddfa8c9f63c9960ef6e348a3
     528c8a3fcc2f044e39a3fc5b94492f8f032e7549a20098f95b`,
  ),
  x: hex(
    `5fd7449b59b461fd2ce787ec616ad46a1da1342485a70e1f8a0ea75d80e96778
     edf124769b46c7061bd6783df1e50f6cd1fa1abeafe8256180`,
  ),
};
const oneOctet = {
  d: hex(
    `c4eab05d357007c632f3dbb48489924d552b08fe0c353a0d4a1f00acda2c463a
     fbea67c5e8d2877c5e3bc397a659949ef8021e954e0a12274e`,
  ),
  x: hex(
    `43ba28f430cdff456ae531545f7ecd0ac834a55d9358c0372bfa0c6c6798c086
     6aea01eb00742802b8438ea4cb82169c235160627b4c3a9480`,
  ),
};

/** RFC 8032, 7.4: blank, one octet. */
export const ed448Cases = [
  {
    ...blank,
    message: hex(""),
    signature: hex(
      `533a37f6bbe457251f023c0d88f976ae2dfb504a843e34d2074fd823d41a591f2b233f034f628281f2fd7a22ddd47d7828
       c59bd0a21bfd3980ff0d2028d4b18a9df63e006c5d1c2d345b925d8dc00b4104852db99ac5c7cdda8530a113a0f4dbb611
       49f05a7363268c71d95808ff2e652600`,
    ),
  },
  {
    ...oneOctet,
    message: hex("03"),
    signature: hex(
      `26b8f91727bd62897af15e41eb43c377efb9c610d48f2335cb0bd0087810f4352541b143c4b981b7e18f62de8ccdf633fc
       1bf037ab7cd779805e0dbcc0aae1cbcee1afb2e027df36bc04dcecbf154336c19f0af7e0a6472905e799f1953d2a0ff334
       8ab21aa4adafd1d234441cf807c03a00`,
    ),
  },
];

/** RFC 8032, 7.4: one octet with a context. */
export const ed448WithContext = {
  ...oneOctet,
  message: hex("03"),
  context: hex("666f6f"),
  signature: hex(
    `d4f8f6131770dd46f40867d6fd5d5055de43541f8c5e35abbcd001b32a89f7d2151f7647f11d8ca2ae279fb842d607217f
     ce6e042f6815ea000c85741de5c8da1144a6a1aba7f96de42505d7a7298524fda538fccbbb754f578c1cad10d54d0d5428
     407e85dcbc98a49155c13764e66c3c00`,
  ),
};

/** RFC 7748, 6.1 and 6.2: Alice's keys, Bob's public key and their secret. */
export const agreements = [
  {
    name: "X25519",
    section: "6.1",
    key: {
      d: hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a"),
      x: hex("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"),
    },
    peer: hex("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f"),
    secret: hex("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742"),
  },
  {
    name: "X448",
    section: "6.2",
    key: {
      d: hex(
        `9a8f4925d1519f5775cf46b04b5800d4ee9ee8bae8bc5565d498c28d
         d9c9baf574a9419744897391006382a6f127ab1d9ac2d8c0a598726b`,
      ),
      x: hex(
        `9b08f7cc31b7e3e67d22d5aea121074a273bd2b83de09c63faa73d2c
         22c5d9bbc836647241d953d40c5b12da88120d53177f80e532c41fa0`,
      ),
    },
    peer: hex(
      `3eb7a829b0cd20f5bcfc0b599b6feccf6da4627107bdb0d4f345b430
       27d8b972fc3e34fb4232a13ca706dcb57aec3dae07bdc1c67bf33609`,
    ),
    secret: hex(
      `07fff4181ac6cc95ec1c16a94a0f74d12da232ce40a77552281d282b
       b60c0b56fd2464c335543936521c24403085d59a449a5037514a879d`,
    ),
  },
];

type Bytes = Uint8Array<ArrayBuffer>;

/** The public key as JWK, RFC 8037, 2. */
export function okpPublic(crv: string, x: Bytes) {
  return { kty: "OKP", crv, x: base64url(x) };
}

/** The private key as JWK, RFC 8037, 2. */
export function okpPrivate(crv: string, { d, x }: { d: Bytes; x: Bytes }) {
  return { ...okpPublic(crv, x), d: base64url(d) };
}
