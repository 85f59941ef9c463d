import type { Profile } from "./profile.ts";

export default {
  id: "webcrypto",
  title: "Web Cryptography",
  about: "The algorithms and interfaces of Web Cryptography Level 2, without the drafts that add to them.",
} satisfies Profile;
