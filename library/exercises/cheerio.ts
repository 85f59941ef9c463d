// cheerio@1: loading, selecting, changing, extracting
import { contains, load, loadBuffer, merge } from "cheerio";

const $ = load("<ul id=a><li class=x>1</li><li>2 <b>bold</b></li></ul><form><input name=q value=1></form>");
export const selects = () => [
  $("li").length,
  $("#a > li.x").text(),
  $("li:has(b)").index(),
  $("li")
    .map((_, one) => $(one).text())
    .get(),
];
export const changes = () =>
  [load("<p>a</p>")].map((page) => {
    page("p").addClass("y").append("<i>b</i>").attr("id", "c").wrap("<div>");
    return page.html();
  });
export const extracts = () => $.extract({ first: "li", all: ["li"], form: { selector: "input", value: "value" } });
export const serialises = () => [$("form").serialize(), $.xml("form"), $.text().trim()];
export const readsXML = () => load("<a><B/>&amp;</a>", { xml: true }).xml();
export const decodes = () => loadBuffer(new Uint8Array([60, 112, 62, 233]))("p").text().length;
export const compares = () => [contains($("ul")[0], $("b")[0]), merge([1], [2])];
