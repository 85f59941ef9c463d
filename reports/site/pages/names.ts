import { html } from "../markup.ts";
import { tellNames } from "../names.ts";
import { listNames } from "../payload.ts";
import type { Section } from "../site.ts";

export default {
  title: "Shape and presence",
  order: 6,
  path: "names.html",
  applies: ({ matrix }) => tellNames(matrix) !== undefined,
  *pages({ matrix }) {
    const content = html`<h1>Shape and presence</h1>
<p class="hint">That a name is there does not say that it works: these figures stand apart from those of behaviour and are never added to them. Select one to see what did not pass.</p>
${tellNames(matrix)}<dialog aria-labelledby="panel-title"></dialog>`;
    yield { path: "names.html", title: "Shape and presence", kind: "names-page", content };
  },
  data: listNames,
} satisfies Section;
