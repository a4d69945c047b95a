// Signed notes, checkpoints and their cosignatures: C2SP signed-note, tlog-checkpoint,
// tlog-cosignature and tlog-policy.

const LOG_KEY = 0x01;
const COSIGNER_KEY = 0x04;
const MAX_NOTE_BYTES = 131072;
const MAX_SIGNATURES = 64;
const LAST_SECOND = 253402300799n; // of the year 9999
const NO_NAME = /[\0-\x20+\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]|\p{Cs}/u;

const isKeyName = (text) => text !== "" && !NO_NAME.test(text);
const twoDigits = (number) => number.toString(16).padStart(2, "0");

async function makeVkey(name, kind, key) {
  if (!isKeyName(name)) throw new FormatError(`${quoted(name)} is not a key name`);
  if (kind !== LOG_KEY && kind !== COSIGNER_KEY) {
    throw new FormatError(`key type ${twoDigits(kind)} is not known`);
  }
  if (key.length !== 32) throw new FormatError(`a public key has 32 bytes, not ${key.length}`);
  const typed = concat(bytesOf(kind), key);
  const id = hex((await sha256(concat(utf8(`${name}\n`), typed))).slice(0, 4));
  return { name, kind, key, id, text: `${name}+${id}+${encodeBase64(typed)}` };
}

async function parseVkey(text) {
  const [, name, id, key] = /^([^+]*)\+([^+]*)\+([^]*)$/u.exec(text) ?? [];
  if (name === undefined || !/^[0-9a-f]{8}$/.test(id)) {
    const told = "a verifier key is a name, 8 hex digits and a key, joined by plus signs";
    throw new FormatError(told);
  }
  const typed = decodeBase64(key);
  const vkey = await makeVkey(name, typed.length ? typed[0] : 0, typed.slice(1));
  if (vkey.text !== text) {
    throw new FormatError(`the key ID of ${quoted(name)} is ${vkey.id}, not ${id}`);
  }
  return vkey;
}

/** Return the text and the signature lines of a note; nothing is verified. */
function parseNote(data) {
  if (data.length > MAX_NOTE_BYTES) {
    throw new FormatError(`a note has at most ${MAX_NOTE_BYTES} bytes, not ${data.length}`);
  }
  let note;
  try {
    note = fromUtf8(data);
  } catch (error) {
    throw new FormatError("the note is not UTF-8");
  }
  if (/[\0-\x09\x0b-\x1f]/.test(note)) throw new FormatError("the note has a control character");
  const end = note.lastIndexOf("\n\n");
  if (end < 0 || !note.endsWith("\n")) {
    throw new FormatError("the note has no empty line before its signatures");
  }
  const lines = note.slice(end + 2).split("\n").slice(0, -1);
  if (lines.length < 1 || lines.length > MAX_SIGNATURES) {
    const told = `a note has 1 to ${MAX_SIGNATURES} signature lines, not ${lines.length}`;
    throw new FormatError(told);
  }
  return { text: note.slice(0, end + 1), signatures: lines.map(parseSignatureLine) };
}

function parseSignatureLine(line) {
  const parts = line.split(" ");
  if (parts.length !== 3 || parts[0] !== "\u2014" || !isKeyName(parts[1])) {
    throw new FormatError("a signature line is a dash, a key name and base64");
  }
  const data = decodeBase64(parts[2]);
  if (data.length <= 4) throw new FormatError("a signature line holds no signature");
  return { name: parts[1], id: hex(data.slice(0, 4)), payload: data.slice(4) };
}

/** Return the verified signatures of the known keys; a key's first line counts. */
async function knownSignatures(note, keys) {
  const byLine = new Map();
  for (const key of keys) {
    const line = `${key.name} ${key.id}`;
    if (byLine.has(line)) {
      throw new FormatError(`two known keys are named ${quoted(key.name)} with the same key ID`);
    }
    byLine.set(line, key);
  }
  const verified = [];
  for (const one of note.signatures) {
    const line = `${one.name} ${one.id}`;
    const key = byLine.get(line);
    byLine.delete(line);
    if (key !== undefined) verified.push(await verifiedLine(note.text, key, one.payload));
  }
  if (!verified.length) throw new SignatureError("no signature of the note is by a known key");
  return verified;
}

async function verifiedLine(text, key, payload) {
  if (key.kind === LOG_KEY) {
    await verifySignature(key.key, utf8(text), payload);
    return { key, time: null };
  }
  const time = numberOf(payload.slice(0, 8));
  if (payload.length !== 72 || time >= 1n << 63n) {
    throw new SignatureError(`the cosignature of ${quoted(key.name)} is malformed`);
  }
  const cosigned = utf8(`cosignature/v1\ntime ${time}\n${text}`);
  await verifySignature(key.key, cosigned, payload.slice(8));
  return { key, time };
}

/** Return what the text of a checkpoint says: origin, size and root. */
async function parseCheckpointText(text) {
  const lines = text.split("\n");
  if (lines.length !== 4 || lines[3] || !lines[0]) {
    throw new FormatError("a checkpoint has three lines: origin, size and root");
  }
  const body = { origin: lines[0], size: parseSize(lines[1]), root: decodeBase64(lines[2]) };
  if (body.root.length !== 32) {
    throw new FormatError(`a root has 32 bytes, not ${body.root.length}`);
  }
  if (!body.size && !isSame(body.root, await sha256(bytesOf()))) {
    throw new FormatError("an empty log has the root of the empty tree");
  }
  return body;
}

const parseCheckpoint = async (data) => parseCheckpointText(parseNote(data).text);

/** Return a checkpoint once its log signature holds under a policy; it may not be final. */
async function openUnder(data, policy) {
  const note = parseNote(data);
  const body = await parseCheckpointText(note.text);
  if (body.origin !== policy.origin) {
    const told = `the checkpoint is of ${quoted(body.origin)}, not ${quoted(policy.origin)}`;
    throw new ProofError(told);
  }
  const witnesses = new Map(policy.witnesses.map((one) => [hex(one.vkey.key), one.id]));
  const all = [...policy.logKeys, ...policy.witnesses.map((one) => one.vkey)];
  const keys = new Map(all.map((one) => [one.text, one]));
  const signatures = await knownSignatures(note, keys.values());
  const logs = new Set(policy.logKeys.map((one) => one.text));
  if (!signatures.some((one) => one.time === null && logs.has(one.key.text))) {
    throw new SignatureError("the checkpoint is not signed by its log");
  }
  const times = new Map(); // by distinct public keys; a time that no calendar has does not count
  for (const { key, time } of signatures) {
    const name = hex(key.key);
    if (time === null || time > LAST_SECOND || times.has(name)) continue;
    if (witnesses.has(name)) times.set(name, time);
  }
  const newest = [...times.values()].sort((a, b) => (a < b ? 1 : -1)).slice(0, policy.quorum);
  const isFinal = newest.length === policy.quorum;
  const asOf = isFinal ? Number(newest[newest.length - 1]) : null;
  return { ...body, cosignatures: times.size, isFinal, asOf };
}

function requireFinal(checkpoint) {
  if (!checkpoint.isFinal) {
    throw new NotFinalError(
      `the checkpoint of size ${checkpoint.size} has ${checkpoint.cosignatures} ` +
        "cosignatures, fewer than the quorum",
    );
  }
}

// Policies: log and witness keys with their quorum, in the one form that a charter gives.

const MAX_POLICY_LENGTH = 65536;

async function parsePolicy(text) {
  if (Array.from(text).length > MAX_POLICY_LENGTH) {
    throw new FormatError(`a policy has at most ${MAX_POLICY_LENGTH} characters`);
  }
  const lines = text.split("\n").map((line) => line.split(" "));
  const logKeys = [];
  for (const line of lines.filter((one) => one[0] === "log")) {
    logKeys.push(await policyKey(line.slice(1), LOG_KEY));
  }
  const witnesses = [];
  for (const line of lines.filter((one) => one[0] === "witness")) {
    if (line.length !== 3 || !isAuthorityId(line[1])) {
      throw new FormatError("a witness line has an id and a key");
    }
    witnesses.push({ id: line[1], vkey: await policyKey(line.slice(2), COSIGNER_KEY) });
  }
  const groups = lines.filter((one) => one[0] === "group" && one.length > 2);
  if (!logKeys.length || !witnesses.length || groups.length !== 1) {
    throw new FormatError("a policy has log, witness, group and quorum lines");
  }
  if (!/^[0-9]{1,2}$/.test(groups[0][2])) {
    throw new FormatError("the number of a group is no decimal");
  }
  const quorum = Number(groups[0][2]);
  const policy = { origin: logKeys[0].name, logKeys, witnesses, quorum };
  if (policyText(policy) !== text) {
    throw new FormatError("a policy has log, witness, group and quorum lines, in this order");
  }
  checkPolicy(policy);
  return policy;
}

async function policyKey(words, kind) {
  if (words.length !== 1) throw new FormatError("a log line has one key and nothing else");
  const vkey = await parseVkey(words[0]);
  if (vkey.kind !== kind) {
    const told = `is of type ${twoDigits(vkey.kind)}, not ${twoDigits(kind)}`;
    throw new FormatError(`the key of ${quoted(vkey.name)} ${told}`);
  }
  checkKey(vkey.key);
  return vkey;
}

function policyText({ logKeys, witnesses, quorum }) {
  const ids = witnesses.map((one) => one.id).join(" ");
  return [
    ...logKeys.map((one) => `log ${one.text}`),
    ...witnesses.map((one) => `witness ${one.id} ${one.vkey.text}`),
    `group AUTHORITIES ${quorum} ${ids}`,
    "quorum AUTHORITIES",
    "",
  ].join("\n");
}

function checkPolicy({ origin, logKeys, witnesses, quorum }) {
  if (!isOrigin(origin) || logKeys.some((one) => one.name !== origin)) {
    throw new FormatError("the log keys of a policy are not named by one origin");
  }
  if (quorum < 1 || quorum > witnesses.length || witnesses.length > 32) {
    throw new FormatError("the quorum of a policy is out of reach");
  }
  const keys = [...logKeys, ...witnesses.map((one) => one.vkey)].map((one) => hex(one.key));
  const ids = witnesses.map((one) => one.id);
  if (new Set(keys).size < keys.length || new Set(ids).size < ids.length) {
    throw new FormatError("a policy names a key or a witness twice");
  }
}
