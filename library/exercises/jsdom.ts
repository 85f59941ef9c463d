// jsdom@>=22 <40: documents, events, scripts, cookies
import { CookieJar, JSDOM, VirtualConsole } from "jsdom";

const [cookieJar, virtualConsole, lines] = [new CookieJar(), new VirtualConsole(), [] as unknown[]];
virtualConsole.on("log", (...said) => lines.push(said));
const options = { url: "https://a.example/", cookieJar, virtualConsole, runScripts: "dangerously" } as const;
const dom = new JSDOM("<style>p{color:red}</style><p>b<form><input name=c value=d></form>", options);
const { document, Event, FormData, getComputedStyle } = dom.window;
const log = (event) => lines.push(event.type);
const script = "<script>console.log(1 + 1); document.title = 'e'</script>";
export const selects = () => [document.querySelector("style + p")?.textContent, dom.serialize().length];
export const computes = () => getComputedStyle(document.querySelector("p")).color;
export const dispatches = () => [
  document.addEventListener("x", log),
  document.dispatchEvent(new Event("x")),
  lines.pop(),
];
export const readsForms = () => [...new FormData(document.querySelector("form"))];
export const runsScripts = () => [new JSDOM(script, options).window.document.title, lines.pop()];
