// jsonwebtoken@9: signing, verification, decoding, errors
import jwt from "jsonwebtoken";

const token = jwt.sign({ a: 1, iat: 0 }, "secret", { subject: "me", issuer: "us" });
const past = jwt.sign({ exp: 1, iat: 0 }, "secret");
const verify = (...args) => Promise.resolve().then(() => jwt.verify(...args));
const refused = (...args) => verify(...args).catch(({ name, message }) => [name, message]);
export const signs = () => [token, jwt.sign({ a: 1 }, "secret", { algorithm: "HS512", noTimestamp: true })];
export const verifies = () => verify(token, "secret", { issuer: "us" });
export const decodes = () => jwt.decode(token, { complete: true });
export const refuses = () =>
  Promise.all([refused(token, "other"), refused(past, "secret"), refused("a.b.c", "secret")]);
export const knowsErrors = () => [jwt.TokenExpiredError, jwt.JsonWebTokenError].map(({ name }) => name);
