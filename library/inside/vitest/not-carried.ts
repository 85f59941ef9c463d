/** What of Vitest has no meaning outside its own process: a test that uses it is neither passed nor failed. */
export class NotCarried extends Error {
  override name = "NotCarried";
  readonly feature: string;

  constructor(feature: string) {
    super(`${feature} is not carried`);
    this.feature = feature;
  }
}

/** Also where what is thrown was caught and wrapped by the library under test: the feature that was met last. */
export const met: { feature: string | undefined } = { feature: undefined };

/** @returns a function that notes the use, and throws */
export const notCarried = (feature: string) => (): never => {
  met.feature = feature;
  throw new NotCarried(feature);
};
