// chalk@>=5 <7: styles, nesting, levels
import chalk, { backgroundColorNames, Chalk, chalkStderr, colorNames, modifierNames, supportsColor } from "chalk";

const [plain, few, full] = [0, 1, 3].map((level) => new Chalk({ level }));
export const styles = () => [full.red.bold("a"), full.bgBlue(`b ${full.underline("c")} d`), plain.red("e")];
export const mixes = () => [full.hex("#ff8800")("a"), full.rgb(1, 2, 3).bgAnsi256(9)("b"), few.hex("#ff8800")("c")];
export const keepsLines = () => full.green("a\nb\r\nc");
export const tellsNames = () => [modifierNames, colorNames.length, backgroundColorNames.length];
export const looksAtTheTerminal = () => [typeof chalk.level, typeof chalkStderr.level, supportsColor !== undefined];
