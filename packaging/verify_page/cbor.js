// Deterministic CBOR, RFC 8949 section 4.2.1: one value, one encoding.
// Values: BigInt, Uint8Array, text, null, array, Map with BigInt keys, and Tagged (tag 18).

class Tagged {
  constructor(value) {
    this.value = value;
  }
}

const MAX_CBOR_DEPTH = 8;
const OTHER_CBOR = "a CBOR value that has no place here";
const TOO_MANY_ITEMS = "more CBOR items than any document here has";
const NOT_CBOR = "not CBOR, or CBOR of another profile";
// Tags with a meaning of their own: dates, big numbers, fractions, references and the like.
const REFUSED_TAGS = new Set([
  0, 1, 2, 3, 4, 5, 25, 28, 29, 30, 35, 36, 37, 52, 54, 100, 256, 258, 260, 261, 1004, 43000, 55799,
].map(BigInt));

/** Something that is CBOR, yet not of this profile. */
class Misplaced {
  constructor(spelling) {
    this.spelling = spelling;
  }
}

// Items of a document that is no proof file; see desktop/ledger/cbor_profile.py.
const MAX_CBOR_ITEMS = 4096;

/** Return the value of bytes; items are counted, for each takes far more room here than there. */
function parseCbor(data, mostItems = MAX_CBOR_ITEMS) {
  const decoder = new CborDecoder(data, mostItems);
  const decoded = decoder.item(0);
  const value = placed(decoded);
  if (decoder.at !== data.length || decoder.isLong) {
    throw new FormatError("not the only encoding of its CBOR value");
  }
  return value;
}

class CborDecoder {
  constructor(data, itemsLeft) {
    this.data = data;
    this.itemsLeft = itemsLeft;
    this.at = 0;
    this.isLong = false; // somewhere a number has a shorter form
  }

  take(length) {
    if (length > BigInt(this.data.length - this.at)) throw new FormatError(NOT_CBOR);
    const taken = this.data.subarray(this.at, this.at + Number(length));
    this.at += taken.length;
    return taken;
  }

  head() {
    const [first] = this.take(1n);
    const low = first & 31;
    if (low > 27) throw new FormatError(NOT_CBOR);
    if (low < 24) return [first >> 5, BigInt(low), low];
    const number = numberOf(this.take(1n << BigInt(low - 24)));
    const least = low === 24 ? 24n : 1n << BigInt(4 << (low - 24));
    if (first >> 5 !== 7 && number < least) this.isLong = true;
    return [first >> 5, number, low];
  }

  item(depth) {
    const start = this.at;
    this.itemsLeft -= 1;
    if (this.itemsLeft < 0) throw new FormatError(TOO_MANY_ITEMS);
    const [major, number, low] = this.head();
    if (depth >= MAX_CBOR_DEPTH && major >= 4 && major <= 6) throw new FormatError(NOT_CBOR);
    switch (major) {
      case 0:
        return number;
      case 1:
        return -1n - number;
      case 2:
        return this.take(number).slice();
      case 3:
        return this.text(number);
      case 4:
        return this.list(number, depth);
      case 5:
        return this.map(number, depth);
      case 6:
        return this.tag(number, depth);
      default:
        if (low === 22) return null;
        if (low === 24 && number < 32n) throw new FormatError(NOT_CBOR);
        return new Misplaced(this.simple(low, number, start));
    }
  }

  /** Return the name of a float or a simple value; as a key, those of one number are one. */
  simple(low, number, start) {
    if (low === 20 || low === 21) return String(low - 20);
    if (low < 20 || low === 24) return String(number);
    if (low < 25) return "undefined";
    const float = floatOf(this.data.slice(start + 1, this.at));
    if (Number.isNaN(float)) return `NaN at ${start}`;
    return Number.isInteger(float) ? String(BigInt(float)) : String(float);
  }

  text(length) {
    try {
      return fromUtf8(this.take(length));
    } catch (error) {
      throw new FormatError(NOT_CBOR);
    }
  }

  list(length, depth) {
    if (length > BigInt(this.data.length - this.at)) throw new FormatError(NOT_CBOR);
    const items = [];
    for (let left = length; left; left -= 1n) items.push(this.item(depth + 1));
    return items;
  }

  map(length, depth) {
    if (2n * length > BigInt(this.data.length - this.at)) throw new FormatError(NOT_CBOR);
    const pairs = [];
    const seen = new Set();
    for (let left = length; left; left -= 1n) {
      const key = this.item(depth + 1);
      const name = nameOfKey(key);
      if (seen.has(name)) throw new FormatError(NOT_CBOR);
      seen.add(name);
      pairs.push([key, this.item(depth + 1)]);
    }
    return new Pairs(pairs);
  }

  tag(number, depth) {
    if (REFUSED_TAGS.has(number)) throw new FormatError(NOT_CBOR);
    const value = this.item(depth + 1);
    return number === 18n ? new Tagged(value) : new Misplaced(`${number}(${nameOfKey(value)})`);
  }
}

/** Return the number that 2, 4 or 8 bytes hold, IEEE 754. */
function floatOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  if (bytes.length === 8) return view.getFloat64(0);
  if (bytes.length === 4) return view.getFloat32(0);
  const half = view.getUint16(0);
  const [exponent, fraction] = [(half >> 10) & 31, half & 1023];
  const sign = half >> 15 ? -1 : 1;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * (exponent ? (1024 + fraction) * 2 ** (exponent - 25) : fraction * 2 ** -24);
}

/** The members of a map, not judged yet. */
class Pairs {
  constructor(pairs) {
    this.pairs = pairs;
  }
}

function nameOfKey(key) {
  if (key instanceof Uint8Array) return `h'${hex(key)}'`;
  if (key instanceof Tagged) return `18(${nameOfKey(key.value)})`;
  if (key instanceof Misplaced) return key.spelling;
  if (key instanceof Pairs) return `{${key.pairs.flat().map(nameOfKey).join(",")}}`;
  if (Array.isArray(key)) return `[${key.map(nameOfKey).join(",")}]`;
  return typeof key === "string" ? JSON.stringify(key) : String(key);
}

/** Return a decoded value once every type and the order of every map are right. */
function placed(decoded) {
  if (Array.isArray(decoded)) return decoded.map(placed);
  if (decoded instanceof Tagged) return new Tagged(placed(decoded.value));
  if (decoded instanceof Misplaced) throw new FormatError(OTHER_CBOR);
  if (!(decoded instanceof Pairs)) return decoded;
  const map = new Map();
  let before = null;
  for (const [key, value] of decoded.pairs) {
    if (typeof key !== "bigint" || (before !== null && !precedes(before, key))) {
      throw new FormatError("the keys of a CBOR map are not integers in their order");
    }
    before = key;
    map.set(key, placed(value));
  }
  return map;
}

/** Tell whether one key stands before another in bytewise order: 0, 1, ... before -1, -2, ... */
function precedes(one, other) {
  if (one < 0n !== other < 0n) return other < 0n;
  return one < 0n ? one > other : one < other;
}

function cborHead(major, number) {
  const first = major << 5;
  const big = BigInt(number);
  if (big < 24n) return bytesOf(first | Number(big));
  const at = [8n, 16n, 32n, 64n].findIndex((bits) => big < 1n << bits);
  return concat(bytesOf(first | (24 + at)), unhex(big.toString(16).padStart(2 << at, "0")));
}

function formatCbor(value) {
  if (value === null) return bytesOf(0xf6);
  if (typeof value === "bigint") {
    return value < 0n ? cborHead(1, -1n - value) : cborHead(0, value);
  }
  if (value instanceof Uint8Array) return concat(cborHead(2, value.length), value);
  if (typeof value === "string") {
    const text = utf8(value);
    return concat(cborHead(3, text.length), text);
  }
  if (Array.isArray(value)) return concat(cborHead(4, value.length), ...value.map(formatCbor));
  if (value instanceof Tagged) return concat(cborHead(6, 18), formatCbor(value.value));
  const keys = [...value.keys()].sort((one, other) => (precedes(one, other) ? -1 : 1));
  const members = keys.flatMap((key) => [formatCbor(key), formatCbor(value.get(key))]);
  return concat(cborHead(5, keys.length), ...members);
}

/** CBOR of a known layout, read item by item; the place of a fault is said. */
class CborReader {
  constructor(data) {
    this.data = data;
    this.at = 0;
  }

  skip(expected) {
    const end = this.at + expected.length;
    if (!isSame(this.data.slice(this.at, end), expected)) {
      throw new FormatError(`byte ${this.at} begins something else than the layout says`);
    }
    this.at = end;
  }

  number(major = 0) {
    const at = this.at;
    const low = (at < this.data.length ? this.data[at] : 0xff) - (major << 5);
    if (low >= 0 && low < 24) {
      this.at = at + 1;
      return BigInt(low);
    }
    if (low < 24 || low > 27) throw new FormatError(`byte ${at} begins an item of another type`);
    const end = at + 1 + (1 << (low - 24));
    const number = numberOf(this.data.slice(at + 1, end));
    const least = low === 24 ? 24n : 1n << BigInt(4 << (low - 24));
    if (end > this.data.length || number < least) {
      throw new FormatError(`the number at byte ${at} is cut off, or has a shorter form`);
    }
    this.at = end;
    return number;
  }

  string(major = 2) {
    const length = this.number(major);
    if (BigInt(this.at) + length > BigInt(this.data.length)) {
      throw new FormatError(`the string before byte ${this.at} is cut off`);
    }
    const start = this.at;
    this.at += Number(length);
    return this.data.slice(start, this.at);
  }

  text() {
    const content = this.string(3);
    try {
      return fromUtf8(content);
    } catch (error) {
      throw new FormatError("a text is not UTF-8");
    }
  }

  finish() {
    if (this.at !== this.data.length) {
      throw new FormatError(`${this.data.length - this.at} bytes are left over`);
    }
  }
}
