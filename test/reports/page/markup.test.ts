import { expect, test } from "vitest";
import { embedJson, html, link, raw } from "../../../reports/page/markup.ts";

test("every value is escaped, in text and in attributes", () => {
  const hostile = `"><script>alert('1')</script>&`;
  expect(html`<a title="${hostile}">${hostile}</a>`.markup).toBe(
    '<a title="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;</a>',
  );
});

test("markup goes in as it is, lists are joined, nothing is nothing", () => {
  const items = ["a<", "b"].map((item) => html`<li>${item}</li>`);
  expect(html`<ul>${items}${undefined}${false}${3}</ul>`.markup).toBe("<ul><li>a&lt;</li><li>b</li>3</ul>");
  expect(html`${raw("<b>")}`.markup).toBe("<b>");
});

test("an escape in a template is one, a backslash in a value is not", () => {
  expect(html`\n${"\\n"}`.markup).toBe("\n\\n");
});

test("embedded JSON can't end its element, and reads back the same", () => {
  const value = { text: "</script><!-- <script> \u2028\u2029 \\u003c & >" };
  const { markup } = embedJson(value);
  expect(markup).not.toMatch(/[<\u2028\u2029]/u);
  expect(JSON.parse(markup)).toStrictEqual(value);
});

test("only the web is linked to", () => {
  expect(link("spec", "https://example.org/?a=1&b").markup).toBe(
    '<a href="https://example.org/?a=1&amp;b" rel="noreferrer">spec</a>',
  );
  expect(link("spec", "javascript:alert(1)").markup).toBe("spec");
  expect(link("spec", " javascript:alert(1)//https://").markup).toBe("spec");
});
