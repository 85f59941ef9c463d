import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: /^html\/(clone-(types|objects|buffers|errors|transfer|refusals)|base64)#/,
    reason:
      "structuredClone, atob and btoa are Node's: what they give and throw comes from Node's realm, and is no instance of the classes that the script sees.",
    documented: "https://github.com/vercel/edge-runtime/blob/main/packages/vm/src/edge-vm.ts",
  },
  {
    checks: /^html\/globals#globalThis:is-a-property-of-itself/,
    reason: "The property is defined as the object behind the context, and can't be configured.",
    documented: "https://github.com/vercel/edge-runtime/blob/main/packages/vm/src/edge-vm.ts",
  },
] satisfies KnownGap[];
