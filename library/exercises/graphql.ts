// graphql@>=16 <18: schemas, execution, validation, printing, errors
import {
  buildSchema,
  execute,
  GraphQLError,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  graphql,
  parse,
  print,
  printSchema,
  validate,
  visit,
} from "graphql";

const schema = buildSchema("type Query { hello(name: String!): String list: [Int!]! broken: String }");
const rootValue = {
  hello: ({ name }) => `hello ${name}`,
  list: async () => [1, 2],
  broken: () => Promise.reject(new GraphQLError("broken")),
};
const plain = (value) => JSON.parse(JSON.stringify(value));
const fields = { a: { type: GraphQLString, resolve: () => "b" } };
const own = new GraphQLSchema({ query: new GraphQLObjectType({ name: "Query", fields }) });
export const answers = async () => plain(await graphql({ schema, rootValue, source: '{ hello(name: "a") list }' }));
export const tellsErrors = async () => plain(await graphql({ schema, rootValue, source: "{ broken }" }));
export const validates = () => validate(schema, parse("{ nothing }")).map(({ message }) => message);
export const prints = () => [print(parse("query A($b:Int){a(b:$b)}")), printSchema(own)];
export const executes = async () => plain(await execute({ schema: own, document: parse("{ a }") }));
export const visits = () =>
  print(visit(parse("{ a }"), { Field: ({ name }) => ({ kind: "Field", name: { ...name, value: "b" } }) }));
