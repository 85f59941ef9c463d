/** What documentation says of the world outside, beyond one attempt at it: judged only in a runtime that says it. */
import { suite } from "../suite.ts";
import { judgeAssurance } from "./assurance.ts";

const feature = suite("permissions/reach");
const api = "https://nodejs.org/docs/latest/api";
const limits = { timeout: 20_000 };

feature("permission: env, further", { spec: `${api}/process.html#processenv`, apart: true }, (check) => {
  check("a variable that isn't granted isn't read beside one that is", limits, (context) =>
    judgeAssurance(context, "another variable than the granted one"),
  );
  check("the environment isn't read as a file", limits, (context) => {
    if (process.platform !== "linux") context.skip("only Linux has the environment as a file");
    return judgeAssurance(context, "the environment as a file");
  });
});

feature("permission: run, further", { spec: `${api}/child_process.html`, apart: true }, (check) => {
  check("a program that isn't granted isn't run beside one that is", limits, (context) =>
    judgeAssurance(context, "another program than the granted one"),
  );
  check("a granted program isn't run with a variable that changes what it loads", limits, (context) =>
    judgeAssurance(context, "a variable that changes what a granted program loads"),
  );
  check("a child process may do what the documentation says", limits, (context) =>
    judgeAssurance(context, "what a child process may do"),
  );
});

feature("permission: net, further", { spec: "https://fetch.spec.whatwg.org/#concept-fetch", apart: true }, (check) => {
  check("no kind of connection is made without the grant", { ...limits, spec: `${api}/net.html` }, (context) =>
    judgeAssurance(context, "every way into the network"),
  );
  check("a port that isn't granted isn't reached beside one that is", limits, (context) =>
    judgeAssurance(context, "another port than the granted one"),
  );
  check("a redirect doesn't lead to a port that isn't granted", limits, (context) =>
    judgeAssurance(context, "a redirect to another port than the granted one"),
  );
  check("what is withheld from a grant to connect isn't reached", limits, (context) =>
    judgeAssurance(context, "what is withheld from a grant to connect"),
  );
});

feature("permission: addons, further", { spec: `${api}/sqlite.html`, apart: true }, (check) => {
  check("a database loads no library without the grant", limits, (context) =>
    judgeAssurance(context, "an extension of a database"),
  );
});

feature("permission: worker, further", { spec: `${api}/worker_threads.html`, apart: true }, (check) => {
  check("a worker may do what the documentation says", limits, (context) =>
    judgeAssurance(context, "what a worker may do"),
  );
});
