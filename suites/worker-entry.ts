/** The entry of the bundle that a `Worker` of the fixture server runs: as the fixture's own, without the server. */
import "../wire/codec.ts";
import "../fixtures/primordials.ts";
import "wintermatrix:prelude";
import { answerInWorker } from "../fixtures/realm.ts";

answerInWorker((suite) => import(`./${suite}.probes.ts`));
