import { globals } from "../fixtures/basics.ts";

/** Tells the globals of the bare runtime over stdout: what the fixture server must leave as they are. */
export async function main(): Promise<void> {
  console.log(`globals ${JSON.stringify(await globals())}`);
}
