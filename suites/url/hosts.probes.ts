import { tried } from "./facts.ts";

/** The hosts of URLs that are written with them. https://url.spec.whatwg.org/#concept-host-parser */
export async function hosts(scheme: string, ...given: string[]) {
  return given.map((host) => tried(() => new URL(`${scheme}://${host}/`).host));
}
