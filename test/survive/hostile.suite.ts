/** The one check of a running fault: which, the environment says. */
import { suite } from "../../suites/suite.ts";
import { loadRunningFault } from "./faults.ts";

const name = process.env.SURVIVE_FAULT ?? "";
const { title, timeout, body } = await loadRunningFault(name);
const feature = suite<{ probe(): Promise<unknown> }>(`survive/${name}`);

feature(title, { spec: "docs/reliability.md" }, (check) => {
  check("is survived", timeout ? { timeout } : {}, async (context) => {
    if (body) return body(context);
    await context.observe("probe");
  });
});
