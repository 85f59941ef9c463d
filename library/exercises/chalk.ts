// chalk@5: styles, nesting, levels
import chalk, { backgroundColorNames, Chalk, chalkStderr, colorNames, modifierNames, supportsColor } from "chalk";

const [plain, full] = [new Chalk({ level: 0 }), new Chalk({ level: 3 })];
export const styles = () => [full.red.bold("a"), full.bgBlue(`b ${full.underline("c")} d`), plain.red("e")];
export const mixes = () => [
  full.hex("#ff8800")("a"),
  full.rgb(1, 2, 3).bgAnsi256(9)("b"),
  new Chalk({ level: 1 }).hex("#ff8800")("c"),
];
export const keepsLines = () => full.green("a\nb\r\nc");
export const tellsNames = () => [
  modifierNames,
  colorNames.length,
  backgroundColorNames.length,
  typeof chalkStderr.red("a"),
];
export const looksAtTheTerminal = () => [typeof chalk.level, typeof supportsColor];
