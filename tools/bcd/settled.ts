/** Differences to MDN's browser-compat-data, each settled by hand. */
export interface Settled {
  key: string;
  runtime: "node" | "bun" | "deno";
  /** Who is wrong; `neither` where the two speak of different things. */
  wrong: "ours" | "theirs" | "neither";
  reason: string;
}

export const settled: readonly Settled[] = [
  {
    key: "api.Request.method",
    runtime: "bun",
    wrong: "neither",
    reason:
      "The attribute is there; the five checks ask which methods are refused and normalized, and none of that holds.",
  },
  {
    key: "api.WebSocket.WebSocket.url_parameter_http_https_relative",
    runtime: "node",
    wrong: "theirs",
    reason:
      "new WebSocket takes an http: URL and has it as ws: in both lines. Relative URLs need a base, which a server has none of.",
  },
  {
    key: "api.WebSocket.WebSocket.url_parameter_http_https_relative",
    runtime: "deno",
    wrong: "theirs",
    reason:
      "new WebSocket takes an http: URL and has it as ws:. Relative URLs need a base, which a server has none of.",
  },
  {
    key: "api.Event.timeStamp",
    runtime: "bun",
    wrong: "theirs",
    reason: "It is there and always 0: no support without a note.",
  },
  {
    key: "api.Event.timeStamp",
    runtime: "deno",
    wrong: "theirs",
    reason: "It is there and always 0: no support without a note.",
  },
  {
    key: "api.Event.srcElement",
    runtime: "deno",
    wrong: "theirs",
    reason: "It is there and always null: no support without a note.",
  },
  {
    key: "api.reportError",
    runtime: "bun",
    wrong: "theirs",
    reason:
      "It is there and fires no event at the global object: it only prints. That wants partial_implementation and a note.",
  },
  {
    key: "api.MessageEvent.initMessageEvent",
    runtime: "node",
    wrong: "theirs",
    reason: "It leaves the event as it is and returns a new one: no support without a note.",
  },
  {
    key: "api.console.groupCollapsed_static",
    runtime: "bun",
    wrong: "theirs",
    reason: "It writes its label and opens no group.",
  },
  {
    key: "api.Event.composedPath",
    runtime: "node",
    wrong: "theirs",
    reason: "From the second listener on it is empty, currentTarget null and eventPhase 0: that wants a note.",
  },
  {
    key: "api.Event.currentTarget",
    runtime: "node",
    wrong: "theirs",
    reason: "From the second listener on it is null: that wants a note.",
  },
  {
    key: "api.Event.eventPhase",
    runtime: "node",
    wrong: "theirs",
    reason: "From the second listener on it is 0: that wants a note.",
  },
  {
    key: "api.Event.cancelBubble",
    runtime: "deno",
    wrong: "neither",
    reason: "The attribute is there, and setting true works; our check is about setting it back to false.",
  },
  {
    key: "api.URLPattern.URLPattern.ignoreCase_option",
    runtime: "deno",
    wrong: "neither",
    reason: "The option is there; our check is about which components it holds for.",
  },
  {
    key: "api.FormData.get",
    runtime: "bun",
    wrong: "neither",
    reason: "The method is there; our check is about the identity of a File at each look.",
  },
  {
    key: "api.MessagePort.start",
    runtime: "bun",
    wrong: "neither",
    reason: "The method is there; our check finds that a listener alone starts the port already.",
  },
  {
    key: "api.MessagePort.start",
    runtime: "node",
    wrong: "neither",
    reason: "The method is there; our check finds that a listener alone starts the port already.",
  },
  {
    key: "api.console.clear_static",
    runtime: "bun",
    wrong: "neither",
    reason: "The method is there; our check is about groups where the output is no terminal.",
  },
  {
    key: "api.console.clear_static",
    runtime: "node",
    wrong: "neither",
    reason: "The method is there; our check is about groups where the output is no terminal.",
  },
  {
    key: "api.console.time_static",
    runtime: "bun",
    wrong: "neither",
    reason: "The method is there; our check is about the form of the line that timeLog and timeEnd write.",
  },
  {
    key: "api.Navigator",
    runtime: "bun",
    wrong: "neither",
    reason: "The object is there; our check is about its members being the prototype's, which they aren't.",
  },
  {
    key: "api.Navigator.languages",
    runtime: "deno",
    wrong: "neither",
    reason: "It is there; our check is about the array being frozen and the same at each look.",
  },
  {
    key: "api.Performance.getEntriesByName",
    runtime: "deno",
    wrong: "neither",
    reason: "The method is there; our check is about the order of the entries.",
  },
  {
    key: "javascript.statements.import.import_attributes",
    runtime: "bun",
    wrong: "neither",
    reason: "The syntax is taken; our check under this key is about refusing attributes that the runtime doesn't know.",
  },
];
