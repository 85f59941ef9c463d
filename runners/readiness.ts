import type { Exit } from "./launch.ts";

/** Characters looked through for the port. */
const searched = 64 * 1024;

/**
 * The port that a child announces on a stream, raced against its end and a time limit.
 * @param within milliseconds
 */
export async function announcedPort(
  stream: NodeJS.ReadableStream | null | undefined,
  line: RegExp,
  exited: Promise<Exit>,
  within = 10_000,
): Promise<number | { failed: string }> {
  const { promise: late, resolve: giveUp } = Promise.withResolvers<{ failed: string }>();
  const timer = setTimeout(() => giveUp({ failed: `announced no port within ${within} ms` }), within);
  const gone = exited.then(({ code, signal }) => ({
    failed: `ended before it was ready (${signal ?? `exit code ${code}`})`,
  }));
  try {
    return await Promise.race([portIn(stream, line), late, gone]);
  } finally {
    clearTimeout(timer);
  }
}

function portIn(stream: NodeJS.ReadableStream | null | undefined, line: RegExp): Promise<number> {
  return new Promise((resolve) => {
    let text = "";
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      if (text.length > searched) return;
      text += chunk;
      const port = line.exec(text)?.[1];
      if (port) resolve(Number(port));
    });
  });
}
