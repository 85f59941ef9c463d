/** A fixture whose probes misbehave in every way that a runtime can. */
import { createFixture } from "../../../fixtures/server.ts";
import * as probes from "./hostile.probes.ts";

export default createFixture({ probes: async () => probes });
