import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: "beyond/navigator#LockManager.request:releases-the-lock-when-the-callback-throws",
    reason:
      "The request rejects with what the callback threw, but the lock stays held and later requests wait for ever; Web Locks makes it a rejected promise, upon which the lock is released.",
  },
] satisfies KnownGap[];
