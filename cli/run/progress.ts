/** What is shown while it works: one line that moves on a terminal, plain lines elsewhere. On stderr. */
import type { Progress } from "../../runners/provision.ts";

export interface Announcer {
  line(text: string): void;
  download(progress: Progress): void;
  collected(slot: string, total: number): void;
  checked(slot: string): void;
  /** Clears the moving line. */
  done(): void;
}

export function announceTo(stream: NodeJS.WriteStream): Announcer {
  const counts = new Map<string, { done: number; total: number }>();
  const line = (text: string) => void stream.write(`${stream.isTTY ? clear : ""}${text}\n`);
  const move = (text: string) => {
    if (stream.isTTY) stream.write(clear + text.slice(0, (stream.columns ?? 80) - 1));
  };
  const count = (slot: string) => {
    const known = counts.get(slot) ?? { done: 0, total: 0 };
    counts.set(slot, known);
    return known;
  };
  const show = () => {
    // Told thousands of times: where nobody looks nothing is put together.
    if (stream.isTTY) move([...counts].map(([slot, { done, total }]) => `${slot} ${done}/${total}`).join("  "));
  };
  return {
    line,
    download: showDownload(line, move),
    collected: (slot, total) => {
      if (!stream.isTTY && !counts.has(slot)) line(`${slot}: started`);
      count(slot).total += total;
      show();
    },
    checked: (slot) => {
      const known = count(slot);
      known.done += 1;
      show();
      if (!stream.isTTY && known.done % step === 0) line(`${slot}: ${known.done} checks done`);
    },
    done: () => {
      if (stream.isTTY) stream.write(clear);
    },
  };
}

/** Checks between two lines of a target where the output is no terminal. */
const step = 200;
const clear = "\r\u001b[2K";
const width = 24;

function showDownload(line: (text: string) => void, move: (text: string) => void) {
  const begun = new Set<string>();
  return ({ package: name, version, phase, received = 0, total }: Progress) => {
    const what = `${name}@${version}`;
    if (phase === "downloading" && !begun.has(what)) {
      begun.add(what);
      line(`fetching ${what}`);
    }
    if (phase === "downloading") move(`${total ? `${bar(received / total)} ` : ""}${megabytes(received)} MB  ${what}`);
    if (phase === "ready" && begun.has(what)) line(`ready    ${what}`);
  };
}

function bar(share: number): string {
  const full = Math.round(Math.min(share, 1) * width);
  return `[${"#".repeat(full)}${"-".repeat(width - full)}]`;
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
