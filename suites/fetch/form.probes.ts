function kindOf(error: unknown): string {
  if (error instanceof TypeError) return "TypeError";
  return error instanceof Error ? error.name : typeof error;
}

const refusalOf = (promise: Promise<unknown>) => promise.then(() => "fulfilled", kindOf);

/** Entries of a form that a response brings. https://fetch.spec.whatwg.org/#dom-body-formdata */
export async function parsesForm(body: BodyInit, type: string) {
  const form = await new Response(body, { headers: { "content-type": type } }).formData();
  const entries = [...form].map(async ([name, value]) => {
    if (typeof value === "string") return [name, value];
    return [name, { isFile: value instanceof File, name: value.name, type: value.type, text: await value.text() }];
  });
  return await Promise.all(entries);
}

/** A form that goes into a response and comes out of it. https://fetch.spec.whatwg.org/#concept-bodyinit-extract */
export async function formComesBack() {
  const form = new FormData();
  form.append("näme", "läne\r\n2");
  form.append("twice", "1");
  form.append("twice", "2");
  form.append("file", new File(["a\0b"], "filé.txt", { type: "a/b" }));
  const entries = [...(await new Response(form).formData())].map(async ([name, value]) => {
    return [name, typeof value === "string" ? value : [value.name, value.type, await value.text()]];
  });
  return await Promise.all(entries);
}

/** A form that a response doesn't bring. https://fetch.spec.whatwg.org/#dom-body-formdata */
export async function formRefuses(body: BodyInit, type?: string) {
  const headers: HeadersInit = type === undefined ? {} : { "content-type": type };
  return await refusalOf(new Response(new TextEncoder().encode(String(body)), { headers }).formData());
}

async function posts(href: string, body: FormData) {
  const response = await fetch(href, { method: "POST", body });
  await response.arrayBuffer();
  return response.status;
}

/** Posts a form with text and files. https://html.spec.whatwg.org/#multipart-form-data */
export async function postsForm(href: string) {
  const form = new FormData();
  form.append("text", "é\r\n2");
  form.append("file", new File(["a\0b"], "f.txt", { type: "a/b" }));
  form.append("blob", new Blob(["c"]));
  return await posts(href, form);
}

/** Posts a form whose names need escapes. https://html.spec.whatwg.org/#multipart-form-data */
export async function postsEscapedNames(href: string) {
  const form = new FormData();
  form.append('a"b\r\nc', "text");
  form.append("file", new File([""], 'q"uote\n.txt'));
  return await posts(href, form);
}
