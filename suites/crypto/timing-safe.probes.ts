type Bytes = ArrayBuffer | ArrayBufferView;
type Holder = { timingSafeEqual(left: Bytes, right: Bytes): boolean };

/** Where a runtime offers the function. */
export type Place = "crypto.subtle" | "node:crypto";

/** What a comparison gives. https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptotimingsafeequala-b */
export async function compares(place: Place, left: Bytes, right: Bytes) {
  const holder = await holderAt(place);
  return holder.timingSafeEqual(left, right);
}

/** How a comparison is refused. https://nodejs.org/docs/latest-v24.x/api/crypto.html#cryptotimingsafeequala-b */
export async function refusesComparison(place: Place, left: unknown, right: unknown) {
  const holder = await holderAt(place);
  try {
    return { returned: holder.timingSafeEqual(left as Bytes, right as Bytes) };
  } catch (error) {
    return { name: (error as Error).name, code: (error as NodeJS.ErrnoException).code };
  }
}

async function holderAt(place: Place): Promise<Holder> {
  if (place === "node:crypto") return (await import("node:crypto")) as unknown as Holder;
  return crypto.subtle as unknown as Holder;
}
