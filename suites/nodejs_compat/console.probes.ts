async function openConsole() {
  const { Console } = await import("node:console");
  const { Writable } = await import("node:stream");
  const written: string[] = [];
  const into = (name: string) =>
    new Writable({
      write(chunk, _, callback) {
        written.push(`${name}: ${chunk}`);
        callback();
      },
    });
  return { console: new Console({ stdout: into("out"), stderr: into("err"), colorMode: false }), written };
}

/** A console of one's own writes to the streams that it is given. https://nodejs.org/docs/latest-v24.x/api/console.html#class-console */
export async function consoleWritesToStreams() {
  const { console, written } = await openConsole();
  console.log("%s is %d", "a", 1, { b: 2 });
  console.error("wrong");
  console.group("head");
  console.info("one\ntwo");
  console.groupEnd();
  console.assert(false, "not so");
  console.assert(true, "so");
  return written;
}

/** Counts and tables are written. https://nodejs.org/docs/latest-v24.x/api/console.html#consoletabletabulardata-properties */
export async function consoleCountsAndDraws() {
  const { console, written } = await openConsole();
  console.count("x");
  console.count("x");
  console.countReset("x");
  console.count("x");
  const counts = written.splice(0);
  console.table([{ a: 1, b: 2 }], ["b"]);
  return { counts, table: written.join("").replace(/[ ─]/g, "").trim().split("\n") };
}
