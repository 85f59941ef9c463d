import { expect, test } from "vitest";
import { startPeer } from "../../fixtures/peer/peer.ts";
import { watchExchanges } from "../../suites/exchanges.ts";

test("a fault of an answer that the check asked for is found, and no other's", async () => {
  await using peer = await startPeer();
  const [own, neighbour] = [watchExchanges(peer), watchExchanges(peer)];
  neighbour.peer.url("fixed");
  const broken = own.peer.url(() => {
    throw new Error("the answer is wrong");
  });
  expect(own.fault()).toBeUndefined();
  await expect(fetch(broken.href)).rejects.toThrow();
  expect(own.fault()?.message).toBe("the answer is wrong");
  expect(neighbour.fault()).toBeUndefined();
});

test("the rest of the peer is as it was", async () => {
  await using peer = await startPeer();
  const { peer: own } = watchExchanges(peer);
  expect({ origin: own.origin, other: own.other, strays: own.strays }).toStrictEqual({
    origin: peer.origin,
    other: peer.other,
    strays: peer.strays,
  });
});
