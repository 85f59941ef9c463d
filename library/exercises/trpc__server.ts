// @trpc/server@11: procedures, middleware, callers, errors, over a request
import { getTRPCErrorFromUnknown, initTRPC, TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";

const t = initTRPC.create({ isServer: true, isDev: false });
const named = t.procedure.use(({ next }) => next({ ctx: { name: "world" } }));
const hello = named.input(String).query(({ input, ctx }) => `${input} ${ctx.name}`);
const broken = t.procedure.mutation(() => Promise.reject(new TRPCError({ code: "CONFLICT", message: "broken" })));
const router = t.router({ hello, inner: t.router({ broken }) });
const caller = router.createCaller({});
const ask = (path) => fetchRequestHandler({ endpoint: "/", router, req: new Request(`http://example.com/${path}`) });
export const calls = () => caller.hello("hello");
export const tellsErrors = () => caller.inner.broken().catch((error) => getTRPCErrorFromUnknown(error).code);
export const serves = async () => [await (await ask('hello?input="a"')).json(), (await ask("nowhere")).status];
