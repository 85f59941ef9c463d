import { hex, utf8 } from "./bytes.ts";

/** `ptn(n)` of RFC 9861, 5: bytes that count to 250 again and again. */
export const pattern = (length: number) => Uint8Array.from({ length }, (_, index) => index % 0xfb);

const short = hex("00010203");
const long = Uint8Array.from({ length: 200 }, (_, index) => index);
const email = { customization: utf8("Email Signature") };
const nothing = hex("");

interface Case {
  /** Parameters beside name and length. */
  params?: object;
  message: Uint8Array<ArrayBuffer>;
  digest: Uint8Array<ArrayBuffer>;
}

interface Family {
  name: string;
  section: string;
  source: string;
  /** SHA-3 has lengths of its own and takes none. */
  takesLength: boolean;
  cases: Case[];
}

/** NIST's example values of FIPS 202 and SP 800-185 (cSHAKE samples 1 to 4), and RFC 9861, 5. */
export const families: Family[] = [
  {
    name: "SHA3-256",
    section: "sha3",
    source: "FIPS 202",
    takesLength: false,
    cases: [
      { message: nothing, digest: hex("a7ffc6f8bf1ed76651c14756a061d662f580ff4de43b49fa82d80a4b80f8434a") },
      { message: utf8("abc"), digest: hex("3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532") },
    ],
  },
  {
    name: "SHA3-384",
    section: "sha3",
    source: "FIPS 202",
    takesLength: false,
    cases: [
      {
        message: nothing,
        digest: hex("0c63a75b845e4f7d01107d852e4c2485c51a50aaaa94fc61995e71bbee983a2ac3713831264adb47fb6bd1e058d5f004"),
      },
      {
        message: utf8("abc"),
        digest: hex("ec01498288516fc926459f58e2c6ad8df9b473cb0fc08c2596da7cf0e49be4b298d88cea927ac7f539f1edf228376d25"),
      },
    ],
  },
  {
    name: "SHA3-512",
    section: "sha3",
    source: "FIPS 202",
    takesLength: false,
    cases: [
      {
        message: nothing,
        digest: hex(
          `a69f73cca23a9ac5c8b567dc185a756e97c982164fe25859e0d1dcc1475c80a6
           15b2123af1f5f94c11e3e9402c3ac558f500199d95b6d3e301758586281dcd26`,
        ),
      },
      {
        message: utf8("abc"),
        digest: hex(
          `b751850b1a57168a5693cd924b6b096e08f621827444f70d884f5d0240d2712e
           10e116e9192af3c91a7ec57647e3934057340b4cf408d5a56592f8274eec53f0`,
        ),
      },
    ],
  },
  {
    name: "cSHAKE128",
    section: "cshake",
    source: "SP 800-185",
    takesLength: true,
    cases: [
      // Without name and customization it is SHAKE128 of FIPS 202.
      { message: nothing, digest: hex("7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26") },
      {
        params: email,
        message: short,
        digest: hex("c1c36925b6409a04f1b504fcbca9d82b4017277cb5ed2b2065fc1d3814d5aaf5"),
      },
      {
        params: email,
        message: long,
        digest: hex("c5221d50e4f822d96a2e8881a961420f294b7b24fe3d2094baed2c6524cc166b"),
      },
    ],
  },
  {
    name: "cSHAKE256",
    section: "cshake",
    source: "SP 800-185",
    takesLength: true,
    cases: [
      {
        message: nothing,
        digest: hex(
          `46b9dd2b0ba88d13233b3feb743eeb243fcd52ea62b81b82b50c27646ed5762f
           d75dc4ddd8c0f200cb05019d67b592f6fc821c49479ab48640292eacb3b7c4be`,
        ),
      },
      {
        params: email,
        message: short,
        digest: hex(
          `d008828e2b80ac9d2218ffee1d070c48b8e4c87bff32c9699d5b6896eee0edd1
           64020e2be0560858d9c00c037e34a96937c561a74c412bb4c746469527281c8c`,
        ),
      },
      {
        params: email,
        message: long,
        digest: hex(
          `07dc27b11e51fbac75bc7b3c1d983e8b4b85fb1defaf218912ac864302730917
           27f42b17ed1df63e8ec118f04b23633c1dfb1574c8fb55cb45da8e25afb092bb`,
        ),
      },
    ],
  },
  {
    name: "TurboSHAKE128",
    section: "turboshake",
    source: "RFC 9861",
    takesLength: true,
    cases: [
      { message: nothing, digest: hex("1e415f1c5983aff2169217277d17bb538cd945a397ddec541f1ce41af2c1b74c") },
      { message: pattern(17), digest: hex("9c97d036a3bac819db70ede0ca554ec6e4c2a1a4ffbfd9ec269ca6a111161233") },
      {
        params: { domainSeparation: 1 },
        message: hex("ffffff"),
        digest: hex("bf323f940494e88ee1c540fe660be8a0c93f43d15ec006998462fa994eed5dab"),
      },
    ],
  },
  {
    name: "TurboSHAKE256",
    section: "turboshake",
    source: "RFC 9861",
    takesLength: true,
    cases: [
      {
        message: nothing,
        digest: hex(
          `367a329dafea871c7802ec67f905ae13c57695dc2c6663c61035f59a18f8e7db
           11edc0e12e91ea60eb6b32df06dd7f002fbafabb6e13ec1cc20d995547600db0`,
        ),
      },
      {
        params: { domainSeparation: 1 },
        message: hex("ffffff"),
        digest: hex(
          `d21c6fbbf587fa2282f29aea620175fb0257413af78a0b1b2a87419ce031d933
           ae7a4d383327a8a17641a34f8a1d1003ad7da6b72dba84bb62fef28f62f12424`,
        ),
      },
    ],
  },
  {
    name: "KT128",
    section: "kangarootwelve",
    source: "RFC 9861",
    takesLength: true,
    cases: [
      { message: nothing, digest: hex("1ac2d450fc3b4205d19da7bfca1b37513c0803577ac7167f06fe2ce1f0ef39e5") },
      // Longer than a chunk of 8192 bytes: hashed as a tree.
      { message: pattern(17 ** 4), digest: hex("8701045e22205345ff4dda05555cbb5c3af1a771c2b89baef37db43d9998b9fe") },
      {
        params: { customization: pattern(1) },
        message: nothing,
        digest: hex("fab658db63e94a246188bf7af69a133045f46ee984c56e3c3328caaf1aa1a583"),
      },
    ],
  },
  {
    name: "KT256",
    section: "kangarootwelve",
    source: "RFC 9861",
    takesLength: true,
    cases: [
      {
        message: nothing,
        digest: hex(
          `b23d2e9cea9f4904e02bec06817fc10ce38ce8e93ef4c89e6537076af8646404
           e3e8b68107b8833a5d30490aa33482353fd4adc7148ecb782855003aaebde4a9`,
        ),
      },
      {
        params: { customization: pattern(1) },
        message: nothing,
        digest: hex(
          `9280f5cc39b54a5a594ec63de0bb99371e4609d44bf845c2f5b8c316d72b1598
           11f748f23e3fabbe5c3226ec96c62186df2d33e9df74c5069ceecbb4dd10eff6`,
        ),
      },
    ],
  },
];
