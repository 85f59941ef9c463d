import type { RawOutcome } from "../clients/raw.ts";
import { suite } from "../suite.ts";
import { each, every } from "./cases.ts";
import { dial, head, receive, type Server, send, sendAndClose } from "./dial.ts";
import { rfc9110, rfc9112 } from "./rfc.ts";
import { json } from "./visit.ts";

const feature = suite("fetch/server-framing");
const post = (...fields: string[]) => head("POST /route/mirror HTTP/1.1", "Host: a.test", ...fields);
const chunked = "3\r\nabc\r\n0\r\n\r\n";

const lengths = {
  "two lines that differ": ["Content-Length: 3", "Content-Length: 4"],
  "a list of values that differ": ["Content-Length: 3, 4"],
};
const numbers = {
  "a plus": ["Content-Length: +3"],
  "a minus": ["Content-Length: -3"],
  "a letter": ["Content-Length: 3x"],
  hexadecimal: ["Content-Length: 0x3"],
  nothing: ["Content-Length:"],
};
const refused = { status: 400, closes: true };

// "If the unrecoverable error is in a request message, the server MUST respond with a 400 (Bad Request) status code and then
// close the connection."
feature("server: invalid content-length", { spec: rfc9112("6.3") }, (check) => {
  check("of several values is answered 400, and the connection closed", async ({ expect, ...server }) => {
    const seen = await each(lengths, (fields) => sendAndClose(server, `${post(...fields)}abcd`));
    expect(seen).toStrictEqual(every(lengths, refused));
  });
  check("that is no decimal number is answered 400, and the connection closed", async ({ expect, ...server }) => {
    const seen = await each(numbers, (fields) => sendAndClose(server, `${post(...fields)}abcd`));
    expect(seen).toStrictEqual(every(numbers, refused));
  });
  // "MUST either reject the message as invalid or replace the duplicated field values with a single valid Content-Length"
  check(
    "that is one value twice is refused, or read as that",
    { spec: rfc9110("8.6") },
    async ({ expect, ...server }) => {
      const outcome = await send(server, `${post("Content-Length: 3", "Content-Length: 3")}abc`);
      if (outcome.status !== 400) expect(json(outcome)).toMatchObject({ body: "abc" });
    },
  );
  // "a recipient MUST anticipate potentially large decimal numerals and prevent parsing errors due to integer conversion overflows"
  check(
    "that overflows 64 bits isn't read as a small number",
    { spec: rfc9110("8.6") },
    async ({ expect, ...server }) => {
      expect(await send(server, `${post("Content-Length: 3")}abc`)).toMatchObject({ status: 200 });
      expect(await sendToEnd(server, `${post(`Content-Length: ${2n ** 64n + 3n}`)}abc`)).not.toBe(200);
    },
  );
});

/** The status of an answer, or what became of the connection without one. */
const fateOf = ({ status, failed }: RawOutcome) => status ?? (failed?.closed ? "closed" : "open");

/** Sends bytes and closes our side: the fate of a body that lacks its end. */
async function sendToEnd(server: Server, bytes: string) {
  const raw = dial(server);
  raw.write(bytes);
  raw.end();
  return fateOf(await receive(server, raw, {}, bytes));
}

const codings = {
  "another than chunked": ["Transfer-Encoding: gzip"],
  "another after chunked": ["Transfer-Encoding: chunked, gzip"],
  "another after chunked, on a line of its own": ["Transfer-Encoding: chunked", "Transfer-Encoding: gzip"],
  "a name that ends in chunked": ["Transfer-Encoding: xchunked"],
};

feature("server: transfer-encoding", { spec: rfc9112("6.1") }, (check) => {
  // "the server MUST respond with the 400 (Bad Request) status code and then close the connection"; for a coding that isn't
  // understood, §6.1 has 501.
  const faulty = { spec: rfc9112("6.3") };
  check("that doesn't end in chunked is answered 400 or 501, and the connection closed", faulty, async (context) => {
    const { expect, ...server } = context;
    const seen = await each(codings, (fields) => sendAndClose(server, post(...fields) + chunked));
    const expected = { status: expect.toSatisfy((status: unknown) => status === 400 || status === 501), closes: true };
    expect(seen).toStrictEqual(every(codings, expected));
  });
  // "A server that receives a request message with a transfer coding it does not understand SHOULD respond with 501": what it
  // hands on otherwise is content that nobody has decoded.
  check("with a coding that nobody knows is answered 501", { level: "should" }, async ({ expect, ...server }) => {
    const outcome = await send(server, post("Transfer-Encoding: x-unknown, chunked") + chunked);
    expect(outcome).toMatchObject({ status: 501 });
  });
  const both = post("Content-Length: 5", "Transfer-Encoding: chunked") + chunked;
  check("beside a content-length is refused, or overrides it", async ({ expect, ...server }) => {
    const outcome = await send(server, both);
    if (outcome.status === 200) expect(json(outcome)).toMatchObject({ body: "abc" });
    else expect(outcome).toMatchObject({ status: 400 });
  });
  // "Regardless, the server MUST close the connection after responding to such a request"
  check("beside a content-length closes the connection", async ({ expect, ...server }) => {
    expect(await sendAndClose(server, both)).toMatchObject({ closes: true });
  });
  // "MUST treat the message as if the framing is faulty […] and close the connection after processing the message"
  check("in HTTP/1.0 closes the connection", async ({ expect, ...server }) => {
    const fields = ["Transfer-Encoding: chunked", "Connection: keep-alive"];
    const request = head("POST /route/mirror HTTP/1.0", "Host: a.test", ...fields);
    expect(await sendAndClose(server, request + chunked)).toMatchObject({ closes: true });
  });
});

const sizes = {
  "no number": "zz\r\nabc\r\n0\r\n\r\n",
  negative: "-3\r\nabc\r\n0\r\n\r\n",
  "with a prefix": "0x3\r\nabc\r\n0\r\n\r\n",
  nothing: "\r\nabc\r\n0\r\n\r\n",
};

feature("server: chunk sizes", { spec: rfc9112("7.1") }, (check) => {
  const whole = "that are well-formed are taken for a body";
  check(whole, async ({ expect, ...server }) => {
    expect(await send(server, post("Transfer-Encoding: chunked") + chunked)).toMatchObject({ status: 200 });
  });
  check("without a hexadecimal size aren't taken for a body", { dependsOn: whole }, async ({ expect, ...server }) => {
    const seen = await each(sizes, async (sent) =>
      fateOf(await send(server, post("Transfer-Encoding: chunked") + sent)),
    );
    expect(Object.values(seen)).not.toContain(200);
    expect(Object.values(seen)).not.toContain("open");
  });
  check(
    "with more data than their size aren't taken for a body",
    { dependsOn: whole },
    async ({ expect, ...server }) => {
      const outcome = await send(server, `${post("Transfer-Encoding: chunked")}3\r\nabcd\r\n0\r\n\r\n`);
      expect([200, "open"]).not.toContain(fateOf(outcome));
    },
  );
  // "recipients MUST anticipate potentially large hexadecimal numerals and prevent parsing errors due to integer conversion overflows"
  check(
    "with a size that overflows 64 bits aren't read as small ones",
    { dependsOn: whole },
    async ({ expect, ...server }) => {
      const sent = `${(2n ** 64n + 3n).toString(16)}\r\nabc\r\n0\r\n\r\n`;
      expect(await sendToEnd(server, post("Transfer-Encoding: chunked") + sent)).not.toBe(200);
    },
  );
});
