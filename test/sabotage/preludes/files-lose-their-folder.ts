/** File.name leaves out what is ahead of a slash. */
export const target = "workerd";
export const reddens = ["FormData: files", "File.name"];

const descriptor = Object.getOwnPropertyDescriptor(File.prototype, "name");
Object.defineProperty(File.prototype, "name", {
  ...descriptor,
  get(this: File) {
    return descriptor?.get?.call(this).replace(/^.*\//, "");
  },
});
