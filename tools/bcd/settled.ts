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
];
