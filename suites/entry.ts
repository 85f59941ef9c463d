/** The entry of the fixture bundle: the harness's own primordials, then a prelude if there is one, then everything. */
import "../wire/codec.ts";
import "../fixtures/primordials.ts";
import "wintermatrix:prelude";
import { createFixture } from "../fixtures/server.ts";

export default createFixture({ probes: (suite) => import(`./${suite}.probes.ts`) });
