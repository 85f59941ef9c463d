/** Values are put into bytes and taken out again. https://nodejs.org/docs/latest-v24.x/api/v8.html#v8serializevalue */
export async function valuesAreSerialized() {
  const { deserialize, serialize } = await import("node:v8");
  const circle: { self?: unknown } = {};
  circle.self = circle;
  const value = {
    map: new Map([[1n, new Set(["a"])]]),
    date: new Date(0),
    bytes: Uint8Array.of(1),
    none: undefined,
    circle,
  };
  const bytes = serialize(value);
  const { circle: back, ...rest } = deserialize(bytes) as typeof value;
  return { isBuffer: bytes instanceof Buffer, rest, circular: back.self === back };
}

/** The heap's size is told. https://nodejs.org/docs/latest-v24.x/api/v8.html#v8getheapstatistics */
export async function heapIsTold() {
  const { getHeapSpaceStatistics, getHeapStatistics } = await import("node:v8");
  const { heap_size_limit, total_heap_size, used_heap_size } = getHeapStatistics();
  const sizes = used_heap_size > 0 && used_heap_size <= total_heap_size && heap_size_limit > used_heap_size;
  return { sizes, spaces: getHeapSpaceStatistics().length > 0 };
}
