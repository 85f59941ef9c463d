import terminal from "../../reports/formats/terminal.ts";
import type { View } from "../../reports/formats.ts";
import type { Matrix } from "../../reports/model.ts";
import { giveToActions, inActions, muteCommands } from "./actions.ts";

/** Prints the table and what differs from the baseline, as the terminal has room. */
export async function print(matrix: Matrix, view: View): Promise<void> {
  const { columns, isTTY } = process.stdout;
  const text = terminal.render(matrix, { ...view, colour: isTTY === true, width: columns ?? 120 });
  if (!inActions()) return void process.stdout.write(text);
  process.stdout.write(muteCommands(text));
  process.stdout.write(await giveToActions(matrix, view));
}
