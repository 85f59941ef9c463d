import { thrownBy } from "./thrown.ts";

type Decode = (...given: unknown[]) => string;

function decoded(...given: unknown[]): string {
  let text = "";
  const threw = thrownBy(() => {
    text = (atob as Decode)(...given);
  });
  return threw === "nothing" ? text : threw;
}

/** What texts are encoded as. https://html.spec.whatwg.org/multipage/webappapis.html#dom-btoa */
export async function encodes(...texts: unknown[]) {
  return texts.map((text) => btoa(text as string));
}

/** How texts are refused. https://html.spec.whatwg.org/multipage/webappapis.html#dom-btoa */
export async function refusesToEncode(...texts: string[]) {
  return texts.map((text) => thrownBy(() => btoa(text)));
}

/** What is decoded of texts, or what that threw. https://infra.spec.whatwg.org/#forgiving-base64-decode */
export async function decodes(...texts: unknown[]) {
  return texts.map((text) => decoded(text));
}

/** All 256 values, there and back. https://html.spec.whatwg.org/multipage/webappapis.html#dom-atob */
export async function roundTrips() {
  const all = String.fromCharCode(...Array(256).keys());
  const encoded = btoa(all);
  return { encoded, same: atob(encoded) === all };
}

/** Calls without an argument, and with what is no string. https://html.spec.whatwg.org/multipage/webappapis.html#windoworworkerglobalscope-mixin */
export async function refusesArguments() {
  const calls = [atob, btoa] as unknown as Decode[];
  return calls.map((call) => [thrownBy(() => call()), thrownBy(() => call(Symbol()))]);
}
