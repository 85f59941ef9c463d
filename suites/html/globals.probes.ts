/** What self is, and what set on it is seen as. https://html.spec.whatwg.org/multipage/nav-history-apis.html#dom-self */
export async function selfIsGlobal() {
  const before = Object.hasOwn(globalThis, "setOnSelf");
  Reflect.set(self, "setOnSelf", 1);
  // @ts-expect-error it is there by now
  const seen: unknown = setOnSelf;
  const facts = { same: self === globalThis, nested: self.self === self, before, seen };
  Reflect.deleteProperty(globalThis, "setOnSelf");
  return facts;
}

/** What globalThis is as a property. https://tc39.es/ecma262/#sec-globalthis */
export async function globalThisIsProperty() {
  const { value, ...flags } = Object.getOwnPropertyDescriptor(globalThis, "globalThis") ?? {};
  return { same: value === globalThis, ...flags };
}

/** What the runtime calls itself, asked twice. https://html.spec.whatwg.org/multipage/system-state.html#dom-navigator-useragent */
export async function userAgentIs() {
  return [navigator.userAgent, navigator.userAgent];
}

/** Asks an address, with no header of its own. https://fetch.spec.whatwg.org/#default-user-agent-value */
export async function asks(address: string) {
  await (await fetch(address)).arrayBuffer();
}
