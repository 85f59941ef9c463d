import { hex, utf8 } from "./bytes.ts";

type Bytes = Uint8Array<ArrayBuffer>;

export interface Case {
  key: Bytes;
  iv: Bytes;
  additionalData?: Bytes;
  tagLength?: number;
  plaintext: Bytes;
  /** The tag at its end. */
  ciphertext: Bytes;
}

export interface Family {
  name: "AES-GCM" | "AES-OCB" | "ChaCha20-Poly1305";
  format: "raw" | "raw-secret";
  groups: Record<string, Case[]>;
  wrongTagLengths: number[];
  wrongIvLengths: number[];
}

/** McGrew and Viega, The Galois/Counter Mode of Operation, appendix B: test cases by number. */
const plaintext = hex(
  `d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72
   1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255`,
);
const additionalData = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
const iv = hex("cafebabefacedbaddecaf888");
const longIv = hex(
  `9313225df88406e555909c5aff5269aa6a7a9538534f7da1e4c303d2a318a728
   c3c0c95156809539fcf0e2429a6b525416aedbf5a0de6a57a637b39b`,
);
const key128 = hex("feffe9928665731c6d6a8f9467308308");
const key192 = hex("feffe9928665731c6d6a8f9467308308feffe9928665731c");
const key256 = hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
const gcm = {
  1: {
    key: new Uint8Array(16),
    iv: new Uint8Array(12),
    plaintext: hex(""),
    ciphertext: hex("58e2fccefa7e3061367f1d57a4e7455a"),
  },
  3: {
    key: key128,
    iv,
    plaintext,
    ciphertext: hex(
      `42831ec2217774244b7221b784d0d49ce3aa212f2c02a4e035c17e2329aca12e21d514b25466931c7d8f6a5aac84aa05
       1ba30b396a0aac973d58e091473f59854d5c2af327cd64a62cf35abd2ba6fab4`,
    ),
  },
  4: {
    key: key128,
    iv,
    additionalData,
    plaintext: plaintext.slice(0, 60),
    ciphertext: hex(
      `42831ec2217774244b7221b784d0d49ce3aa212f2c02a4e035c17e2329aca12e21d514b25466931c7d8f6a5aac84aa05
       1ba30b396a0aac973d58e0915bc94fbc3221a5db94fae95ae7121a47`,
    ),
  },
  5: {
    key: key128,
    iv: hex("cafebabefacedbad"),
    additionalData,
    plaintext: plaintext.slice(0, 60),
    ciphertext: hex(
      `61353b4c2806934a777ff51fa22a4755699b2a714fcdc6f83766e5f97b6c742373806900e49f24b22b097544d4896b42
       4989b5e1ebac0f07c23f45983612d2e79e3b0785561be14aaca2fccb`,
    ),
  },
  6: {
    key: key128,
    iv: longIv,
    additionalData,
    plaintext: plaintext.slice(0, 60),
    ciphertext: hex(
      `8ce24998625615b603a033aca13fb894be9112a5c3a211a8ba262a3cca7e2ca701e4a9a4fba43c90ccdcb281d48c7c6f
       d62875d2aca417034c34aee5619cc5aefffe0bfa462af43c1699d050`,
    ),
  },
  10: {
    key: key192,
    iv,
    additionalData,
    plaintext: plaintext.slice(0, 60),
    ciphertext: hex(
      `3980ca0b3c00e841eb06fac4872a2757859e1ceaa6efd984628593b40ca1e19c7d773d00c144c525ac619d18c84a3f47
       18e2448b2fe324d9ccda27102519498e80f1478f37ba55bd6d27618c`,
    ),
  },
  16: {
    key: key256,
    iv,
    additionalData,
    plaintext: plaintext.slice(0, 60),
    ciphertext: hex(
      `522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838
       c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b`,
    ),
  },
};

const gcmCut = (tagLength: number) => ({
  ...gcm[4],
  tagLength,
  ciphertext: gcm[4].ciphertext.slice(0, gcm[4].plaintext.length + tagLength / 8),
});

/** RFC 7253, appendix A: sample results. */
const counting = (length: number) => Uint8Array.from({ length }, (_, index) => index);
const ocbKey = counting(16);
const ocb = [
  {
    key: ocbKey,
    iv: hex("bbaa99887766554433221100"),
    plaintext: hex(""),
    ciphertext: hex("785407bfffc8ad9edcc5520ac9111ee6"),
  },
  {
    key: ocbKey,
    iv: hex("bbaa99887766554433221101"),
    additionalData: counting(8),
    plaintext: counting(8),
    ciphertext: hex("6820b3657b6f615a5725bda0d3b4eb3a257c9af1f8f03009"),
  },
  {
    key: ocbKey,
    iv: hex("bbaa99887766554433221102"),
    additionalData: counting(8),
    plaintext: hex(""),
    ciphertext: hex("81017f8203f081277152fade694a0a00"),
  },
  {
    key: ocbKey,
    iv: hex("bbaa99887766554433221103"),
    plaintext: counting(8),
    ciphertext: hex("45dd69f8f5aae72414054cd1f35d82760b2cd00d2f99bfa9"),
  },
  {
    key: ocbKey,
    iv: hex("bbaa9988776655443322110d"),
    additionalData: counting(40),
    plaintext: counting(40),
    ciphertext: hex(
      `d5ca91748410c1751ff8a2f618255b68a0a12e093ff454606e59f9c1d0ddc54b
       65e8628e568bad7aed07ba06a4a69483a7035490c5769e60`,
    ),
  },
];
const ocbCut = {
  key: ocbKey.toReversed(),
  iv: hex("bbaa9988776655443322110d"),
  additionalData: counting(40),
  tagLength: 96,
  plaintext: counting(40),
  ciphertext: hex(
    `1792a4e31e0755fb03e31b22116e6c2ddf9efd6e33d536f1
     a0124b0a55bae884ed93481529c76b6ad0c515f4d1cdd4fdac4f02aa`,
  ),
};

/** RFC 8439, 2.8.2. */
const chacha = {
  key: hex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"),
  iv: hex("070000004041424344454647"),
  additionalData: hex("50515253c0c1c2c3c4c5c6c7"),
  plaintext: utf8(
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
  ),
  ciphertext: hex(
    `d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d63dbea45e8ca9671282fafb69da92728b
     1a71de0a9e060b2905d6a5b67ecd3b3692ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b4831d7bc
     3ff4def08e4b7a9de576d26586cec64b61161ae10b594f09e26a7e902ecbd0600691`,
  ),
};

export const families: Family[] = [
  {
    name: "AES-GCM",
    format: "raw",
    groups: {
      "test cases 1, 3, 4, 10 and 16": [gcm[1], gcm[3], gcm[4], gcm[10], gcm[16]],
      "test case 5, whose iv has 8 bytes": [gcm[5]],
      "test case 6, whose iv has 60 bytes": [gcm[6]],
      "test case 4 with tags of 96 to 120 bits": [96, 104, 112, 120].map(gcmCut),
      "test case 4 with tags of 32 and 64 bits": [32, 64].map(gcmCut),
    },
    wrongTagLengths: [0, 33, 72, 127, 129, 255],
    wrongIvLengths: [],
  },
  {
    name: "AES-OCB",
    format: "raw-secret",
    groups: {
      "RFC 7253, appendix A": ocb,
      "RFC 7253, appendix A, with a tag of 96 bits": [ocbCut],
    },
    wrongTagLengths: [0, 32, 104, 120, 129],
    wrongIvLengths: [16],
  },
  {
    name: "ChaCha20-Poly1305",
    format: "raw-secret",
    groups: { "RFC 8439, 2.8.2": [chacha] },
    wrongTagLengths: [0, 96, 120],
    wrongIvLengths: [0, 8, 11, 13, 24],
  },
];
