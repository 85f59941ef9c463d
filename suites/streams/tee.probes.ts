/** A teed branch sees every chunk that its sibling sees. https://streams.spec.whatwg.org/#rs-tee */
export async function teeDelivers() {
  const [left, right] = new Response("abc").body!.tee();
  return { left: await new Response(left).text(), right: await new Response(right).text() };
}
