// @trpc/server@11: procedures, middleware, callers, errors, over a request
import { getTRPCErrorFromUnknown, initTRPC, TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";

const t = initTRPC.context().create({ isServer: true, isDev: false });
const named = t.procedure.use(({ next }) => next({ ctx: { name: "world" } }));
const hello = named.input((value) => String(value)).query(({ input, ctx }) => `${input} ${ctx.name}`);
const broken = t.procedure.mutation(() => Promise.reject(new TRPCError({ code: "CONFLICT", message: "broken" })));
const router = t.router({ hello, inner: t.router({ broken }) });
const caller = router.createCaller({});
const answer = (path) => fetchRequestHandler({ endpoint: "/", router, req: new Request(`http://example.com/${path}`) });
export const calls = () => caller.hello("hello");
export const tellsErrors = () =>
  caller.inner.broken().catch((error) => [error.code, getTRPCErrorFromUnknown(error).message]);
export const serves = async () => (await answer('hello?input="a"')).json();
export const refuses = async () => (await answer("nowhere")).status;
