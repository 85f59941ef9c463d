function kindOf(error: unknown): string {
  if (error instanceof TypeError) return "TypeError";
  return error instanceof Error ? error.name : typeof error;
}

/** The statuses of requests made one after another. https://fetch.spec.whatwg.org/#fetch-method */
export async function fetchesEach(href: string, inits: RequestInit[]) {
  const statuses: number[] = [];
  for (const init of inits) {
    const response = await fetch(href, init);
    await response.arrayBuffer();
    statuses.push(response.status);
  }
  return statuses;
}

/** What a request makes of its methods. https://fetch.spec.whatwg.org/#concept-method-normalize */
export async function requestMethods(methods: string[]) {
  return methods.map((method) => new Request("http://127.0.0.1/", { method }).method);
}

/** How requests are refused. https://fetch.spec.whatwg.org/#dom-request */
export async function refusesEach(inits: RequestInit[]) {
  return inits.map((init) => {
    try {
      return typeof new Request("http://127.0.0.1/", init);
    } catch (error) {
      return kindOf(error);
    }
  });
}

/** What is left of a body that was announced to HEAD. https://fetch.spec.whatwg.org/#main-fetch */
export async function headHasNoBody(href: string) {
  const response = await fetch(href, { method: "HEAD" });
  const { status, headers, body } = response;
  const found = { status, type: headers.get("content-type"), length: headers.get("content-length"), body };
  return { ...found, text: await response.text() };
}
