import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks:
      /^crypto\/(?!.*(format-of-the-other-half|InvalidAccessError-for-a-private-key-as-raw|after-their-end|bytes-as-jwk|getRandomValues:throws-TypeError-for-(a-view-on-shared-memory|what-is-no-view))).*(rejects-|throws-|keeps-to-the-ext|takes-version-19|a-context-of-at-most)/,
    reason:
      "Web Crypto is Node's, and its errors are Node's DOMExceptions. The global DOMException is a class of edge-runtime's own, of which they are no instances.",
    documented:
      "https://github.com/vercel/edge-runtime/blob/main/packages/primitives/src/primitives/abort-controller.js",
  },
  {
    checks:
      /^crypto\/.*(format-of-the-other-half|InvalidAccessError-for-a-private-key-as-raw|after-their-end|bytes-as-jwk|getRandomValues:throws-TypeError-for-(a-view-on-shared-memory|what-is-no-view)|whose-iv-has-8-bytes)/,
    reason: "Web Crypto is that of the Node that runs it, and this is how it answers.",
  },
] satisfies KnownGap[];
