/** Resolved by the bundler: the module given with `--prelude`, or an empty one. */
declare module "wintermatrix:prelude" {}
