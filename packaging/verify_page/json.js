// Strict JSON, RFC 8785: one document, one spelling. Objects become Maps, integers numbers.

const MAX_INTEGER = Number.MAX_SAFE_INTEGER;
const MAX_JSON_DEPTH = 16;
const MAX_NESTED = 900; // deeper than that no reader goes
const NOT_JSON = "the document is not JSON";

/** A number with a fraction or an exponent: it has no place in a document. */
class Fraction {}

function parseJson(data) {
  let text;
  try {
    text = fromUtf8(data);
  } catch (error) {
    throw new FormatError(NOT_JSON);
  }
  const value = new JsonDecoder(text).document();
  checkJson(value, MAX_JSON_DEPTH, /^[\0-\x7f]*$/.test(text));
  if (formatJson(value) !== text) {
    throw new FormatError("the document is not in canonical form (RFC 8785)");
  }
  return value;
}

class JsonDecoder {
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  document() {
    const value = this.value(0);
    this.space();
    if (this.at !== this.text.length) this.refuse();
    return value;
  }

  refuse() {
    throw new FormatError(NOT_JSON);
  }

  space() {
    while (" \t\n\r".includes(this.text.charAt(this.at) || "x")) this.at += 1;
  }

  sign(expected) {
    this.space();
    if (this.text[this.at] !== expected) return false;
    this.at += 1;
    return true;
  }

  value(depth) {
    if (depth > MAX_NESTED) this.refuse();
    if (this.sign("{")) return this.object(depth);
    if (this.sign("[")) return this.list(depth);
    if (this.text[this.at] === '"') return this.string();
    for (const [word, value] of [["true", true], ["false", false], ["null", null]]) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    }
    return this.number();
  }

  object(depth) {
    const members = new Map();
    if (this.sign("}")) return members;
    do {
      this.space();
      const key = this.string();
      if (!this.sign(":")) this.refuse();
      members.set(key, this.value(depth + 1));
    } while (this.sign(","));
    if (!this.sign("}")) this.refuse();
    return members;
  }

  list(depth) {
    const items = [];
    if (this.sign("]")) return items;
    do {
      items.push(this.value(depth + 1));
    } while (this.sign(","));
    if (!this.sign("]")) this.refuse();
    return items;
  }

  string() {
    const form = /"(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
    form.lastIndex = this.at;
    const found = form.exec(this.text);
    if (found === null) this.refuse();
    this.at = form.lastIndex;
    const text = JSON.parse(found[0]);
    if (/\p{Cs}/u.test(text)) this.refuse(); // half of a surrogate pair
    return text;
  }

  number() {
    const form = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y;
    form.lastIndex = this.at;
    const found = form.exec(this.text);
    if (found === null) this.refuse();
    this.at = form.lastIndex;
    if (found[1] === undefined && found[2] === undefined) {
      const number = Number(found[0]);
      return Number.isSafeInteger(number) ? number : BigInt(found[0]);
    }
    if (!Number.isFinite(Number(found[0]))) this.refuse();
    return new Fraction();
  }
}

/** Raise where a value leaves the profile; `depth` levels may still open. */
function checkJson(value, depth, isAscii) {
  if (value instanceof Fraction) throw new FormatError("a float has no place in the document");
  if (typeof value === "bigint") throw new FormatError("an integer lies beyond 2^53-1");
  if (!Array.isArray(value) && !(value instanceof Map)) return;
  if (value instanceof Map && !isAscii) {
    for (const key of value.keys()) {
      if (!/^[\0-\x7f]*$/.test(key)) {
        throw new FormatError(`the key ${quoted(key, 60)} is not ASCII text`);
      }
    }
  }
  if (!depth) throw new FormatError(`the document has more than ${MAX_JSON_DEPTH} levels`);
  for (const item of value.values()) checkJson(item, depth - 1, isAscii);
}

/** Return the canonical text of a value. */
function formatJson(value) {
  if (Array.isArray(value)) return `[${value.map(formatJson).join(",")}]`;
  if (!(value instanceof Map)) return value === 0 ? "0" : JSON.stringify(value);
  const keys = [...value.keys()].sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${formatJson(value.get(key))}`).join(",")}}`;
}

// Fields of a document, read with exact types.

function fieldsOf(value, what, required, optional = []) {
  if (!(value instanceof Map)) throw new FormatError(`${what} is not an object`);
  const missing = required.filter((name) => !value.has(name)).sort();
  if (missing.length) throw new FormatError(`${what} lacks ${missing.join(", ")}`);
  const known = new Set([...required, ...optional]);
  const unknown = [...value.keys()].filter((name) => !known.has(name)).sort();
  if (unknown.length) {
    throw new FormatError(`${what} has an unknown field: ${shortened(unknown.join(", "), 80)}`);
  }
  return value;
}

const optionalOf = (fields, name, read) => (fields.has(name) ? read(fields.get(name)) : null);

function textOf(value) {
  if (typeof value !== "string") throw new FormatError(`${quoted(value, 80)} is not a text`);
  return value;
}

function matchOf(value, matches, what) {
  if (typeof value !== "string" || !matches(value)) {
    throw new FormatError(`${quoted(value, 80)} is not ${what}`);
  }
  return value;
}

function integerOf(value, least = 0, most = MAX_INTEGER) {
  if (typeof value !== "number" || value < least || value > most) {
    throw new FormatError(`${quoted(value, 80)} is not an integer from ${least} to ${most}`);
  }
  return value;
}

function listOf(value, what, most) {
  if (!Array.isArray(value) || value.length < 1 || value.length > most) {
    throw new FormatError(`${what} is not a list of 1 to ${most}`);
  }
  return value;
}
