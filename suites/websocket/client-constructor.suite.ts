import { suite } from "../suite.ts";

const feature = suite<typeof import("./client-constructor.probes.ts")>("websocket/client-constructor");
const about = {
  spec: "https://websockets.spec.whatwg.org/#dom-websocket-websocket",
  needs: ["WebSocket"],
  bcd: "api.WebSocket.WebSocket",
  profiles: ["beyond:WebSocket"],
};
const syntaxError = { name: "SyntaxError" };
const typeError = { name: "TypeError", isDOMException: false };

const urls: [string, string, string?][] = [
  ["a URL that doesn't parse", "ws://a b/", "Create-invalid-urls"],
  ["an ftp: URL", "ftp://127.0.0.1/", "Create-wrong-scheme"],
  ["a mailto: URL", "mailto:a@b.example"],
  ["a URL with a fragment", "ws://127.0.0.1:9/#part", "Create-invalid-urls"],
  ["a URL with an empty fragment", "ws://127.0.0.1:9/#"],
];
const lists: [string, string | string[], string?][] = [
  ["an empty subprotocol", ""],
  ["a subprotocol with a blank", ["one two"], "Create-protocol-with-space"],
  ["a subprotocol with a comma", "one,two", "Create-asciiSep-protocol-string"],
  ["a subprotocol beyond ASCII", ["größe"], "Create-nonAscii-protocol-string"],
  ["the same subprotocol twice", ["one", "two", "one"], "Create-protocols-repeated"],
];

const wptOf = (file: string | undefined) => (file ? { wpt: `websockets/${file}.any.js` } : {});

feature("WebSocket constructor", about, (check) => {
  for (const [what, url, file] of urls)
    check(`throws a SyntaxError for ${what}`, wptOf(file), async ({ observe, expect }) => {
      expect(await observe("constructorThrows", url)).toMatchObject(syntaxError);
    });
  for (const [what, protocols, file] of lists)
    check(`throws a SyntaxError for ${what}`, wptOf(file), async ({ observe, expect, peer }) => {
      expect(await observe("constructorThrows", peer.url("websocket").wsHref, protocols)).toMatchObject(syntaxError);
    });
  check("takes an empty list of subprotocols for none", async ({ observe, expect, peer }) => {
    expect(await observe("constructorThrows", peer.url("websocket").wsHref, [])).toBe("nothing");
  });
  check("throws its SyntaxError as a DOMException", async ({ observe, expect, peer }) => {
    const facts = { ...syntaxError, isDOMException: true };
    expect(await observe("constructorThrows", "ftp://127.0.0.1/")).toStrictEqual(facts);
    expect(await observe("constructorThrows", peer.url("websocket").wsHref, ["one", "one"])).toStrictEqual(facts);
  });
  check("throws a TypeError without new and without a URL", async ({ observe, expect }) => {
    expect(await observe("misuseThrows")).toStrictEqual([typeError, typeError]);
  });
});

feature(
  "WebSocket.url",
  { ...about, spec: "https://websockets.spec.whatwg.org/#dom-websocket-url", bcd: "api.WebSocket.url" },
  (check) => {
    check("is the URL as the parser serializes it", async ({ observe, expect, peer }) => {
      const { host } = new URL(peer.origin);
      expect(await observe("urlReads", `WS://${host}`)).toBe(`ws://${host}/`);
      expect(await observe("urlReads", ` ws://${host}/a/../b?c d`)).toBe(`ws://${host}/b?c%20d`);
    });
    check(
      "has ws: and wss: in the place of http: and https:",
      { bcd: "api.WebSocket.WebSocket.url_parameter_http_https_relative", wpt: "websockets/Create-http-urls.any.js" },
      async ({ observe, expect, peer }) => {
        const { host } = new URL(peer.origin);
        expect(await observe("urlReads", `http://${host}/a`)).toBe(`ws://${host}/a`);
        expect(await observe("urlReads", `https://${host}/a`)).toBe(`wss://${host}/a`);
      },
    );
  },
);

feature(
  "WebSocket: attributes",
  { ...about, spec: "https://websockets.spec.whatwg.org/#the-websocket-interface", bcd: "api.WebSocket" },
  (check) => {
    check("starts out connecting, with nothing buffered or agreed on", async ({ observe, expect, peer }) => {
      const state = { readyState: 0, bufferedAmount: 0, extensions: "", protocol: "", isEventTarget: true };
      expect(await observe("newSocketReads", peer.url("websocket").wsHref)).toMatchObject(state);
    });
    check(
      "starts out with the binary type blob",
      { bcd: "api.WebSocket.binaryType" },
      async ({ observe, expect, peer }) => {
        expect(await observe("newSocketReads", peer.url("websocket").wsHref)).toMatchObject({ binaryType: "blob" });
      },
    );
    check("starts out with event handlers that are null", async ({ observe, expect, peer }) => {
      const handlers = { onopen: null, onmessage: null, onerror: null, onclose: null };
      expect(await observe("newSocketReads", peer.url("websocket").wsHref)).toMatchObject(handlers);
    });
    check("has its constants on the constructor and on the instance", async ({ observe, expect, peer }) => {
      const constants = { onConstructor: [0, 1, 2, 3], onInstance: [0, 1, 2, 3] };
      expect(await observe("constantsRead", peer.url("websocket").wsHref)).toStrictEqual(constants);
    });
    // Web IDL: "If S is not one of the enumeration's values, then return undefined" from a setter.
    check(
      "keeps its binary type when it is set to a value that doesn't exist",
      { bcd: "api.WebSocket.binaryType", wpt: "websockets/binaryType-wrong-value.any.js" },
      async ({ observe, expect, peer }) => {
        const kept = await observe("binaryTypeKeeps", peer.url("websocket").wsHref, "arraybuffer", "made up", "blob");
        expect(kept).toStrictEqual(["arraybuffer", "arraybuffer", "blob"]);
      },
    );
  },
);
