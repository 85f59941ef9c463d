/** URL.searchParams gives a copy at each look. */
export const reddens = [
  "URL.searchParams",
  "URL: read-only parts",
  "URLSearchParams.size",
  "URLSearchParams: iteration",
];

const descriptor = Object.getOwnPropertyDescriptor(URL.prototype, "searchParams");
Object.defineProperty(URL.prototype, "searchParams", {
  ...descriptor,
  get(this: URL) {
    return new URLSearchParams(this.search);
  },
});
