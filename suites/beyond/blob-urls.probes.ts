/** What a blob: URL gives as it is fetched, and after it was revoked. https://w3c.github.io/FileAPI/#dfn-createObjectURL */
export async function urlsGiveBlobs() {
  const url = URL.createObjectURL(new Blob(["h\u00e9llo"], { type: "text/x-own" }));
  const other = URL.createObjectURL(new Blob(["other"]));
  const response = await fetch(url);
  const found = [response.status, response.headers.get("content-type"), await response.text()];
  URL.revokeObjectURL(url);
  const left = await (await fetch(other)).text();
  URL.revokeObjectURL(other);
  const revoked = await fetch(url).then(
    () => "nothing",
    (error: unknown) => (error instanceof TypeError ? "TypeError" : String(error)),
  );
  return { scheme: new URL(url).protocol, distinct: url !== other, found, left, revoked };
}
