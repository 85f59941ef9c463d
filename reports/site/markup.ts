/** Markup by Hono's `html` template, which escapes every value that is no markup itself. */
import { html as template } from "hono/html";

/** Text that is markup already, as opposed to text that has still to be escaped. */
export type Markup = Exclude<ReturnType<typeof template>, Promise<unknown>>;

export type Part = string | number | boolean | undefined | Markup | readonly Part[];

/** Markup from a template: `undefined`, `false` and `true` are left out, lists are joined. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  // A promise comes back only where a part is one, which the type of the parts excludes.
  return template(strings, ...parts) as Markup;
}

/** A link to a page of the web; the bare text where the address is of another kind (`javascript:` is one). */
export function link(text: string, url: string): Markup {
  return /^https?:\/\//i.test(url) ? html`<a href="${url}" rel="noreferrer">${text}</a>` : html`${text}`;
}
