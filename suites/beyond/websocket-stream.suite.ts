import { suite } from "../suite.ts";

const feature = suite<typeof import("./websocket-stream.probes.ts")>("beyond/websocket-stream");
// Not yet in the WebSockets standard: MDN's pages are what there is to stand on.
const about = (member: string) => ({
  spec: `https://developer.mozilla.org/docs/Web/API/WebSocketStream/${member}`,
  bcd: `api.WebSocketStream.${member}`,
  needs: ["WebSocketStream"],
  profiles: ["beyond:WebSocketStream"],
});

feature("WebSocketStream", about("WebSocketStream"), (check) => {
  check("opens to streams that carry text and bytes both ways", async ({ observe, expect, peer }) => {
    const { wsHref } = peer.url("websocket", { protocol: "two", echo: 1 });
    const heard = ["text", Uint8Array.of(1, 2, 3)];
    const seen = await observe("messagesGoBothWays", wsHref, ["one", "two"]);
    expect(seen).toStrictEqual({ url: wsHref, protocol: "two", extensions: "string", heard });
  });
  check("throws SyntaxError for a URL of another scheme and for a protocol named twice", async (context) => {
    context.expect(await context.observe("refuses")).toStrictEqual({ url: "SyntaxError", twice: "SyntaxError" });
  });
  check("rejects opened and closed with AbortError when its signal is aborted", async ({ observe, expect, peer }) => {
    const seen = await observe("signalAborts", peer.url("websocket").wsHref);
    expect(seen).toStrictEqual({ opened: "AbortError", closed: "AbortError" });
  });
});

feature("WebSocketStream.close", about("close"), (check) => {
  check("closes with the code and the reason that it is given", async ({ observe, expect, peer }) => {
    const info = { closeCode: 3001, reason: "enough" };
    expect(await observe("closesWith", peer.url("websocket").wsHref, info)).toStrictEqual(info);
  });
});

feature("WebSocketStream.closed", about("closed"), (check) => {
  check("resolves when the writable is closed", async ({ observe, expect, peer }) => {
    const seen = await observe("writableCloses", peer.url("websocket").wsHref);
    expect(seen).toStrictEqual({ closeCode: 1005, reason: "" });
  });
});
