// jsonwebtoken@9: signing, verification, decoding, errors
import jwt from "jsonwebtoken";

const token = jwt.sign({ a: 1, iat: 0 }, "secret", { subject: "me", issuer: "us" });
const past = jwt.sign({ exp: 1, iat: 0 }, "secret");
const refused = (check) => {
  try {
    return check();
  } catch (error) {
    return [error.name, error.message];
  }
};
export const signs = () => [token, jwt.sign({ a: 1 }, "secret", { algorithm: "HS512", noTimestamp: true })];
export const verifies = () => [jwt.verify(token, "secret", { issuer: "us" }), jwt.decode(token, { complete: true })];
export const refuses = () => [refused(() => jwt.verify(token, "other")), refused(() => jwt.verify(past, "secret"))];
export const knowsErrors = () =>
  [jwt.TokenExpiredError, jwt.JsonWebTokenError, jwt.NotBeforeError].map(({ name }) => name);
