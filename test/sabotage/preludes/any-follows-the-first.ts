/** AbortSignal.any follows the first of its signals alone. */
export const reddens = ["AbortSignal.any", "fetch: timeout"];

const { any } = AbortSignal;
AbortSignal.any = (signals) => any.call(AbortSignal, [...signals].slice(0, 1));
