// resend@>=4 <9: requests, errors
import { Resend } from "resend";

const original = globalThis.fetch;
const put = (fetch) => Object.assign(globalThis, { fetch });
const during = (answer, run) => put(answer) && run().finally(() => put(original));
const echo = async (url, { method, body }) => Response.json({ url, method, body });
const refuse = async () => Response.json({ name: "not_found", message: "no" }, { status: 404 });
const resend = new Resend("re_a");
const mail = { from: "a@example.com", to: "b@example.com", subject: "é", html: "<p>c</p>" };
export const posts = async () => (await during(echo, () => resend.emails.send(mail))).data;
export const gets = async () => (await during(echo, () => resend.domains.get("a"))).data;
export const tellsErrors = async () => (await during(refuse, () => resend.emails.get("a"))).error;
