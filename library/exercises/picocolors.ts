// picocolors@1: styles, nesting, switched off
import pc from "picocolors";

const [on, off] = [pc.createColors(true), pc.createColors(false)];
export const styles = () => [on.red("a"), on.bold(on.bgBlue("b")), on.dim(1), on.gray(""), on.blueBright("c")];
export const nests = () => on.red(`a ${on.green("b")} ${on.red("c")} d`);
export const isSwitchedOff = () => [off.red("a"), off.isColorSupported, off.reset(null)];
export const looksAtTheTerminal = () => [typeof pc.isColorSupported, Object.keys(on).length];
