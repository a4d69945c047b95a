// Ed25519 in the profile CL-Ed25519: whatever libraries disagree on is refused before any sum.
// Refused are S >= L, a coordinate y >= p, the sign of x = 0 set, a key or an R of small order;
// what is left goes to one cofactorless verification. The browser's own Ed25519 is not asked.

const P = 2n ** 255n - 19n;
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const Y_MASK = 2n ** 255n - 1n;

const mod = (number) => {
  const rest = number % P;
  return rest < 0n ? rest + P : rest;
};

function power(base, exponent) {
  let result = 1n;
  for (let factor = mod(base), left = exponent; left; left >>= 1n) {
    if (left & 1n) result = (result * factor) % P;
    factor = (factor * factor) % P;
  }
  return result;
}

const D = mod(-121665n * power(121666n, P - 2n));
const D2 = mod(2n * D);
const ROOT_OF_MINUS_ONE = power(2n, (P - 1n) / 4n);

// The encodings with y < p that no signature may have as its key or its R.
const REFUSED_POINTS = new Set([
  "00".repeat(32),
  "00".repeat(31) + "80",
  "01" + "00".repeat(31),
  "01" + "00".repeat(30) + "80",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
  "ec" + "ff".repeat(30) + "7f",
  "ec" + "ff".repeat(31),
]);

const littleEndian = (bytes) => numberOf(Uint8Array.from(bytes).reverse());

/** A point in extended coordinates: x = X/Z, y = Y/Z, T = XY/Z. Source: RFC 8032 section 5.1.4. */
const IDENTITY = [0n, 1n, 1n, 0n];

function added([x1, y1, z1, t1], [x2, y2, z2, t2]) {
  const a = ((y1 - x1) * (y2 - x2)) % P;
  const b = ((y1 + x1) * (y2 + x2)) % P;
  const c = (((t1 * D2) % P) * t2) % P;
  const d = (2n * z1 * z2) % P;
  const [e, f, g, h] = [b - a, d - c, d + c, b + a];
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
}

function doubled([x, y, z]) {
  const [a, b, c] = [x * x, y * y, 2n * z * z];
  const h = a + b;
  const e = h - (x + y) * (x + y);
  const g = a - b;
  const f = c + g;
  const [e1, f1, g1, h1] = [e % P, f % P, g % P, h % P];
  return [mod(e1 * f1), mod(g1 * h1), mod(f1 * g1), mod(e1 * h1)];
}

function multiplied(point, factor) {
  let result = IDENTITY;
  for (const bit of factor.toString(2)) {
    result = doubled(result);
    if (bit === "1") result = added(result, point);
  }
  return result;
}

const negated = ([x, y, z, t]) => [mod(-x), y, z, mod(-t)];
const isIdentity = ([x, y, z]) => x === 0n && y === z;

/** Return the point of a canonical encoding, or null off the curve. Source: RFC 8032 5.1.3. */
function decodedPoint(encoding) {
  const number = littleEndian(encoding);
  const [y, sign] = [number & Y_MASK, number >> 255n];
  const [u, v] = [mod(y * y - 1n), mod(D * y * y + 1n)];
  let x = mod(u * power(v, 3n) * power(u * power(v, 7n), (P - 5n) / 8n));
  const square = mod(v * x * x);
  if (square !== u) {
    if (square !== mod(-u)) return null;
    x = mod(x * ROOT_OF_MINUS_ONE);
  }
  if (x === 0n && sign) return null;
  if ((x & 1n) !== sign) x = P - x;
  return [x, y, 1n, mod(x * y)];
}

function encodedPoint([x, y, z]) {
  const inverse = power(z, P - 2n);
  const number = mod(y * inverse) | ((mod(x * inverse) & 1n) << 255n);
  return unhex(number.toString(16).padStart(64, "0")).reverse();
}

const BASE = decodedPoint(unhex("58" + "66".repeat(31)));

function checkPoint(encoding, what) {
  if (encoding.length !== 32) {
    throw new SignatureError(`${what} has 32 bytes, not ${encoding.length}`);
  }
  if ((littleEndian(encoding) & Y_MASK) >= P) throw new SignatureError(`${what} is not canonical`);
  if (REFUSED_POINTS.has(hex(encoding))) throw new SignatureError(`${what} has small order`);
}

/** Raise where libraries could disagree about a key and a signature. */
function checkEncoding(key, signature) {
  if (signature.length !== 64) {
    throw new SignatureError(`a signature has 64 bytes, not ${signature.length}`);
  }
  checkPoint(key, "the key");
  checkPoint(signature.slice(0, 32), "the first half of the signature");
  if (littleEndian(signature.slice(32)) >= L) {
    throw new SignatureError("the second half of the signature is not reduced");
  }
}

const held = new Map(); // what was verified before: a file is opened twice

/** Raise unless a signature over a message was made with the key. */
async function verifySignature(key, message, signature) {
  checkEncoding(key, signature);
  const name = hex(await sha256(concat(key, signature, message)));
  if (!held.has(name)) held.set(name, await equationHolds(key, message, signature));
  if (!held.get(name)) {
    throw new SignatureError("the signature does not fit the key and the bytes");
  }
}

async function equationHolds(key, message, signature) {
  const point = decodedPoint(key);
  if (point === null) return false;
  const r = signature.slice(0, 32);
  const k = littleEndian(await sha512(concat(r, key, message))) % L;
  const s = littleEndian(signature.slice(32));
  return isSame(encodedPoint(added(multiplied(BASE, s), multiplied(negated(point), k))), r);
}

/** Raise unless a key may be enrolled: canonical, of the prime order, on the curve. */
function checkKey(key) {
  checkPoint(key, "the key");
  const name = `key ${hex(key)}`;
  if (!held.has(name)) {
    const point = decodedPoint(key);
    held.set(name, point !== null && isIdentity(multiplied(point, L)));
  }
  if (!held.get(name)) throw new SignatureError("the key is not a point of the prime-order group");
}
