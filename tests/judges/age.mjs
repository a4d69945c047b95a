// Opens an age envelope and seals what was in it anew.
import { Decrypter, Encrypter } from "age-encryption";
import { readFileSync } from "node:fs";

const { identity, recipient, sealed } = JSON.parse(readFileSync(0, "utf8"));
const answer = { why: "", opened: "", sealed: "" };
try {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const opened = await decrypter.decrypt(Buffer.from(sealed, "base64"));
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  answer.opened = Buffer.from(opened).toString("base64");
  answer.sealed = Buffer.from(await encrypter.encrypt(opened)).toString("base64");
} catch (error) {
  answer.why = String(error);
}
console.log(JSON.stringify(answer));
