// Compiled code, and types stripped, are kept between runs; workers find the folder in the environment.
import module from "node:module";

module.enableCompileCache?.();
const folder = module.getCompileCacheDir?.();
if (folder) process.env.NODE_COMPILE_CACHE ??= folder;
