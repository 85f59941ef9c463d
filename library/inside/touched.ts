/**
 * Notes which exports of a module are read. The exercise reaches its imports through an object, as CommonJS does, so
 * each use of an import is a read of a property.
 */
export function watchReads(namespace: object, names: Set<string>): object {
  // A plain object stands in: a namespace's properties can't be configured, and a Proxy must tell the truth about those.
  const view = Object.create(null) as object;
  // The marker by which compiled imports take `default` as it is; a library that was compiled may export it too.
  for (const name of Object.keys(namespace)) if (name !== "__esModule") define(view, namespace, name, names);
  Object.defineProperty(view, "__esModule", { value: true });
  return view;
}

function define(view: object, namespace: object, name: string, names: Set<string>): void {
  const get = () => {
    names.add(name);
    return Reflect.get(namespace, name);
  };
  Object.defineProperty(view, name, { enumerable: true, get });
}
