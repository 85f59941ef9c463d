/** FormData has its methods as a class of JavaScript has them: not enumerable. */
export const target = "workerd";
export const reddens = ["FormData"];

for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(FormData.prototype)))
  Object.defineProperty(FormData.prototype, name, { ...descriptor, enumerable: false });
