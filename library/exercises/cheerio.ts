// cheerio@1: loading, selecting, changing, extracting
import { contains, load, loadBuffer, merge } from "cheerio";

const $ = load("<ul id=a><li class=x>1</li><li>2 <b>bold</b></li></ul><form><input name=q value=1></form>");
const page = load("<p>a</p>");
const shape = { first: "li", all: ["li"], value: { selector: "input", value: "value" } };
export const selects = () => [$("li").length, $("#a > li.x").text(), $("li:has(b)").index(), $("li").get().length];
export const changes = () => page("p").addClass("y").append("<i>b</i>").attr("id", "c").wrap("<div>") && page.html();
export const extracts = () => $.extract(shape);
export const serialises = () => [$("form").serialize(), $.xml("form"), $.text().trim()];
export const readsXML = () => load("<a><B/>&amp;</a>", { xml: true }).xml();
export const decodes = () => loadBuffer(Buffer.from("<p>é</p>", "latin1")).text();
export const compares = () => [contains($("ul")[0], $("b")[0]), merge([1], [2])];
