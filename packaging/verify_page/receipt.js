// Receipts (RFC 9942), statements that carry them, and an authority's word on a record's status.

const MAX_TRANSPARENT_BYTES = 262144;
const MAX_STATUS_BYTES = 4096;
const STATUS_TYPE = "application/vnd.civicledger.status+json";
const MAX_PATH = 63;
const SIZE_LIMIT = 1n << 63n;
const STATUS_WORDS = [
  "ALTERED", "CANNOT CHECK", "UNKNOWN ISSUER", "NOT FINAL", "REVOKED", "ERASED", "SUSPENDED",
  "SUPERSEDED", "NOT YET VALID", "EXPIRED", "VALID",
]; // in the order in which the first that applies is the verdict

const isBytes = (value) => value instanceof Uint8Array;
const isHash = (value) => isBytes(value) && value.length === 32;
const mapOf = (...pairs) => new Map(pairs.map(([key, value]) => [BigInt(key), value]));
const fieldAt = (map, key) => (map instanceof Map ? map.get(BigInt(key)) : undefined);

function parseSign1(data) {
  const tagged = parseCbor(data);
  const parts = tagged instanceof Tagged && Array.isArray(tagged.value) ? tagged.value : [];
  const [header, unprotected, payload, signature] = parts;
  const isForm = parts.length === 4 && isBytes(header) && unprotected instanceof Map;
  if (!isForm || !(payload === null || isBytes(payload)) || !isBytes(signature)) refuseSign1();
  if (signature.length !== 64) refuseSign1();
  return { header, unprotected, payload, signature };
}

function refuseSign1() {
  throw new FormatError("not a COSE_Sign1 with tag 18 and a signature of 64 bytes");
}

const formatSign1 = ({ header, unprotected, payload, signature }) =>
  formatCbor(new Tagged([header, unprotected, payload, signature]));

function parseReceiptSignature(header, signature) {
  const fields = parseCbor(header);
  const [key, claims] = [fieldAt(fields, 4), fieldAt(fields, 15)];
  const [issuer, origin, issued] = [1, 2, 6].map((name) => fieldAt(claims, name));
  const isFixed = fieldAt(fields, 1) === -8n && fieldAt(fields, 395) === 1n;
  const areTexts = typeof issuer === "string" && typeof origin === "string";
  if (!isFixed || !isBytes(key) || !areTexts || typeof issued !== "bigint") {
    throw new FormatError("not the protected header of a receipt");
  }
  const only = mapOf(
    [1, -8n], [4, key], [15, mapOf([1, issuer], [2, origin], [6, issued])], [395, 1n],
  );
  if (!isSame(formatCbor(only), header) || formatDidKey(key) !== issuer) {
    throw new FormatError("the header of a receipt has more fields, or two keys");
  }
  if (!isOrigin(origin) || issued < 0n || issued >= 1n << 53n) {
    throw new FormatError("the header of a receipt has no origin or no time");
  }
  return { header, signature, key, origin };
}

function parseReceipt(data) {
  const { header, unprotected, payload, signature } = parseSign1(data);
  const proofs = fieldAt(fieldAt(unprotected, 396), -1);
  const isOne = Array.isArray(proofs) && proofs.length === 1 && isBytes(proofs[0]);
  if (payload !== null || !isOne) {
    throw new FormatError("a receipt has one inclusion proof and no payload");
  }
  const inclusion = parseInclusion(proofs[0]);
  const one = parseReceiptSignature(header, signature);
  const { size, index, path } = inclusion;
  const only = mapOf([396, mapOf([-1, [formatCbor([size, index, path])]])]);
  if (!isSame(formatSign1({ header, unprotected: only, payload: null, signature }), data)) {
    throw new FormatError("a receipt has fields too many");
  }
  return { ...one, inclusion };
}

function parseInclusion(data) {
  const parts = parseCbor(data);
  const [size, index, path] = Array.isArray(parts) && parts.length === 3 ? parts : [];
  if (typeof size === "bigint" && typeof index === "bigint" && Array.isArray(path)) {
    const isPlaced = index >= 0n && index < size && size < SIZE_LIMIT;
    if (isPlaced && path.every(isHash) && path.length <= MAX_PATH) return { size, index, path };
  }
  throw new FormatError("an inclusion proof is size, index and path");
}

/** Return the log entry and the receipts in a transparent statement; nothing is verified. */
function parseTransparent(data) {
  if (data.length > MAX_TRANSPARENT_BYTES) {
    throw new FormatError(`a transparent statement has at most ${MAX_TRANSPARENT_BYTES} bytes`);
  }
  const parts = parseSign1(data);
  const carried = fieldAt(parts.unprotected, 394);
  if (parts.unprotected.size !== 1 || !Array.isArray(carried)) {
    throw new FormatError("a transparent statement has receipts and nothing else unprotected");
  }
  if (carried.length < 1 || carried.length > MAX_AUTHORITIES) {
    throw new FormatError(`a transparent statement has 1 to ${MAX_AUTHORITIES} receipts`);
  }
  const receipts = carried.filter(isBytes).map(parseReceipt);
  if (receipts.length !== carried.length) throw new FormatError("a receipt is a byte string");
  return { entry: formatSign1({ ...parts, unprotected: new Map() }), receipts };
}

const isSamePlace = (one, other) =>
  one.size === other.size &&
  one.index === other.index &&
  one.path.length === other.path.length &&
  one.path.every((hash, at) => isSame(hash, other.path[at]));

/** Return a statement once k authorities' receipts prove it to be under a verified root. */
async function openTransparent(data, charter, root, size) {
  const parsed = parseTransparent(data);
  const first = parsed.receipts[0].inclusion;
  const isOne = parsed.receipts.every((one) => isSamePlace(one.inclusion, first));
  if (first.size !== size || !isOne) {
    throw new ProofError("the receipts are of other sizes, indices or paths");
  }
  const implied = await impliedRoot(await leafHash(parsed.entry), first.index, size, first.path);
  if (!isSame(implied, root)) throw new ProofError("the receipts lead to another root");
  const authorities = await verifiedReceipts(parsed.receipts, charter, root);
  const statement = parseStatement(parsed.entry);
  await verifySignature(statement.key, statement.signed, statement.signature);
  return { statement, index: first.index, size, path: first.path, authorities };
}

async function verifiedReceipts(receipts, charter, root) {
  const byKey = new Map(charter.authorities.map((one) => [hex(one.receiptKey), one.id]));
  const found = new Set();
  for (const one of receipts) {
    const id = byKey.get(hex(one.key));
    if (id === undefined) {
      throw new ProofError(`${formatDidKey(one.key)} is no receipt key of the charter`);
    }
    if (found.has(id)) throw new ProofError(`two receipts are by the authority ${id}`);
    if (one.origin !== charter.origin) {
      throw new ProofError(`a receipt of ${id} is for another ledger`);
    }
    await verifySignature(one.key, signedBytes(one.header, root), one.signature);
    found.add(id);
  }
  if (found.size < charter.quorum) {
    throw new ProofError(`${found.size} receipts are fewer than the quorum of ${charter.quorum}`);
  }
  return [...found];
}

/** Return a status once an authority's receipt key is seen to have signed it. */
async function openStatus(data, charter) {
  if (data.length > MAX_STATUS_BYTES) {
    throw new FormatError(`a status statement has at most ${MAX_STATUS_BYTES} bytes`);
  }
  const { header, unprotected, payload, signature } = parseSign1(data);
  const key = fieldAt(parseCbor(header), 4);
  if (!isHash(key) || !isSame(header, formatCbor(mapOf([1, -8n], [3, STATUS_TYPE], [4, key])))) {
    throw new FormatError("not the protected header of a status statement");
  }
  if (unprotected.size || payload === null) {
    throw new FormatError("a status statement has its payload and nothing unprotected");
  }
  const status = statusOf(payload);
  if (status.origin !== charter.origin) {
    throw new ProofError("the status statement is of another ledger");
  }
  const authority = charter.authorities.find((one) => isSame(one.receiptKey, key));
  if (authority === undefined) {
    throw new ProofError("the status statement is by no authority of the charter");
  }
  await verifySignature(key, signedBytes(header, payload), signature);
  return { ...status, authority: authority.id };
}

function statusOf(payload) {
  const names = ["origin", "size", "root", "record", "verdict", "time"];
  const fields = fieldsOf(parseJson(payload), "a status", names);
  const time = textOf(fields.get("time"));
  const root = decodeBase64(textOf(fields.get("root")));
  parseTime(time);
  if (root.length !== 32) throw new FormatError(`a root has 32 bytes, not ${root.length}`);
  const isWord = (text) => STATUS_WORDS.includes(text);
  return {
    origin: matchOf(fields.get("origin"), isOrigin, "an origin"),
    size: BigInt(integerOf(fields.get("size"), 1)),
    root,
    record: matchOf(fields.get("record"), isRecordId, "a record id"),
    verdict: matchOf(fields.get("verdict"), isWord, "a verdict"),
    time,
  };
}
