import type { KnownGap } from "../../gaps.ts";

export default [
  {
    checks: "permissions/files#permission:-read,-further:no-call-of-node-fs-tells-of-a-file-that-isn-t-granted",
    reason:
      "fs.realpathSync asks for no read permission under --permission, so it tells a file that is there from one that isn't; the documentation says that access through node:fs is restricted (CVE-2026-106073).",
    upstream: "https://nodejs.org/en/blog/vulnerability/october-2026-security-releases",
  },
] satisfies KnownGap[];
