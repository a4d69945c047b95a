// What a file is worth to a reader: {trust, nowMs, statusDays, wanted}.
//
// Trust comes from the reader's side alone. A file proves that a record was logged and what its
// maker put in of its later fate; that nothing else happened, it cannot prove.

const TRANSPARENT = 0xd2; // tag 18: the first byte of a COSE_Sign1

/** Return what a file is worth: record, kind, verdict, reasons, as_of, checks, notes. */
async function judgeFile(data, reader) {
  const found = {
    record: null, kind: null, asOf: null, checks: [], notes: [],
    facts: noFacts(formatTime(reader.nowMs)), opened: null, account: null,
  };
  found.say = (name, result, detail) => found.checks.push(checked(name, result, detail));
  try {
    const proof = await proofIn(data);
    if (proof[0] === TRANSPARENT) await judgeTransparent(proof, reader, found);
    else await judgeProofFile(proof, reader, found);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return refused(`This is no proof file: ${error.message}.`);
  }
  const { record, kind, asOf, checks, notes, opened, account } = found;
  return { record, kind, ...judge(found.facts), asOf, checks, notes, opened, account };
}

/** Return the answer about bytes that are no proof at all. */
function refused(what) {
  const checks = [checked("form", FAILED, what)];
  const told = { record: null, kind: null, verdict: "CANNOT CHECK", reasons: [what], asOf: null };
  return { ...told, checks, notes: [], opened: null, account: null };
}

/** Return what an error says as a sentence. */
function sentence(error) {
  const [first = ""] = error.message;
  const text = first.toUpperCase() + error.message.slice(first.length);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

async function judgeProofFile(data, reader, found) {
  const parsed = parseProofFile(data);
  found.say("form", OK, `A proof file of ${data.length.toLocaleString("en-US")} bytes.`);
  const own = await openedAlone(data, parsed.entries[0].entry, found);
  if (own === null) return;
  [found.record, found.kind] = [own.record.id, own.record.kind];
  const opened = await openedUnder(data, reader.trust, own, found);
  if (opened === null) return;
  const { checkpoint } = opened;
  found.opened = opened;
  found.asOf = { size: checkpoint.size, root: checkpoint.root, seconds: checkpoint.asOf };
  sayProven(opened, found);
  const account = await accountOf(opened);
  found.account = account;
  found.notes = account.events.filter(({ action }) => action === "dispute").map(told);
  judgeAlone(opened, account, reader, found);
}

/** Open the file under the charter that it carries: does it hold together at all? */
async function openedAlone(data, charterEntry, found) {
  try {
    const opened = await openProofFile(data, { anchor: await anchorOf(charterEntry) });
    found.say("integrity", OK, "Every hash, signature and receipt in it fits the others.");
    return opened;
  } catch (error) {
    if (!isExpected(error)) throw error;
    const isWeak = error instanceof NotFinalError;
    if (isWeak) found.facts.final = false;
    else found.facts.altered = [sentence(error)];
    found.say(isWeak ? "checkpoint" : "integrity", FAILED, sentence(error));
    return null;
  }
}

/** Open the file under what the reader trusts. */
async function openedUnder(data, trust, own, found) {
  let why = WHOM_TO_TRUST;
  if (trust !== null) {
    try {
      const opened = await openProofFile(data, trust);
      const name = trust.anchor ? "anchor" : trust.charter ? "charter" : "policy";
      found.say("trust", OK, `It rests on the ${name} that you trust.`);
      return opened;
    } catch (error) {
      if (!isExpected(error)) throw error;
      why =
        error instanceof OtherLedgerError
          ? `It is of the ledger ${own.charter.origin}; you trust ${originOf(trust)}.`
          : `It rests on another authority than the one you trust: ${sentence(error)}`;
    }
  }
  found.facts.missing = [why];
  found.say("trust", trust === null ? NOT_DONE : FAILED, why);
  return null;
}

function sayProven({ charter, checkpoint, statement, index, by, document }, found) {
  const { cosignatures, size } = checkpoint;
  const of = `${cosignatures} of ${charter.authorities.length} authorities`;
  found.say("checkpoint", OK, `${of} cosigned ${size} entries.`);
  found.say("signature", OK, `Ed25519 by ${statement.claims.issuer}.`);
  found.say("inclusion", OK, `Entry ${index}, with receipts by ${by.join(", ")}.`);
  if (document !== null) {
    const what = `The ${document.media} document is the one that the record commits to.`;
    found.say("document", OK, what);
  }
}

/** Judge by the file alone, with an authority's status statement where one is fresh. */
function judgeAlone(opened, account, reader, found) {
  const { now } = found.facts;
  found.checks.push(...accountChecks(account, now));
  const facts = { ...factsOf(account, now), issuerKnown: true };
  const status = freshStatus(opened.status, reader, found);
  if (status !== null) {
    found.facts = underStatus(facts, status);
    return;
  }
  found.say("revocation", NOT_DONE, UNKNOWN_STATUS);
  // What cannot be undone is proven for good, whatever else the file may leave out.
  const isSettled = facts.revoked || facts.erased || facts.suspect || facts.supersededBy;
  found.facts = isSettled ? facts : { ...facts, missing: [UNKNOWN_STATUS] };
}

function freshStatus(status, { nowMs, statusDays }, found) {
  if (status === null) return null;
  const ageMs = nowMs - parseTime(status.time);
  const day = status.time.slice(0, 10);
  const what = `${status.authority} said ${status.verdict} on ${day}, at ${status.size} entries.`;
  if (ageMs > statusDays * DAY_MS || ageMs < -AHEAD_MS) {
    const why = ageMs > 0 ? `That is over ${statusDays} days ago.` : "That is yet to come.";
    found.say("status statement", NOT_DONE, `${what} ${why}`);
    return null;
  }
  found.say("status statement", OK, what);
  return status;
}

/** Return the facts with an authority's word in place of what a file may leave out. */
function underStatus(given, { time, verdict }) {
  const day = time.slice(0, 10);
  const what = `An authority said on ${day}: ${verdict}.`;
  const facts = { ...given, isPartial: false, awaitsApproval: false };
  switch (verdict) {
    case "VALID":
      return { ...facts, suspended: null };
    case "REVOKED":
      return { ...facts, revoked: facts.revoked || what };
    case "ERASED":
      return { ...facts, erased: facts.erased || what };
    case "SUSPENDED":
      return { ...facts, suspended: facts.suspended || what };
    case "SUPERSEDED":
      return { ...facts, supersededBy: facts.supersededBy || "its id is on the ledger" };
    case "NOT YET VALID":
      return { ...facts, awaitsApproval: !isEarly(facts.now, facts.validFrom) };
    case "EXPIRED":
      return { ...facts, validUntil: facts.validUntil || day };
    case "UNKNOWN ISSUER":
      return { ...facts, issuerKnown: false };
    default:
      return { ...facts, missing: [what] };
  }
}

// Transparent statements (RFC 9943): a statement with receipts, without charter and checkpoint.

async function judgeTransparent(data, { trust, wanted }, found) {
  const parsed = parseTransparent(data);
  found.say("form", OK, `A statement with ${parsed.receipts.length} receipts.`);
  const record = chosenRecord(parsed, wanted, found);
  if (record === null) return;
  [found.record, found.kind] = [record.id, record.kind];
  const charter = trust?.charter ?? trust?.anchorCharter ?? null;
  if (charter === null) {
    const why = trust === null ? WHOM_TO_TRUST : NEEDS_CHARTER;
    found.say("trust", NOT_DONE, why);
    found.facts.missing = [why];
  } else if (await openedTransparent(data, parsed, charter, found)) {
    found.say("revocation", NOT_DONE, UNKNOWN_STATUS);
    found.facts.missing = [UNKNOWN_STATUS];
  }
}

function chosenRecord({ entry }, wanted, found) {
  let records;
  try {
    ({ records } = readRecords(parseStatement(entry)));
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    found.say("integrity", FAILED, sentence(error));
    found.facts.altered = [sentence(error)];
    return null;
  }
  if (wanted === null && records.length > 1) {
    const holds = `The statement holds ${records.length} records`;
    const why = `${holds}; which of them is meant is not said.`;
    found.say("record", NOT_DONE, why);
    found.facts.missing = [why];
    return null;
  }
  const record = records.find((one) => wanted === null || one.id === wanted);
  if (record === undefined) throw new UsageError(`The statement holds no record ${wanted}.`);
  return record;
}

/** Verify statement and receipts over the root that the receipts lead to. */
async function openedTransparent(data, parsed, charter, found) {
  const known = new Set(charter.authorities.map((one) => hex(one.receiptKey)));
  if (!parsed.receipts.some((one) => known.has(hex(one.key)))) {
    const why = "Its receipts are by no authority of the charter that you trust.";
    found.say("trust", FAILED, why);
    found.facts.missing = [why];
    return false;
  }
  const { index, size, path } = parsed.receipts[0].inclusion;
  try {
    const root = await impliedRoot(await leafHash(parsed.entry), index, size, path);
    const { statement, authorities } = await openTransparent(data, charter, root, size);
    found.say("signature", OK, `Ed25519 by ${statement.claims.issuer}.`);
    found.say("inclusion", OK, `Entry ${index}, with receipts by ${authorities.join(", ")}.`);
    found.asOf = { size, root, seconds: null };
    return true;
  } catch (error) {
    if (!isExpected(error)) throw error;
    found.say("integrity", FAILED, sentence(error));
    found.facts.altered = [sentence(error)];
    return false;
  }
}

// What a reader trusts: an anchor as text, a policy as text, a charter document or entry 0.

/** Return the trust that bytes or a text state. */
async function trustOf(data) {
  if (data[0] === TRANSPARENT) {
    const { charter } = await openEntry(data);
    if (charter === null) {
      throw new FormatError("The file given as a charter is another statement.");
    }
    return { anchor: await anchorOf(data), anchorCharter: charter };
  }
  let text;
  try {
    text = fromUtf8(data);
  } catch (error) {
    throw new FormatError("This is neither an anchor nor a charter nor a policy: it is not text.");
  }
  if (text.trimStart().startsWith("{")) {
    const charter = await parseCharter(utf8(text.replace(/[\r\n]+$/, "")));
    return { charter };
  }
  if (text.startsWith("log ")) return { policy: await parsePolicy(text) };
  return { anchor: parseAnchor(text.trim()) };
}
