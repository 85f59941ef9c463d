import { expect, test } from "vitest";
import { html, link } from "../../../reports/site/markup.ts";

test("every value is escaped, in text and in attributes", () => {
  const hostile = `"><script>alert('1')</script>&`;
  expect(html`<a title="${hostile}">${hostile}</a>`.toString()).toBe(
    '<a title="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;</a>',
  );
});

test("markup goes in as it is, lists are joined, nothing is nothing", () => {
  const items = ["a<", "b"].map((item) => html`<li>${item}</li>`);
  expect(html`<ul>${items}${undefined}${false}${3}</ul>`.toString()).toBe("<ul><li>a&lt;</li><li>b</li>3</ul>");
});

test("only the web is linked to", () => {
  expect(link("spec", "https://example.org/?a=1&b").toString()).toBe(
    '<a href="https://example.org/?a=1&amp;b" rel="noreferrer">spec</a>',
  );
  expect(link("spec", "javascript:alert(1)").toString()).toBe("spec");
  expect(link("spec", " javascript:alert(1)//https://").toString()).toBe("spec");
});
