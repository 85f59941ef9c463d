// argon2@>=0.40 <1: hashes with a given salt, verification, rehashing
import argon2, { argon2d, argon2id, hash, needsRehash, verify } from "argon2";

const cheap = { memoryCost: 1024, timeCost: 2, parallelism: 1 };
const salt = Buffer.from("0123456789abcdef");
export const hashes = () => Promise.all([argon2id, argon2d].map((type) => hash("secret", { ...cheap, salt, type })));
export const verifies = async () => [
  await verify(await hash("a", cheap), "a"),
  await argon2.verify(await hash("a", cheap), "b"),
];
export const tellsAge = async () => [needsRehash(await hash("a", cheap), cheap), needsRehash(await hash("a", cheap))];
export const givesBytes = async () => (await hash("a", { ...cheap, salt, raw: true })).toString("hex");
