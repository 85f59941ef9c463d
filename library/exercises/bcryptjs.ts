// bcryptjs@>=2 <4: hashes with a given salt, comparison, salts, rounds
import * as bcrypt from "bcryptjs";

const salt = "$2b$04$abcdefghijklmnopqrstuu";
export const hashes = async () => [bcrypt.hashSync("secret", salt), await bcrypt.hash("sécret 🔑", salt)];
export const compares = async () => [
  await bcrypt.compare("a", await bcrypt.hash("a", 4)),
  bcrypt.compareSync("b", bcrypt.hashSync("a", 4)),
];
export const draws = async () => [bcrypt.genSaltSync(5).slice(0, 7), (await bcrypt.genSalt(4)).length];
export const tellsRounds = () => bcrypt.getRounds(bcrypt.hashSync("a", salt));
