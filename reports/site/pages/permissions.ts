import { tellFacts } from "../facts.ts";
import { html } from "../markup.ts";
import type { Section } from "../site.ts";

export default {
  title: "Permissions",
  order: 5,
  path: "permissions.html",
  applies: ({ matrix }) => matrix.facts.length > 0,
  *pages({ matrix }) {
    const content = html`<h1>Permissions</h1>
<p class="hint">What an attempt at a capability came to: facts first. There is a verdict only where the runtime’s own documentation promises something.</p>
${tellFacts(matrix)}`;
    yield { path: "permissions.html", title: "Permissions", kind: "facts-page", content };
  },
} satisfies Section;
