// dotenv@>=16 <19: parsing, populating, encrypted vaults
import dotenv from "dotenv";

const text = "A=1\n# no\nexport B='two # kept' # gone\nC=\"three\\nlines\"\nD=`a'\"b`\nE=\nF: 7\n";
const target = (override) =>
  [{ A: "old" }].map((env) => {
    dotenv.populate(env, { A: "new", G: "g" }, { override });
    return env;
  });
export const parses = () => dotenv.parse(text);
export const parsesBytes = () => dotenv.parse(Buffer.from("a=b\r\nc = d "));
export const populates = () => [target(false), target(true)];
export const tellsMissing = () => dotenv.config({ path: "/nowhere/.env", quiet: true, processEnv: {} }).error?.code;
