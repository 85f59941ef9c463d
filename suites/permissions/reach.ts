/** What documentation says of the network, of programs, workers, variables and libraries, put to the test. */
import { everything, nothing } from "../../runners/grants.ts";
import { returning, type Staged } from "./attempts.ts";
import { ofLoader } from "./capabilities.ts";
import { granting, none, type Question, type Way, withholding } from "./question.ts";
import { programs, type Scene, variable } from "./scene.ts";

const kinds = ["tcp", "http", "websocket", "udp"] as const;

const connecting = kinds.map(
  (kind): Way => ({
    probe: "connects",
    stage: (scene) => stageConnecting(scene, kind),
    late: kind === "udp",
    opaque: kind === "websocket",
  }),
);

const home: Way = {
  probe: "readsVariable",
  stage: () => returning("the variable's value", ["HOME"], ({ value }) => typeof value === "string"),
};

const environment: Way = {
  probe: "readsFile",
  stage: () =>
    returning("the environment", ["/proc/self/environ"], ({ text }) => String(text).includes(`${variable.name}=`)),
};

const inWorker: Way = {
  probe: "readsFileInWorker",
  stage: ({ path, secret }) => returning("the file's content", [path("secret")], ({ posted }) => posted === secret),
};

export const reachQuestions = {
  "an extension of a database": {
    of: "addons",
    launch: "none",
    grants: none,
    ways: [{ probe: "loadsExtension", stage: ({ path }) => ({ args: [path("no-addon.node")], effects: ofLoader }) }],
  },
  "every way into the network": { of: "net", launch: "none", grants: none, ways: connecting },
  "another variable than the granted one": {
    of: "env",
    launch: "elsewhere",
    grants: granting("env"),
    ways: [home],
  },
  "another program than the granted one": {
    of: "run",
    launch: "elsewhere",
    grants: granting("run"),
    ways: [{ probe: "runsProgram", stage: stageOther }],
  },
  "a variable that changes what a granted program loads": {
    of: "run",
    launch: "granted",
    grants: granting("run"),
    ways: [{ probe: "runsProgram", stage: stageLoading }],
  },
  "another port than the granted one": {
    of: "net",
    launch: "elsewhere",
    grants: granting("net"),
    ways: [{ probe: "fetchesText", stage: stageOtherPort }],
  },
  "a redirect to another port than the granted one": {
    of: "net",
    launch: "elsewhere",
    grants: granting("net"),
    ways: [{ probe: "fetchesText", stage: stageRedirect }],
  },
  "what is withheld from a grant to connect": {
    of: "net",
    launch: "elsewhere",
    grants: withholding,
    ways: [{ probe: "fetchesText", stage: stageOtherPort }],
  },
  "the environment as a file": { of: "env", launch: "none", grants: withholding, ways: [environment] },
  "what a worker may do": {
    of: "worker",
    control: "read",
    launch: "granted",
    grants: granting("worker"),
    ways: [inWorker],
  },
  "what a child process may do": {
    of: "run",
    control: "read",
    launch: "granted",
    grants: () => ({ ...nothing, run: true }),
    ways: [{ probe: "runsProgram", stage: stageChild }],
  },
} satisfies Record<string, Question>;

function stageConnecting({ peer }: Scene, kind: (typeof kinds)[number]): Staged {
  const exchange = peer.url(kind === "websocket" ? "websocket" : "fixed");
  const { hostname, port } = new URL(peer.origin);
  const url = kind === "websocket" ? exchange.wsHref : exchange.href;
  return returning(kind, [kind, hostname, Number(port), url], ({ came }) => came !== undefined);
}

function stageOther(): Staged {
  const [program, ...args] = programs.other;
  return returning("the program's output", [program, args], ({ printed }) => String(printed).trim() !== "");
}

function stageLoading({ secret }: Scene): Staged {
  const [program, ...args] = programs.printing;
  const call = [program, [...args, secret], { LD_LIBRARY_PATH: "/" }];
  return returning("the program's output", call, ({ printed }) => String(printed).trim() === secret);
}

function stageOtherPort({ peer }: Scene): Staged {
  const exchange = peer.url("fixed");
  const effects = () => exchange.requests().map(() => "a request arrived");
  return { args: [exchange.hrefAt(peer.other)], effects };
}

function stageRedirect({ peer }: Scene): Staged {
  const exchange = peer.url("redirect", { origin: peer.other, to: "fixed" });
  const followed = () => exchange.requests().slice(1);
  return { args: [exchange.href], effects: () => followed().map(() => "the redirect was followed") };
}

/** The runtime itself as a program that is held to nothing of its own. */
function stageChild({ path, secret, options: { runner, target, binary, hosts = {} } }: Scene): Staged {
  const own = { target, hosts, ...(binary.tree ? { tree: binary.tree } : {}) };
  const plan = { ...own, grants: everything, entry: path("child.mjs"), folder: path("elsewhere") };
  const call = [binary.path, runner.script(plan).args];
  return returning("the file's content", call, ({ printed }) => String(printed).trim() === secret);
}
