/** Text that is markup already, as opposed to text that has still to be escaped. */
export interface Markup {
  readonly markup: string;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

type Part = string | number | false | undefined | Markup | readonly Part[];

function write(part: Part): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "string" || typeof part === "number") {
    return String(part).replace(/[&<>"']/g, (character) => entities[character]!);
  }
  return "markup" in part ? part.markup : part.map(write).join("");
}

/** Markup from a template: every value is escaped, unless it is markup itself; `undefined` and `false` are left out. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return { markup: String.raw({ raw: strings }, ...parts.map(write)) };
}

/** Trusted text of our own (a style sheet, a script) as it is. */
export const raw = (markup: string): Markup => ({ markup });

/**
 * JSON for a `<script type="application/json">`: with `<` spelt out no value can end the element or start a comment in it.
 * https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function embedJson(value: unknown): Markup {
  const text = JSON.stringify(value).replace(/[<\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return { markup: text };
}

/** A link to a page of the web; the bare text where the address is of another kind (`javascript:` is one). */
export function link(text: string, url: string): Markup {
  return /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noreferrer">${text}</a>` : html`${text}`;
}
