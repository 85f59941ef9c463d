async function thrownBy(act: () => unknown) {
  try {
    await act();
  } catch (error) {
    const { name, code, message, syscall, hostname } = error as NodeJS.ErrnoException & { hostname?: string };
    return { name, code, message, syscall, hostname };
  }
  return "nothing";
}

async function openResolver(server: string) {
  const { Resolver } = await import("node:dns/promises");
  const resolver = new Resolver({ timeout: 1000, tries: 1 });
  resolver.setServers([server]);
  return resolver;
}

/** A name of this machine is looked up. https://nodejs.org/docs/latest-v24.x/api/dns.html#dnslookuphostname-options-callback */
export async function loopbackIsLookedUp() {
  const { lookup } = await import("node:dns");
  const all = await new Promise<{ address: string }[]>((resolve, reject) =>
    lookup("localhost", { all: true }, (error, found) => (error ? reject(error) : resolve(found))),
  );
  return all.length > 0 && all.every(({ address }) => ["127.0.0.1", "::1"].includes(address));
}

/** An address is its own answer. https://nodejs.org/docs/latest-v24.x/api/dns.html#dnslookuphostname-options-callback */
export async function addressIsItsOwnAnswer() {
  const { lookup } = await import("node:dns");
  return new Promise<unknown[]>((resolve) => lookup("127.0.0.1", (...args) => resolve(args)));
}

/** Addresses are asked of the servers that are set, with their time to live. https://nodejs.org/docs/latest-v24.x/api/dns.html#dnsresolve4hostname-options-callback */
export async function addressesAreResolved(server: string) {
  const resolver = await openResolver(server);
  return {
    servers: resolver.getServers(),
    four: await resolver.resolve4("host.test"),
    six: await resolver.resolve6("host.test"),
    ttl: await resolver.resolve4("host.test", { ttl: true }),
  };
}

/** Records of other kinds are asked for. https://nodejs.org/docs/latest-v24.x/api/dns.html#dnsresolvehostname-rrtype-callback */
export async function recordsAreResolved(server: string) {
  const resolver = await openResolver(server);
  return {
    mx: await resolver.resolveMx("host.test"),
    srv: await resolver.resolveSrv("_http._tcp.host.test"),
    ptr: await resolver.reverse("192.0.2.1"),
  };
}

/** A record of text keeps its parts. https://nodejs.org/docs/latest-v24.x/api/dns.html#dnsresolvetxthostname-callback */
export async function textIsResolved(server: string) {
  const resolver = await openResolver(server);
  return resolver.resolveTxt("host.test");
}

/** A name that isn't there is an error. https://nodejs.org/docs/latest-v24.x/api/dns.html#error-codes */
export async function missingNameIsTold(server: string) {
  const resolver = await openResolver(server);
  return thrownBy(() => resolver.resolve4("missing.test"));
}

/** A name without such data is another. https://nodejs.org/docs/latest-v24.x/api/dns.html#error-codes */
export async function missingDataIsTold(server: string) {
  const resolver = await openResolver(server);
  return thrownBy(() => resolver.resolveMx("_http._tcp.host.test"));
}

/** What is asked for is taken back. https://nodejs.org/docs/latest-v24.x/api/dns.html#resolvercancel */
export async function questionsAreCancelled(server: string) {
  const resolver = await openResolver(server);
  const asked = thrownBy(() => resolver.resolve4("never.silent"));
  await new Promise((resolve) => setTimeout(resolve, 1));
  resolver.cancel();
  return asked;
}

/** The order of families is set. https://nodejs.org/docs/latest-v24.x/api/dns.html#dnssetdefaultresultorderorder */
export async function orderIsSet() {
  const { getDefaultResultOrder, setDefaultResultOrder } = await import("node:dns");
  const before = getDefaultResultOrder();
  setDefaultResultOrder("ipv6first");
  const during = getDefaultResultOrder();
  setDefaultResultOrder(before);
  return { before, during };
}
