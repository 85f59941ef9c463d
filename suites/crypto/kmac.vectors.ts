import { hex, utf8 } from "./bytes.ts";

const key = Uint8Array.from({ length: 32 }, (_, index) => 0x40 + index);
const short = hex("00010203");
const long = Uint8Array.from({ length: 200 }, (_, index) => index);
const customization = utf8("My Tagged Application");

/** NIST's KMAC samples 1 to 6 for SP 800-185. */
export const families = [
  {
    name: "KMAC128",
    key,
    cases: [
      { params: {}, data: short, mac: hex("e5780b0d3ea6f7d3a429c5706aa43a00fadbd7d49628839e3187243f456ee14e") },
      {
        params: { customization },
        data: short,
        mac: hex("3b1fba963cd8b0b59e8c1a6d71888b7143651af8ba0a7070c0979e2811324aa5"),
      },
      {
        params: { customization },
        data: long,
        mac: hex("1f5b4e6cca02209e0dcb5ca635b89a15e271ecc760071dfd805faa38f9729230"),
      },
    ],
  },
  {
    name: "KMAC256",
    key,
    cases: [
      {
        params: { customization },
        data: short,
        mac: hex(
          `20c570c31346f703c9ac36c61c03cb64c3970d0cfc787e9b79599d273a68d2f7
           f69d4cc3de9d104a351689f27cf6f5951f0103f33f4f24871024d9c27773a8dd`,
        ),
      },
      {
        params: {},
        data: long,
        mac: hex(
          `75358cf39e41494e949707927cee0af20a3ff553904c86b08f21cc414bcfd691
           589d27cf5e15369cbbff8b9a4c2eb17800855d0235ff635da82533ec6b759b69`,
        ),
      },
      {
        params: { customization },
        data: long,
        mac: hex(
          `b58618f71f92e1d56c1b8c55ddd7cd188b97b4ca4d99831eb2699a837da2e4d9
           70fbacfde50033aea585f1a2708510c32d07880801bd182898fe476876fc8965`,
        ),
      },
    ],
  },
];
