import type { KnownGap } from "../../gaps.ts";

const polyfill =
  "https://github.com/vercel/edge-runtime/blob/main/packages/primitives/src/primitives/abort-controller.js";

export default [
  {
    checks: /^dom\/dom-exception#/,
    reason:
      "DOMException is a class of JavaScript with a message and a name alone: no code, no constants, no default name.",
    documented: polyfill,
  },
  {
    checks: /^dom\/abort#AbortSignal\.(onabort|timeout)/,
    reason:
      "AbortSignal is a class of JavaScript: onabort is taken off and added as a listener, and timeout converts nothing.",
    documented: polyfill,
  },
] satisfies KnownGap[];
