// graphql-yoga@5: schemas, queries, errors, subscriptions over a request
import { createGraphQLError, createSchema, createYoga, Repeater } from "graphql-yoga";

const typeDefs = "type Query { hello(name: String!): String broken: String } type Subscription { count: Int }";
const Query = { hello: (_, { name }) => `hello ${name}`, broken: () => Promise.reject(createGraphQLError("broken")) };
const count = new Repeater((push, stop) => Promise.all([push({ count: 1 }), push({ count: 2 }), stop()]));
const resolvers = { Query, Subscription: { count: { subscribe: () => count } } };
const yoga = createYoga({ schema: createSchema({ typeDefs, resolvers }), logging: false });

const headers = { "content-type": "application/json", accept: "application/json, text/event-stream" };
const ask = (query) =>
  yoga.fetch("http://example.com/graphql", { method: "POST", headers, body: JSON.stringify({ query }) });
export const answers = async () => (await ask('{ hello(name: "a") }')).json();
export const tellsErrors = async () => (await ask("{ broken }")).json();
export const streams = async () => (await (await ask("subscription { count }")).text()).match(/"count":\d/g);
