/** Texts that are fetched one after another. https://www.rfc-editor.org/rfc/rfc9112#section-9.3 */
export async function readsInTurn(hrefs: string[], init?: RequestInit) {
  const texts: string[] = [];
  for (const href of hrefs) texts.push(await (await fetch(href, init)).text());
  return texts;
}

/** Texts that are fetched at the same time. https://www.rfc-editor.org/rfc/rfc9112#section-9.4 */
export async function readsTogether(hrefs: string[]) {
  return await Promise.all(hrefs.map(async (href) => (await fetch(href)).text()));
}

/** HEAD, and what is fetched after it. https://www.rfc-editor.org/rfc/rfc9112#section-6.3 */
export async function readsAfterHead(href: string) {
  const head = await fetch(href, { method: "HEAD" });
  const text = await head.text();
  return [text, await (await fetch(href)).text(), await (await fetch(href)).text()];
}

/** What is fetched while another body isn't read. https://www.rfc-editor.org/rfc/rfc9112#section-9.3 */
export async function readsBesideUnread(unreadHref: string, href: string) {
  const unread = await fetch(unreadHref);
  const text = await (await fetch(href)).text();
  await unread.body?.cancel();
  return [text, await (await fetch(href)).text()];
}

/** What is fetched after the server has ended the connection. https://www.rfc-editor.org/rfc/rfc9112#section-9.5 */
export async function readsAfterEnd(firstHref: string, endedHref: string, nextHref: string) {
  const first = await (await fetch(firstHref)).text();
  await fetch(endedHref);
  return [first, await (await fetch(nextHref)).text()];
}
