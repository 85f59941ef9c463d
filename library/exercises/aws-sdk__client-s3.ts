// @aws-sdk/client-s3@3: requests, bodies, signatures, errors
import * as s3 from "@aws-sdk/client-s3";
import type { Given } from "../inside/ask.ts";

const credentials = { accessKeyId: "a", secretAccessKey: "b" };
const options = { region: "eu-west-1", credentials, forcePathStyle: true, maxAttempts: 1 };
const send = (endpoint, command) => new s3.S3Client({ ...options, endpoint }).send(command);
const object = { Bucket: "a", Key: "b é.txt" };
const read = async (origin) => (await send(origin, new s3.GetObjectCommand(object))).Body.transformToString();
const tell = (error) => [error instanceof s3.S3ServiceException, error.$metadata.httpStatusCode];
const put = new s3.PutObjectCommand({ ...object, Body: "c" });
export const gets = async ({ origin }: Given) => JSON.parse(await read(origin)).path;
export const signs = async ({ origin }: Given) => /AWS4-HMAC-SHA256 Cred.*Signature=/.test(await read(origin));
export const puts = async ({ origin }: Given) => (await send(origin, put)).$metadata.httpStatusCode;
export const tellsErrors = ({ origin }: Given) => send(`${origin}/status/404`, put).catch(tell);
