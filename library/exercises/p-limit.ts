// p-limit@>=4 <8: how many at once, order, errors, queue
import pLimit from "p-limit";

const watched = (most) => {
  const [limit, seen] = [pLimit(most), { now: 0, most: 0 }];
  const work = async (one) => {
    seen.most = Math.max(seen.most, ++seen.now);
    await new Promise((done) => setTimeout(done, 1));
    seen.now--;
    return one;
  };
  return { limit, seen, work };
};
export const limits = async () => {
  const { limit, seen, work } = watched(2);
  return [await Promise.all([1, 2, 3, 4, 5].map((one) => limit(work, one))), seen.most];
};
export const tellsErrors = () => pLimit(1)(() => Promise.reject(new Error("broken"))).catch((error) => error.message);
export const tellsQueues = () =>
  [pLimit(1)].map((limit) => {
    for (const one of [1, 2, 3]) limit(async () => one);
    const { activeCount, pendingCount } = limit;
    limit.clearQueue();
    return [activeCount, pendingCount, limit.pendingCount];
  });
