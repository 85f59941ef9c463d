import type { Profile } from "./profile.ts";

export default {
  id: "beyond",
  title: "Beyond the minimum common API",
  about:
    "What servers use that ECMA-429 doesn't have: one entry for each interface or feature, looked at by its main behaviours.",
  entries: [
    "Blob URLs",
    "BroadcastChannel",
    "CacheStorage",
    "connect",
    "EventSource",
    "import attributes",
    "import.meta",
    "navigator",
    "scheduler",
    "Temporal",
    "User Timing",
    "Web Locks",
    "WebSocket",
    "WebSocketStream",
    "Worker",
  ],
} satisfies Profile;
