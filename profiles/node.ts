import type { Profile } from "./profile.ts";

export default {
  id: "node",
  title: "Node.js modules",
  about: "One entry for each public node: module. What a server does on Node is its adapter's doing and not counted.",
} satisfies Profile;
