// Compiled code, and types stripped, are kept between runs; workers find the folder in the environment.
import module from "node:module";

module.enableCompileCache?.();
process.env.NODE_COMPILE_CACHE ??= module.getCompileCacheDir?.();
