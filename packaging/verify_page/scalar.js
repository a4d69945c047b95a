// The small texts of which documents are made, each with exactly one accepted spelling.

const TIME = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const ORIGIN = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[1-9][0-9]{0,4})?(?:\/[A-Za-z0-9._~-]+)*$/;
const MEDIA =
  /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$/;
const UUID_7 = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const KIND = /^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*\/[1-9][0-9]{0,3}$/;

const isRecordId = (text) => UUID_7.test(text);
const isKind = (text) => KIND.test(text);
const isMediaType = (text) => MEDIA.test(text);
const isOrigin = (text) => text.length <= 255 && ORIGIN.test(text);
const isAuthorityId = (text) => /^[a-z0-9][a-z0-9.-]{0,63}$/.test(text) && text !== "none";

/** Return the milliseconds since 1970 that a time of the ledger names. */
function parseTime(text) {
  if (!TIME.test(text)) {
    throw new FormatError(`${quoted(text, 60)} is not a time of the form YYYY-MM-DDTHH:MM:SS.mmmZ`);
  }
  const ms = Date.parse(text);
  if (Number.isNaN(ms) || text.startsWith("0000") || new Date(ms).toISOString() !== text) {
    throw new FormatError(`${text} is not a date of the calendar`);
  }
  return ms;
}

const formatTime = (ms) => new Date(ms).toISOString();

const encodeBase64 = (bytes) =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

const fromBase64 = (text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

function decodeBase64(text) {
  if (!BASE64.test(text)) throw new FormatError(`${quoted(text, 60)} is not base64`);
  const data = fromBase64(text);
  if (encodeBase64(data) !== text) {
    throw new FormatError(`${quoted(text, 60)} is not the only base64 spelling of its bytes`);
  }
  return data;
}

const encodeBase64url = (bytes) =>
  encodeBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

function decodeBase64url(text) {
  const padded = text + "=".repeat((4 - (text.length % 4)) % 4);
  const plain = padded.replaceAll("-", "+").replaceAll("_", "/");
  if (!BASE64.test(plain)) throw new FormatError(`${quoted(text, 60)} is not base64url`);
  const data = fromBase64(plain);
  if (encodeBase64url(data) !== text) {
    throw new FormatError(`${quoted(text, 60)} is not the only base64url spelling of its bytes`);
  }
  return data;
}

function parseSize(text) {
  if (!/^(?:0|[1-9][0-9]{0,18})$/.test(text) || BigInt(text) >= 1n << 63n) {
    throw new FormatError(`${quoted(text, 60)} is not a size`);
  }
  return BigInt(text);
}

function parseSha256(text) {
  if (!/^[0-9a-f]{64}$/.test(text)) {
    throw new FormatError(`${quoted(text, 80)} is not a hash of 64 hexadecimal digits`);
  }
  return unhex(text);
}

// Public keys as texts: did:key, base58btc of 0xed01 and 32 bytes.

const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const DID_PREFIX = "did:key:z";

function parseDidKey(text) {
  if (Array.from(text).length !== DID_PREFIX.length + 47 || !text.startsWith(DID_PREFIX)) {
    throw new FormatError(`${quoted(text, 80)} is not a did:key of 32 bytes`);
  }
  let number = 0n;
  for (const letter of text.slice(DID_PREFIX.length)) {
    const digit = BASE58.indexOf(letter);
    if (digit < 0) throw new FormatError(`${quoted(letter)} in a did:key is no digit of base58`);
    number = number * 58n + BigInt(digit);
  }
  if (number >> 256n !== 0xed01n) {
    throw new FormatError(`${quoted(text, 80)} names another kind of key`);
  }
  return unhex((number & ((1n << 256n) - 1n)).toString(16).padStart(64, "0"));
}

function formatDidKey(key) {
  if (key.length !== 32) throw new FormatError(`a key has 32 bytes, not ${key.length}`);
  let letters = "";
  for (let number = numberOf(concat(bytesOf(0xed, 0x01), key)); number; number /= 58n) {
    letters = BASE58[Number(number % 58n)] + letters;
  }
  return DID_PREFIX + letters;
}

// The Merkle tree, RFC 6962 section 2.1, and its paths, RFC 9162 section 2.1.3.2.

const leafHash = (entry) => sha256(concat(bytesOf(0), entry));
const nodeHash = (left, right) => sha256(concat(bytesOf(1), left, right));

/** Return the root that an inclusion path leads to; index and size are BigInt. */
async function impliedRoot(leaf, index, size, path) {
  if (index < 0n || index >= size) {
    throw new ProofError(`entry ${index} is outside a tree of ${size}`);
  }
  let [root, node, last] = [leaf, index, size - 1n];
  for (const sibling of path) {
    if (!last) throw new ProofError("the path is longer than the tree is high");
    if (node % 2n || node === last) {
      root = await nodeHash(sibling, root);
      while (!(node % 2n)) [node, last] = [node / 2n, last / 2n];
    } else {
      root = await nodeHash(root, sibling);
    }
    [node, last] = [node / 2n, last / 2n];
  }
  if (last) throw new ProofError("the path ends before the root");
  return root;
}

async function checkInclusion(leaf, index, size, path, root) {
  if (!isSame(await impliedRoot(leaf, index, size, path), root)) {
    throw new ProofError(`the path of entry ${index} leads to another root`);
  }
}
