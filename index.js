// What `import … from "wintermatrix"` gives; its types are in cli/config/define.ts. Plain JavaScript, so that the checkout
// and the published package, where Node strips no types, have the same file; no await at its top, so that require() takes it.

/** Gives back what it is given: an editor then knows the keys of a config and their types. */
export function defineConfig(config) {
  return config;
}
