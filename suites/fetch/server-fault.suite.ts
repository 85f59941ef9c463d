import type { RawOutcome } from "../clients/raw.ts";
import { suite } from "../suite.ts";
import { head, send } from "./dial.ts";
import { rfc9110, rfc9112 } from "./rfc.ts";
import { newId, visit } from "./visit.ts";

const feature = suite("fetch/server-fault");
const get = (path: string) => head(`GET /route/${path} HTTP/1.1`, "Host: a.test");

const faults = {
  throws: ["throws", "throwsNothing"],
  "gives a promise that rejects": ["rejects"],
  "returns what is no Response": ["returnsUndefined", "returnsText", "returnsObject"],
  "returns Response.error()": ["networkError"],
  "returns a Response whose body was read": ["used"],
  "returns a Response whose body is locked": ["locked"],
};

/** A 5xx, or a connection that ended without a whole response. */
const isRefusal = ({ status = 0, failed }: RawOutcome) => status >= 500 || Boolean(failed?.closed);

feature("server: handler errors", { spec: rfc9110("15.6"), level: "should" }, (check) => {
  for (const [title, ways] of Object.entries(faults)) {
    check(`are answered 5xx, or not at all, when the handler ${title}`, async ({ expect, ...server }) => {
      const outcomes = await Promise.all(ways.map((way) => send(server, get(`fault/${way}`))));
      expect(outcomes.map(isRefusal)).toStrictEqual(ways.map(() => true));
      expect(await send(server, get("answer/text"))).toMatchObject({ status: 200, text: "wért" });
    });
  }
});

const early = { "in its start": "atStart", "in its first pull": "inFirstPull" };

// "incomplete if the zero-sized chunk that terminates the encoding has not been received" is how a client learns of it.
feature("server: broken response stream", { spec: rfc9112("8") }, (check) => {
  for (const [title, way] of Object.entries(early)) {
    check(`isn't a whole response when it errors ${title}`, async ({ expect, ...server }) => {
      expect(isRefusal(await send(server, get(`cutoff/${way}/${newId()}`)))).toBe(true);
      expect(await send(server, get("answer/text"))).toMatchObject({ status: 200, text: "wért" });
    });
  }
  for (const [title, query] of [
    ["in chunks", ""],
    ["with a length", "?length=10"],
  ] as const) {
    check(`breaks off what was being sent ${title} when it errors later`, async ({ expect, ...server }) => {
      const [client, id] = [visit(server), newId()];
      const stream = await client.open(`/route/cutoff/afterFirst/${id}${query}`);
      const first = await stream.next();
      await client.note(id, "go");
      const rest = await stream.rest();
      server.saw("outcome", { status: stream.head?.status, first, failed: rest.failed?.code, rest: rest.text });
      expect(stream.head).toMatchObject({ status: 200 });
      expect(["fin", "reset"]).toContain(rest.failed?.closed);
      expect(await client.ask("/route/answer/text")).toMatchObject({ status: 200, text: "wért" });
    });
  }
  check("doesn't end the server when its cancel rejects", async ({ expect, ...server }) => {
    const [client, id] = [visit(server), newId()];
    const stream = await client.open(`/route/cutoff/cancelThrows/${id}`);
    await stream.next();
    stream.abort();
    await client.noted(id, "cancelled", 300);
    expect(await client.ask("/route/answer/text")).toMatchObject({ status: 200, text: "wért" });
  });
});
