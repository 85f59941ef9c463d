// ioredis@>=5 <7: commands as bytes, pipelines, addresses, scripts; it talks to no server
import Redis, { Cluster, Command, print, ReplyError } from "ioredis";

const redis = new Redis("redis://me:secret@db.example:6380/2", { lazyConnect: true, keyPrefix: "p:" });
const cluster = new Cluster([{ host: "db.example", port: 7000 }], { lazyConnect: true });
const write = (...command) => new Command(...command).toWritable();
export const writesCommands = () => [write("get", ["a"]), write("mset", [{ b: 1, c: "é" }])].map(String);
const script = new Command("eval", ["x", 2, "a", "b", "c"]);
export const knowsKeys = () => [script.getKeys(), script.name, script.args.length];
export const readsAddresses = () => [redis.options].map(({ host, port, db, username }) => [host, port, db, username]);
export const queues = () => [redis.pipeline().set("a", 1).get("a").length, redis.status, cluster.status];
export const defines = () => [redis.defineCommand("twice", { lua: "return 1" }), typeof redis.twice];
export const hasParts = () => [typeof print, new ReplyError("no").message, typeof redis.duplicate().connect];
