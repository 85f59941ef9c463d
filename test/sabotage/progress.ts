/** What is shown on stderr while sabotages are tried: a line for each that starts, on a terminal one line that moves. */
export function showProgress(stream: NodeJS.WriteStream, total: number) {
  const counts = new Map<string, number>();
  let started = 0;
  const clear = () => void (stream.isTTY && stream.write("\r\u001b[2K"));
  const show = () => {
    const now = [...counts].map(([name, checks]) => `${name} (${checks} checks)`).join("  ");
    stream.write(`\r\u001b[2K${`${started}/${total}  ${now}`.slice(0, (stream.columns ?? 80) - 1)}`);
  };
  return {
    /** @param isAgain it failed, and is tried a second time, alone */
    start(name: string, isAgain: boolean): void {
      if (!isAgain) started += 1;
      counts.set(name, 0);
      if (stream.isTTY) show();
      else stream.write(isAgain ? `failed, once more alone: ${name}\n` : `${started}/${total} started: ${name}\n`);
    },
    checked(name: string): void {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (stream.isTTY) show();
    },
    /** Clears the moving line, for what is written next. */
    end(name: string): void {
      counts.delete(name);
      clear();
    },
  };
}
