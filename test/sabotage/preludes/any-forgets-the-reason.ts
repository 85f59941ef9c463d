/** AbortSignal.any aborts without the reason of the signal that aborted. */
export const target = "bun";
export const reddens = ["AbortSignal.any", "AbortSignal.any: events", "fetch: timeout"];

const { any } = AbortSignal;
AbortSignal.any = (signals) => {
  const controller = new AbortController();
  const joined = any.call(AbortSignal, signals);
  if (joined.aborted) controller.abort();
  joined.addEventListener("abort", () => controller.abort());
  return controller.signal;
};
