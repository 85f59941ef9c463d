// stripe@>=14 <30: requests, forms, errors, webhooks
import Stripe from "stripe";
import type { Given } from "../inside/ask.ts";

const local = { host: "127.0.0.1", protocol: "http", maxNetworkRetries: 0 } as const;
const to = ({ origin }: Given) => new Stripe("sk_test_a", { ...local, port: new URL(origin).port });
const failing = async () => Response.json({ error: { type: "card_error", message: "no" } }, { status: 402 });
const refused = new Stripe("sk_test_a", { httpClient: Stripe.createFetchHttpClient(failing), maxNetworkRetries: 0 });
const event = { payload: '{"object":"event","id":"evt_a"}', secret: "whsec_a", timestamp: 1 };
const sign = () => refused.webhooks.generateTestHeaderStringAsync(event);
const verify = async () => refused.webhooks.constructEventAsync(event.payload, await sign(), "whsec_a", 1e12);
export const posts = async (given: Given) => (await to(given).customers.create({ metadata: { b: "é" } })).body;
export const gets = async (given: Given) => (await to(given).customers.retrieve("cus_a", { expand: ["b"] })).path;
export const tellsErrors = () => refused.customers.list().catch(({ type, message }) => [type, message]);
export const verifiesWebhooks = async () => (await verify()).id;
