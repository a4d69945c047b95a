// Bytes, texts and hashes; and the errors that everything below raises.

class FormatError extends Error {}
class ProofError extends Error {}
class SignatureError extends Error {}
class NotFinalError extends ProofError {}
class OtherLedgerError extends ProofError {}
class UsageError extends Error {}

const isExpected = (error) =>
  error instanceof FormatError || error instanceof ProofError || error instanceof SignatureError;

function concat(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const isSame = (a, b) => a.length === b.length && a.every((byte, at) => byte === b[at]);
const bytesOf = (...numbers) => Uint8Array.from(numbers);
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const unhex = (text) => Uint8Array.from(text.match(/../g) ?? [], (two) => parseInt(two, 16));

const utf8 = (text) => new TextEncoder().encode(text);

/** Return the text of UTF-8 bytes; raise `TypeError` for others. A byte order mark stays. */
const fromUtf8 = (bytes) =>
  new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
const sha512 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-512", bytes));

async function hmacSha256(secret, message) {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", secret, algorithm, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, message));
}

/** Return big-endian bytes as a number without bound. */
const numberOf = (bytes) => (bytes.length ? BigInt(`0x${hex(bytes)}`) : 0n);

/** Return the first characters of a text; a pair of surrogates is one. */
const shortened = (text, most) => Array.from(text).slice(0, most).join("");

/** Return a value as the program's messages quote it: in the spelling of its own language. */
function quoted(value, most = Infinity) {
  const text = spelled(value);
  return most === Infinity ? text : shortened(text, most);
}

function spelled(value) {
  if (value === null) return "None";
  if (value === true) return "True";
  if (value === false) return "False";
  if (typeof value === "string") return spelledText(value);
  if (Array.isArray(value)) return `[${value.map(spelled).join(", ")}]`;
  if (value instanceof Map) {
    return `{${[...value].map(([key, one]) => `${spelled(key)}: ${spelled(one)}`).join(", ")}}`;
  }
  return String(value);
}

const SHORT_ESCAPES = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\" };

function spelledText(text) {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const inside = Array.from(text, (char) => {
    if (char === quote) return `\\${char}`;
    if (char in SHORT_ESCAPES) return SHORT_ESCAPES[char];
    if (char === " " || !/[\p{C}\p{Z}]/u.test(char)) return char;
    const code = char.codePointAt(0);
    if (code < 0x100) return `\\x${code.toString(16).padStart(2, "0")}`;
    if (code < 0x10000) return `\\u${code.toString(16).padStart(4, "0")}`;
    return `\\U${code.toString(16).padStart(8, "0")}`;
  });
  return `${quote}${inside.join("")}${quote}`;
}

/** Return a value of a document as text: a text as it is, anything else as it is quoted. */
const textOfAny = (value) => (typeof value === "string" ? value : quoted(value));
