// p-limit@>=4 <8: how many at once, order, errors, queue
import pLimit from "p-limit";

const [two, one] = [pLimit(2), pLimit(1)];
const later = (value) => new Promise((done) => setTimeout(done, 2, [value, two.activeCount]));
const queue = () => [one.activeCount, one.pendingCount];
const fill = () => [1, 2, 3].map((value) => one(later, value)).length;
const refused = (most) => Promise.resolve(most).then((value) => typeof pLimit(value));
export const limits = () => Promise.all([1, 2, 3, 4].map((value) => two(later, value)));
export const tellsErrors = () => two(() => Promise.reject(new Error("broken"))).catch((error) => error.message);
export const tellsQueues = () => [fill(), queue(), one.clearQueue(), queue()];
export const refuses = () => refused(0.5).catch(({ name }) => name);
