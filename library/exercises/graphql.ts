// graphql@>=16 <18: schemas, execution, validation, printing, errors
import * as gql from "graphql";

const schema = gql.buildSchema("type Query { hello(name: String!): String list: [Int!]! broken: String }");
const broken = () => Promise.reject(new gql.GraphQLError("broken", { extensions: { code: "X" } }));
const rootValue = { hello: ({ name }) => `hello ${name}`, list: async () => [1, 2], broken };
const ask = async (source) => JSON.stringify(await gql.graphql({ schema, rootValue, source }));
const fields = { a: { type: new gql.GraphQLList(gql.GraphQLString), resolve: () => ["b"] } };
const own = new gql.GraphQLSchema({ query: new gql.GraphQLObjectType({ name: "Query", fields }) });
export const answers = () => ask('{ hello(name: "a") list __typename }');
export const tellsErrors = async () => [await ask("{ list broken }"), await ask("{ no")];
export const validates = () => gql.validate(schema, gql.parse("{ nothing }")).map(({ message }) => message);
export const prints = () => [gql.print(gql.parse("query A($b:Int){a(b:$b)}")), gql.printSchema(own)];
export const executes = async () => JSON.stringify(await gql.execute({ schema: own, document: gql.parse("{ a }") }));
