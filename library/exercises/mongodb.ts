// mongodb@>=6 <9: ids, documents as bytes, addresses, errors
import * as mongo from "mongodb";

const id = new mongo.ObjectId("0123456789abcdef01234567");
const long = mongo.Long.fromString("9007199254740993");
const value = { id, a: new mongo.Decimal128("1.50"), long, c: [new Date(0), /d/i, null] };
const client = new mongo.MongoClient("mongodb://127.0.0.1:1/db?w=majority", { serverSelectionTimeoutMS: 50 });
const { calculateObjectSize, deserialize, EJSON, serialize } = mongo.BSON;
export const writesBytes = () => [calculateObjectSize(value), serialize({ a: 1, b: "é" })];
export const readsBytes = () =>
  EJSON.stringify(deserialize(serialize(value), { promoteLongs: false }), { relaxed: false });
export const knowsIds = () => [id.getTimestamp(), mongo.ObjectId.isValid("no"), id.equals("0123456789abcdef01234567")];
export const readsAddresses = () => [client.db().collection("a").namespace, client.options.hosts.map(String)];
export const tellsErrors = () => client.connect().catch((error) => [error instanceof mongo.MongoError, error.name]);
export const keepsBinary = () => new mongo.Binary(new Uint8Array([1, 2])).toString("hex");
