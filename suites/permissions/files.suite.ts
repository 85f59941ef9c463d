/** What documentation says of files, beyond reading and writing one: judged only in a runtime that says it. */
import { suite } from "../suite.ts";
import { judgeAssurance } from "./assurance.ts";

const feature = suite("permissions/files");
const api = "https://nodejs.org/docs/latest/api";
const limits = { timeout: 20_000 };

feature("permission: read, further", { spec: `${api}/fs.html`, apart: true }, (check) => {
  check("no call of node:fs tells of a file that isn't granted", limits, (context) =>
    judgeAssurance(context, "every call of node:fs that reads"),
  );
  check("a file that isn't granted isn't imported either", limits, (context) =>
    judgeAssurance(context, "a file that is imported"),
  );
  check("no path leads out of the folder that is granted", limits, (context) =>
    judgeAssurance(context, "paths that lead out of a scope"),
  );
  check("a link in a granted folder leads where the documentation says", limits, (context) => {
    if (process.platform === "win32") context.skip("making a link takes a privilege there");
    return judgeAssurance(context, "a link that leads out of a scope");
  });
  check("what is withheld from a grant to read isn't read", limits, (context) =>
    judgeAssurance(context, "what is withheld from a grant to read"),
  );
  check("a permission to read that was given up is gone", limits, (context) =>
    judgeAssurance(context, "a permission that was given up"),
  );
});

feature("permission: write, further", { spec: `${api}/fs.html`, apart: true }, (check) => {
  check("no call of node:fs changes files without the grant", limits, (context) =>
    judgeAssurance(context, "every call of node:fs that writes"),
  );
  check("a database is a file that takes the grant", { ...limits, spec: `${api}/sqlite.html` }, (context) =>
    judgeAssurance(context, "a database that is a file"),
  );
});
