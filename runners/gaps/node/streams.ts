import type { KnownGap } from "../../gaps.ts";

export default [] satisfies KnownGap[];
