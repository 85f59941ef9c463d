import { suite } from "../suite.ts";

const feature = suite<typeof import("./blob-urls.probes.ts")>("beyond/blob-urls");
const about = {
  spec: "https://w3c.github.io/FileAPI/#dfn-createObjectURL",
  bcd: "api.URL.createObjectURL_static",
  needs: ["URL.createObjectURL", "URL.revokeObjectURL"],
  profiles: ["beyond:Blob URLs"],
};

feature("URL.createObjectURL", about, (check) => {
  check("makes a URL that fetch reads the blob from until it is revoked", async ({ observe, expect }) => {
    const found = [200, "text/x-own", "h\u00e9llo"];
    const facts = { scheme: "blob:", distinct: true, found, left: "other", revoked: "TypeError" };
    expect(await observe("urlsGiveBlobs")).toStrictEqual(facts);
  });
});
