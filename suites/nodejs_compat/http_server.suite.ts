import { suite } from "../suite.ts";

const feature = suite<typeof import("./http_server.probes.ts")>("nodejs_compat/http_server");

const about = (anchor: string) => ({
  spec: `https://nodejs.org/docs/latest-v24.x/api/http.html#${anchor}`,
  needs: ["node:http.createServer"],
  profiles: ["node:node:http"],
});

const raw = { needs: ["node:net.connect"] };

feature("node:http.createServer", about("httpcreateserveroptions-requestlistener"), (check) => {
  check("answers a request that has its method, URL, headers and body", async ({ observe, expect }) => {
    const head = { status: 201, seen: "POST /path?q=1 yes", length: "4" };
    expect(await observe("requestIsAnswered")).toStrictEqual({ ...head, text: "BODY" });
  });
  check(
    "keeps a connection, and answers in the order of the requests",
    { ...raw, ...about("serverkeepalivetimeout") },
    async ({ observe, expect }) => {
      expect(await observe("connectionsAreKept")).toStrictEqual({ sockets: 1, bodies: ["</1>", "</2>"] });
    },
  );
  check(
    "answers 400 to what is no HTTP, unless clientError is listened for",
    { ...raw, ...about("event-clienterror") },
    async ({ observe, expect }) => {
      const own = "HTTP/1.1 418 HPE";
      expect(await observe("nonsenseIsAnswered")).toStrictEqual({ usual: "HTTP/1.1 400", own });
    },
  );
  check(
    "hands a connection and what came with it to upgrade",
    { ...raw, ...about("event-upgrade_1") },
    async ({ observe, expect }) => {
      expect(await observe("upgradesAreHandedOver")).toStrictEqual(["HTTP/1.1 101", "echo head"]);
    },
  );
  check(
    "closes once the last answer is given, and takes nobody meanwhile",
    about("serverclosecallback"),
    async ({ observe, expect }) => {
      const seen = { early: "open", refused: "refused", text: "done", late: "closed", listening: false };
      expect(await observe("serverCloses")).toStrictEqual(seen);
    },
  );
});
