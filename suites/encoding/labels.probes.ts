const kindOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);

function encodingOf(label?: unknown, options?: unknown): string {
  try {
    return new TextDecoder(label as string, options as TextDecoderOptions).encoding;
  } catch (error) {
    return kindOf(error);
  }
}

/** The encoding that each label gets, or how it is refused. https://encoding.spec.whatwg.org/#dom-textdecoder */
export async function labelsResolve(...labels: string[]) {
  return labels.map((label) => encodingOf(label));
}

/** What is told of a decoder that was made with the given arguments. https://encoding.spec.whatwg.org/#interface-textdecoder */
export async function decoderTellsOptions(...args: unknown[]) {
  const { encoding, fatal, ignoreBOM } = Reflect.construct(TextDecoder, args) as TextDecoder;
  return { encoding, fatal, ignoreBOM };
}

/** What becomes of options that are no dictionary. https://webidl.spec.whatwg.org/#js-dictionary */
export async function optionsConvert(...options: unknown[]) {
  return options.map((given) => encodingOf("utf-8", given));
}

/** What becomes of labels that are no string. https://webidl.spec.whatwg.org/#js-DOMString */
export async function labelsConvert() {
  const made = { toString: () => "Latin1" };
  return [undefined, made, ["utf-16"], null, 866, Symbol("utf-8")].map((label) => encodingOf(label));
}
