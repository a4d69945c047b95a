// The charter: whose keys stand for the city, and how many of them make a thing final.

const MAX_AUTHORITIES = 32;
const CHARTER_FORM = "civicledger/charter/1";
const CHARTER_FIELDS = [
  "type", "origin", "city", "authorities", "quorum", "rules", "languages", "engine",
];

async function readCharter(statement) {
  const charter = await parseCharter(statement.payload);
  if (statement.claims.audience !== charter.origin) {
    throw new FormatError("the audience is not the charter's origin");
  }
  if (statement.claims.issuer !== charter.authorities[0].issuer) {
    throw new FormatError("the issuer is not the first authority");
  }
  return charter;
}

async function parseCharter(payload) {
  const charter = { ...charterOf(parseJson(payload)), canonical: payload };
  await checkRoles(charter);
  checkKeys(charter);
  return charter;
}

function charterOf(value) {
  const fields = fieldsOf(value, "a charter", CHARTER_FIELDS, ["predecessor"]);
  if (fields.get("type") !== CHARTER_FORM) {
    throw new FormatError(`the document is not a ${CHARTER_FORM}`);
  }
  const languages = languagesOf(fields.get("languages"));
  const city = fieldsOf(fields.get("city"), "the city", languages);
  const items = listOf(fields.get("authorities"), "the authorities", MAX_AUTHORITIES);
  const origin = matchOf(fields.get("origin"), isOrigin, "an origin");
  for (const name of city.values()) textOf(name);
  const authorities = items.map(authorityOf);
  const least = Math.floor((2 * items.length) / 3) + 1;
  const quorum = integerOf(fields.get("quorum"), least, items.length);
  integerOf(fields.get("rules"), 1, 1);
  const isEngine = (text) => text === "embedded" || text === "cometbft";
  const engine = matchOf(fields.get("engine"), isEngine, "an engine");
  optionalOf(fields, "predecessor", checkPredecessor);
  return { origin, city, authorities, quorum, engine };
}

function languagesOf(value) {
  const isLanguage = (text) => /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(text);
  const items = listOf(value, "the languages", 64);
  const languages = items.map((item) => matchOf(item, isLanguage, "a language"));
  if (new Set(languages).size !== languages.length) {
    throw new FormatError("a language is listed twice");
  }
  return languages;
}

function authorityOf(value) {
  const required = ["id", "title", "issuer", "cosigner", "receipt"];
  const fields = fieldsOf(value, "an authority", required, ["log", "consensus", "url"]);
  const isUrl = (text) => /^https?:\/\/[!-~]{1,2000}$/.test(text);
  const authority = {
    id: matchOf(fields.get("id"), isAuthorityId, "an authority's id"),
    title: textOf(fields.get("title")),
    issuer: textOf(fields.get("issuer")),
    cosigner: textOf(fields.get("cosigner")),
    receipt: textOf(fields.get("receipt")),
    log: optionalOf(fields, "log", textOf),
    consensus: optionalOf(fields, "consensus", textOf),
  };
  optionalOf(fields, "url", (url) => matchOf(url, isUrl, "a URL"));
  return authority;
}

function checkPredecessor(value) {
  const fields = fieldsOf(value, "a predecessor", ["origin", "checkpoint", "evidence"]);
  const origin = matchOf(fields.get("origin"), isOrigin, "an origin");
  if (!parseNote(utf8(textOf(fields.get("checkpoint")))).text.startsWith(`${origin}\n`)) {
    throw new FormatError("the predecessor's checkpoint is of another origin");
  }
  parseSha256(textOf(fields.get("evidence")));
}

/** Read every key of a charter; raise unless ids differ and keys have their names and types. */
async function checkRoles(charter) {
  const { authorities, origin, engine } = charter;
  if (new Set(authorities.map((one) => one.id)).size !== authorities.length) {
    throw new FormatError("two authorities have one id");
  }
  for (const one of authorities) {
    one.cosignerKey = await parseVkey(one.cosigner);
    one.logKey = one.log === null ? null : await parseVkey(one.log);
    if (one.cosignerKey.kind !== COSIGNER_KEY || one.cosignerKey.name !== one.id) {
      throw new FormatError(`the cosigner of ${one.id} is not a type 04 key of that name`);
    }
    if (one.logKey !== null && (one.logKey.kind !== LOG_KEY || one.logKey.name !== origin)) {
      throw new FormatError(`the log key of ${one.id} is not a type 01 key named as the origin`);
    }
  }
  const writers = authorities.filter((one) => one.logKey !== null).length;
  if (!writers || (engine === "embedded" && writers > 1)) {
    throw new FormatError(`${writers} authorities have a log key, which ${engine} forbids`);
  }
}

/** Raise unless all public keys differ and each may be enrolled. */
function checkKeys(charter) {
  const seen = new Set();
  const check = (key) => {
    if (seen.has(hex(key))) throw new FormatError("one key stands in the charter twice");
    seen.add(hex(key));
    try {
      checkKey(key);
    } catch (error) {
      const told = `the charter names a key that no one may use: ${error.message}`;
      throw new FormatError(told);
    }
    return key;
  };
  for (const one of charter.authorities) {
    one.issuerKey = check(parseDidKey(one.issuer));
    one.receiptKey = check(parseDidKey(one.receipt));
    check(one.cosignerKey.key);
    if (one.logKey !== null) check(one.logKey.key);
    if (one.consensus !== null) check(parseDidKey(one.consensus));
  }
}

const policyOf = (charter) => ({
  origin: charter.origin,
  logKeys: charter.authorities.flatMap((one) => one.logKey ?? []),
  witnesses: charter.authorities.map((one) => ({ id: one.id, vkey: one.cosignerKey })),
  quorum: charter.quorum,
});

// The anchor: origin and SHA-256 of entry 0.

function parseAnchor(text) {
  const [, origin, digits] = /^([^ ]*) ?([^]*)$/.exec(text);
  if (!isOrigin(origin)) {
    throw new FormatError(`${quoted(text, 80)} is not an anchor: origin, space, hash`);
  }
  return { origin, sha256: parseSha256(digits) };
}

async function anchorOf(entry) {
  const statement = parseStatement(entry);
  if (statement.contentType !== CHARTER_TYPE) {
    throw new FormatError("the first entry of a ledger is its charter");
  }
  return { origin: statement.claims.audience, sha256: await sha256(entry) };
}

/** Return the charter in entry 0 that an anchor vouches for. */
async function openCharter(entry, anchor) {
  if (!isSame(await sha256(entry), anchor.sha256)) {
    throw new ProofError("the first entry is not the one that the anchor names");
  }
  const { charter } = await openEntry(entry);
  if (charter === null) throw new FormatError("the first entry of a ledger is its charter");
  if (charter.origin !== anchor.origin) {
    throw new ProofError(`the charter is of ${charter.origin}, not of ${anchor.origin}`);
  }
  return charter;
}

// From one charter to the next: a proposal, k old and k new approvals, and the kept checkpoint.

async function nextCharter(charter, note, entries) {
  const { size } = await parseCheckpoint(note);
  const before = entries.filter((one) => one.index < size);
  const previous = hex(await sha256(charter.canonical));
  for (const [issuer, record] of issuedRecords(before, "charter.proposal/1")) {
    if (record.data.get("previous") !== previous || !mayIssue(charter, issuer)) continue;
    const proposed = await proposedCharter(record);
    if (proposed === null || proposed.origin !== charter.origin) continue;
    const approvers = approversOf(record, before);
    if (!consents(charter, approvers) || !consents(proposed, approvers)) continue;
    return { charter: proposed, size: await openCharterChange(note, charter, proposed) };
  }
  throw new ProofError(`no approved proposal of a charter stands before size ${size}`);
}

async function proposedCharter(record) {
  try {
    return await parseCharter(utf8(formatJson(record.data.get("charter") ?? null)));
  } catch (error) {
    if (error instanceof FormatError) return null;
    throw error;
  }
}

const mayIssue = (charter, issuer) =>
  charter.authorities.some((one) => isSame(one.issuerKey, issuer));

function approversOf(proposal, entries) {
  const found = new Set();
  for (const [issuer, { refs }] of issuedRecords(entries, "charter.approval/1")) {
    if (refs.length === 1 && refs[0].rel === "approves" && refs[0].id === proposal.id) {
      found.add(hex(issuer));
    }
  }
  return found;
}

const consents = (charter, approvers) =>
  charter.authorities.filter((one) => approvers.has(hex(one.issuerKey))).length >= charter.quorum;

function* issuedRecords(entries, kind) {
  for (const { opened } of entries) {
    for (const record of opened.recordSet?.records ?? []) {
      if (record.kind === kind) yield [opened.statement.key, record];
    }
  }
}

/** Return the size of the checkpoint after which a new charter is in force. */
async function openCharterChange(note, old, changed) {
  requireFinal(await openUnder(note, policyOf(old)));
  const policy = { ...policyOf(changed), logKeys: policyOf(old).logKeys };
  const checkpoint = await openUnder(note, policy);
  requireFinal(checkpoint);
  return checkpoint.size;
}
