import type { CheckFunction } from "../suite.ts";
import { suite } from "../suite.ts";
import { utf8 } from "./bytes.ts";
import type { Place } from "./timing-safe.probes.ts";

type Probes = typeof import("./timing-safe.probes.ts");
const feature = suite<Probes>("crypto/timing-safe");

function compares(check: CheckFunction<Probes>, place: Place) {
  check("tells equal bytes from others", async ({ observe, expect }) => {
    expect(await observe("compares", place, utf8("same"), utf8("same"))).toBe(true);
    expect(await observe("compares", place, utf8("same"), utf8("some"))).toBe(false);
    expect(await observe("compares", place, utf8(""), utf8(""))).toBe(true);
  });
  check("compares an ArrayBuffer with a view", async ({ observe, expect }) => {
    expect(await observe("compares", place, utf8("abcd").buffer, utf8("abcd"))).toBe(true);
  });
}

const node = "https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptotimingsafeequala-b";

feature("node:crypto.timingSafeEqual", { spec: node, needs: ["node:crypto.timingSafeEqual"] }, (check) => {
  compares(check, "node:crypto");
  const errors = "https://nodejs.org/docs/latest-v24.x/api/errors.html#err_crypto_timing_safe_equal_length";
  check("throws the error of its own for different lengths", { spec: errors }, async ({ observe, expect }) => {
    const found = await observe("refusesComparison", "node:crypto", utf8("abc"), utf8("ab"));
    expect(found).toMatchObject({ code: "ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH" });
  });
  const types = "https://nodejs.org/docs/latest-v24.x/api/errors.html#err_invalid_arg_type";
  check("throws the error of wrong argument types for strings", { spec: types }, async ({ observe, expect }) => {
    const found = await observe("refusesComparison", "node:crypto", "abc", "abc");
    expect(found).toMatchObject({ code: "ERR_INVALID_ARG_TYPE" });
  });
});

const workers = "https://developers.cloudflare.com/workers/examples/protect-against-timing-attacks/";

feature("SubtleCrypto.timingSafeEqual", { spec: workers, needs: ["crypto.subtle.timingSafeEqual"] }, (check) => {
  compares(check, "crypto.subtle");
  check("throws for different lengths", async ({ observe, expect }) => {
    const found = await observe("refusesComparison", "crypto.subtle", utf8("abc"), utf8("ab"));
    expect(found).toStrictEqual({ name: expect.any(String), code: undefined });
  });
});
