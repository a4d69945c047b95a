// Signed statements (COSE_Sign1 with claims), and the records that they hold.

const RECORDS_TYPE = "application/vnd.civicledger.records+json";
const CHARTER_TYPE = "application/vnd.civicledger.charter+json";
const MAX_ENTRY = 65535;
const MAX_VALIDITY_S = 7776000n;

const label = (...numbers) => bytesOf(...numbers);
const SIG_STRUCTURE = concat(bytesOf(0x84, 0x6a), utf8("Signature1"));
const SEQ_LABEL = label(0x3a, 0, 1, 0, 0);

/** Return the bytes that a COSE_Sign1 signature is made over. */
function signedBytes(protectedHeader, payload) {
  return concat(SIG_STRUCTURE, formatCbor(protectedHeader), label(0x40), formatCbor(payload));
}

/** Return the statement in a log entry; neither payload nor signature is judged. */
function parseStatement(entry) {
  if (entry.length > MAX_ENTRY) {
    throw new FormatError(`an entry of ${entry.length} bytes is beyond ${MAX_ENTRY}`);
  }
  const reader = new CborReader(entry);
  reader.skip(label(0xd2, 0x84));
  const header = reader.string();
  reader.skip(label(0xa0));
  const payload = reader.string();
  const signature = reader.string();
  reader.finish();
  if (signature.length !== 64) throw new FormatError("a statement's signature has 64 bytes");
  const { contentType, claims } = parseHeader(header);
  const key = checkClaims(contentType, claims, payload);
  const signed = signedBytes(header, payload);
  return { entry, contentType, claims, key, payload, signature, signed };
}

function parseHeader(header) {
  const reader = new CborReader(header);
  reader.skip(label(0xa4, 0x01, 0x27, 0x03));
  const contentType = reader.text();
  reader.skip(label(0x04));
  const key = reader.string();
  reader.skip(label(0x0f, 0xa6, 0x01));
  const issuer = reader.text();
  if (!isSame(parseDidKey(issuer), key)) {
    throw new FormatError("the key id is not the issuer's key");
  }
  reader.skip(label(0x02));
  const subject = reader.text();
  reader.skip(label(0x03));
  const audience = reader.text();
  reader.skip(label(0x04));
  const exp = reader.number();
  reader.skip(label(0x06));
  const iat = reader.number();
  reader.skip(SEQ_LABEL);
  const seq = reader.number();
  reader.finish();
  return { contentType, claims: { issuer, subject, audience, exp, iat, seq } };
}

function checkClaims(contentType, claims, payload) {
  if (contentType !== RECORDS_TYPE && contentType !== CHARTER_TYPE) {
    throw new FormatError(`${quoted(contentType, 80)} is not a content type of this ledger`);
  }
  if (!payload.length) throw new FormatError("a statement has a payload");
  const key = parseDidKey(claims.issuer);
  if (!isOrigin(claims.audience)) {
    throw new FormatError(`${quoted(claims.audience, 80)} is not an origin`);
  }
  if (contentType === CHARTER_TYPE) {
    if (claims.subject !== "charter") {
      throw new FormatError("the subject of a charter statement is the word charter");
    }
  } else if (!isRecordId(claims.subject)) {
    throw new FormatError(`${quoted(claims.subject, 80)} is not a record id`);
  }
  for (const [name, least] of [["exp", 0n], ["iat", 0n], ["seq", 1n]]) {
    if (claims[name] < least || claims[name] > BigInt(MAX_INTEGER)) {
      throw new FormatError(`${name} is not an integer from ${least} to 2^53-1`);
    }
  }
  const length = claims.exp - claims.iat;
  if (length <= 0n || length > MAX_VALIDITY_S) {
    const told = "a statement expires at most 90 days after it was issued, and after it";
    throw new FormatError(told);
  }
  return key;
}

/** Return the statement in a log entry with what it says; form comes first, the signature last. */
async function openEntry(entry) {
  const statement = parseStatement(entry);
  const isCharter = statement.contentType === CHARTER_TYPE;
  const charter = isCharter ? await readCharter(statement) : null;
  const recordSet = isCharter ? null : readRecords(statement);
  await verifySignature(statement.key, statement.signed, statement.signature);
  return { statement, charter, recordSet };
}

// Records.

const MAX_RECORDS = 500;
const MAX_ABOUT = 500;
const MAX_PARTS = 10000;
const PADDED_LENGTHS = Array.from({ length: 12 }, (_, n) => 1024 * 4 ** n);
const RECORD_ID = "urn:uuid: and a UUID of version 7 in lower case";
const RECORD_FIELDS = ["id", "kind", "time", "data"];
const RECORD_OPTIONS = ["end", "about", "place", "holder", "refs", "private"];

function readRecords(statement) {
  if (statement.contentType !== RECORDS_TYPE) {
    throw new FormatError("the statement holds no records");
  }
  const recordSet = recordSetOf(parseJson(statement.payload));
  if (statement.claims.subject !== recordSet.records[0].id) {
    throw new FormatError("the subject is not the first record's id");
  }
  return recordSet;
}

function recordSetOf(value) {
  const fields = fieldsOf(value, "a payload", ["records"], ["batch"]);
  const items = listOf(fields.get("records"), "the records", MAX_RECORDS);
  const batch = optionalOf(fields, "batch", batchOf);
  const records = items.map(recordOf);
  if (new Set(records.map((one) => one.id)).size !== records.length) {
    throw new FormatError("two records of a statement have one id");
  }
  return { batch, records };
}

function recordOf(value) {
  const fields = fieldsOf(value, "a record", RECORD_FIELDS, RECORD_OPTIONS);
  const data = fields.get("data");
  if (!(data instanceof Map)) throw new FormatError("the data of a record is an object");
  return {
    canonical: utf8(formatJson(value)),
    data,
    id: matchOf(fields.get("id"), isRecordId, RECORD_ID),
    kind: matchOf(fields.get("kind"), isKind, "a kind"),
    time: timeOf(fields.get("time")),
    end: optionalOf(fields, "end", timeOf),
    about: optionalOf(fields, "about", aboutOf) ?? [],
    place: optionalOf(fields, "place", placeOf),
    holder: optionalOf(fields, "holder", holderOf),
    refs: optionalOf(fields, "refs", refsOf) ?? [],
    private: optionalOf(fields, "private", privateOf),
  };
}

function timeOf(value) {
  parseTime(textOf(value));
  return value;
}

function holderOf(value) {
  parseDidKey(textOf(value));
  return value;
}

function aboutOf(value) {
  const items = listOf(value, "about", MAX_ABOUT);
  if (!items.every((item) => typeof item === "string" && /^[!-~]{1,512}$/.test(item))) {
    throw new FormatError("about holds something else than identifiers of things");
  }
  if (items.some((item, at) => at && items[at - 1] >= item)) {
    throw new FormatError("the identifiers in about are not sorted, or one comes twice");
  }
  return items;
}

function placeOf(value) {
  const fields = fieldsOf(value, "a place", ["lat", "lon"], ["accuracy_m", "site", "detail"]);
  return {
    lat: integerOf(fields.get("lat"), -900000000, 900000000),
    lon: integerOf(fields.get("lon"), -1800000000, 1800000000),
    accuracy: optionalOf(fields, "accuracy_m", (one) => integerOf(one)),
    site: optionalOf(fields, "site", textOf),
    detail: optionalOf(fields, "detail", textOf),
  };
}

const refsOf = (value) => listOf(value, "refs", MAX_ENTRY).map(refOf);

function refOf(value) {
  const fields = fieldsOf(value, "a ref", ["rel", "id"]);
  const isRelation = (text) => /^[a-z][a-z_]{0,31}$/.test(text);
  return {
    rel: matchOf(fields.get("rel"), isRelation, "a relation"),
    id: matchOf(fields.get("id"), isRecordId, RECORD_ID),
  };
}

function privateOf(value) {
  const fields = fieldsOf(value, "a private part", ["commitment", "media", "bytes"]);
  const commitment = decodeBase64url(textOf(fields.get("commitment")));
  if (commitment.length !== 32) throw new FormatError("a commitment has 32 bytes");
  if (!PADDED_LENGTHS.includes(integerOf(fields.get("bytes")))) {
    throw new FormatError("a private document's length is 1024 * 4^n, n from 0 to 11");
  }
  return { commitment, media: matchOf(fields.get("media"), isMediaType, "a media type") };
}

function batchOf(value) {
  const fields = fieldsOf(value, "a batch", ["id", "part", "parts"]);
  const parts = integerOf(fields.get("parts"), 1, MAX_PARTS);
  return {
    id: matchOf(fields.get("id"), isRecordId, RECORD_ID),
    part: integerOf(fields.get("part"), 1, parts),
    parts,
  };
}

/** Return the commitment to a private document: an HMAC under its salt. */
async function commitmentTo(recordId, media, salt, content) {
  const zero = bytesOf(0);
  const message = concat(
    utf8("civicledger/commit/1"), zero, utf8(recordId), zero, utf8(media), zero, content,
  );
  return hmacSha256(salt, message);
}
