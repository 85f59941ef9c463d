/** Response.json ignores the options beside its data. */
export const target = "workerd";
export const reddens = ["Response.json"];

const { json } = Response;
Response.json = (data) => json.call(Response, data);
