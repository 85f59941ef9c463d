import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: /^encoding\/labels#TextDecoder:-refused-labels:throws-RangeError-for-letters-that-only-Unicode-folds/,
    reason:
      "Labels are lower-cased as Unicode has it, so that KELVIN SIGN reads as k and U+212A OI8-R is koi8-r; the Encoding standard matches labels by ASCII case alone.",
  },
  {
    checks: /^encoding\/multi-byte#.*indexes:decodes-each-two-byte-sequence-of-Big5$/,
    reason:
      "ICU's Big5 is another one: what is of Hong Kong's supplement (0x87 to 0xA0, 0xC6 to 0xC8, 0xFA to 0xFE) becomes private use characters, as does what is unassigned below 0x87; 0xA3 and 0xF9 differ in part.",
  },
  {
    checks: /^encoding\/multi-byte#.*indexes:decodes-each-two-byte-sequence-of-EUC-KR$/,
    reason:
      "ICU's EUC-KR is KS X 1001 alone: the 8,822 further syllables of Windows code page 949 (0x81 0x41 is U+AC02) aren't decoded, and the user-defined rows 0xC9 and 0xFE become private use characters.",
  },
  {
    checks: /^encoding\/multi-byte#.*indexes:decodes-each-two-byte-sequence-of-EUC-JP-of-jis0212$/,
    reason: "ICU decodes IBM extensions of row 0xF3, of which index jis0212 has none.",
  },
  {
    checks: /^encoding\/multi-byte#.*-(big5|euc-jp|euc-kr):replaces-malformed-bytes/,
    reason:
      "0x80 is decoded to U+0080 and bytes of no index to private use characters or to another plane (0x8E 0xE0 of EUC-JP is U+00A2); the decoders return error for them.",
  },
  {
    checks: /^encoding\/multi-byte#.*-shift_jis:decodes-text$/,
    reason: "0x80 is malformed; the Shift_JIS decoder returns U+0080.",
  },
  {
    checks: /^encoding\/multi-byte#.*-shift_jis:replaces-malformed-bytes/,
    reason:
      "An ASCII byte in the place of a trailing one is lost with its sequence (0x85 0x40 is U+FFFD alone), and 0x85 0xFD is replaced twice; the decoder restores ASCII bytes and returns one error.",
  },
  {
    checks: /^encoding\/multi-byte#.*-iso-2022-jp:replaces-malformed-bytes/,
    reason: "An escape that ends after 0x1B 0x24 is replaced whole; the decoder restores the 0x24, which is $ then.",
  },
  {
    checks: /^encoding\/multi-byte#.*fatal-multi-byte-encodings:throws-TypeError/,
    reason:
      "What is decoded though it is malformed (0x80, and sequences of no index in Big5, EUC-JP and EUC-KR) doesn't throw.",
  },
  {
    checks: "encoding/text-encoder#TextEncoder.encodeInto:makes-a-string-of-its-source",
    reason:
      "A source that is no string throws TypeError with ERR_INVALID_ARG_TYPE; Web IDL converts it to one (encode converts).",
  },
] satisfies KnownGap[];
