/** Lines come one by one, whatever ends them and wherever chunks break. https://nodejs.org/docs/latest-v24.x/api/readline.html#event-line */
export async function linesAreSplit() {
  const { createInterface } = await import("node:readline");
  const { Readable } = await import("node:stream");
  const events: string[] = [];
  const input = Readable.from(["one\r", "\ntw", "o\n\nlast"]);
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on("line", (line) => void events.push(line));
  const closed = new Promise((resolve) => lines.on("close", resolve));
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 100))]);
  return events;
}

/** Lines are iterated. https://nodejs.org/docs/latest-v24.x/api/readline.html#rlsymbolasynciterator */
export async function linesAreIterated() {
  const { createInterface } = await import("node:readline");
  const { PassThrough } = await import("node:stream");
  const input = new PassThrough();
  const lines = createInterface({ input })[Symbol.asyncIterator]();
  input.write("one\ntwo\n");
  setTimeout(() => input.end("three"), 1);
  const seen: string[] = [];
  for await (const line of lines) seen.push(line);
  return seen;
}

/** A question is written, and its answer given. https://nodejs.org/docs/latest-v24.x/api/readline.html#rlquestionquery-options-callback */
export async function questionsAreAnswered() {
  const { createInterface } = await import("node:readline");
  const { PassThrough } = await import("node:stream");
  const [input, output] = [new PassThrough(), new PassThrough()];
  const dialogue = createInterface({ input, output, terminal: false, prompt: "> " });
  const answer = new Promise((resolve) => dialogue.question("Name? ", resolve));
  input.write("Ada\n");
  const seen = { answer: await answer };
  dialogue.prompt();
  dialogue.close();
  output.end();
  return { ...seen, written: (await output.toArray()).join("") };
}

/** A question is asked as a promise, and taken back. https://nodejs.org/docs/latest-v24.x/api/readline.html#rlquestionquery-options */
export async function questionsAreAwaited() {
  const { createInterface } = await import("node:readline/promises");
  const { PassThrough } = await import("node:stream");
  const input = new PassThrough();
  const dialogue = createInterface({ input, output: new PassThrough() });
  const answer = dialogue.question("Name? ");
  input.write("Ada\n");
  const seen = await answer;
  const controller = new AbortController();
  const aborted = dialogue.question("More? ", { signal: controller.signal }).catch((error: Error) => error.name);
  controller.abort();
  const name = await aborted;
  dialogue.close();
  return { seen, name };
}

/** The cursor is moved by escape sequences. https://nodejs.org/docs/latest-v24.x/api/readline.html#readlinecursortostream-x-y-callback */
export async function cursorIsMoved() {
  const { clearLine, cursorTo, moveCursor } = await import("node:readline");
  const { PassThrough } = await import("node:stream");
  const output = new PassThrough();
  const returned = [cursorTo(output, 4, 2), cursorTo(output, 0), moveCursor(output, -1, 2), clearLine(output, 0)];
  output.end();
  return { returned, written: (await output.toArray()).join("") };
}

/** Keys are told by name from the bytes that a terminal sends. https://nodejs.org/docs/latest-v24.x/api/readline.html#readlineemitkeypresseventsstream-interface */
export async function keysAreNamed() {
  const { emitKeypressEvents } = await import("node:readline");
  const { PassThrough } = await import("node:stream");
  const input = new PassThrough();
  emitKeypressEvents(input);
  const keys: unknown[] = [];
  input.on("keypress", (_, { name, ctrl, shift }) => void keys.push([name, ctrl, shift]));
  input.write("aB\u001b[A\u0003\r");
  await new Promise((resolve) => setTimeout(resolve, 5));
  return keys;
}

/** On a terminal a line is edited and completed. https://nodejs.org/docs/latest-v24.x/api/readline.html#use-of-the-completer-function */
export async function lineIsEdited() {
  const { createInterface } = await import("node:readline");
  const { PassThrough } = await import("node:stream");
  const [input, output] = [new PassThrough(), new PassThrough()];
  const completer = (line: string) => [[`${line}mit`], line] as [string[], string];
  const dialogue = createInterface({ input, output, terminal: true, completer, history: ["earlier"] });
  const lines: string[] = [];
  dialogue.on("line", (line) => void lines.push(line));
  // Back over the last letter, a completion, a key upwards in the history.
  for (const keys of ["abx\u007f\r", "com", "\t", "\r", "\u001b[A\u001b[A\u001b[A", "\r"]) {
    input.write(keys);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  dialogue.close();
  return lines;
}
