/** Which findings fail a run or a comparison. Faults of ours always fail a run. */
export const failOns = ["any", "regression", "never"] as const;
export type FailOn = (typeof failOns)[number];
