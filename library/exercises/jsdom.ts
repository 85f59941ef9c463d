// jsdom@>=22 <40: documents, events, scripts, styles
import { JSDOM, VirtualConsole } from "jsdom";

const lines: unknown[] = [];
const note = (...said) => lines.push(said.length);
const virtualConsole = new VirtualConsole().on("log", note);
const options = { url: "https://a.example/", virtualConsole, runScripts: "dangerously" } as const;
const dom = new JSDOM("<style>p{color:red}</style><p>b<form><input name=c value=d></form>", options);
const { document, Event, FormData, getComputedStyle } = dom.window;
export const serialises = () => dom.serialize();
export const computes = () => getComputedStyle(document.querySelector("p")).color;
document.addEventListener("x", note);
export const dispatches = () => [document.dispatchEvent(new Event("x")), lines.pop()];
export const readsForms = () => [...new FormData(document.querySelector("form"))];
export const runsScripts = () => [dom.window.eval("console.log(1, 2); 3"), lines.pop()];
