/** The part of amaro that is used; the package's own types aren't reachable through its exports. */
declare module "amaro" {
  export function transformSync(text: string, options: { mode: "strip-only" }): { code: string };
}
