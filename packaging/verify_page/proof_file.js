// Proof files: one record with everything needed to check it. Nothing that a file carries is
// trusted for its own sake; trust is the reader's: {anchor}, {charter} or {policy}.

const MAX_PROOF_BYTES = 64 * 1024 * 1024;
// CBOR items in a proof file; see desktop/ledger/proof_file.py.
const MAX_PROOF_ITEMS = 1 << 20;

const originOf = ({ anchor, charter, policy }) => (anchor ?? charter ?? policy).origin;

/** Return the parts of a proof file; nothing is verified. */
function parseProofFile(data) {
  if (data.length > MAX_PROOF_BYTES) {
    throw new FormatError(`a proof file has at most ${MAX_PROOF_BYTES} bytes`);
  }
  const fields = parseCbor(data, MAX_PROOF_ITEMS);
  const names = fields instanceof Map ? [...fields.keys()] : [];
  const isKnown = names.every((name) => name >= 1n && name <= 10n);
  if (!isKnown || [1, 2, 3, 4, 5, 6, 7].some((name) => !names.includes(BigInt(name)))) {
    throw new FormatError("a proof file is a map with the fields 1 to 7, and 8 to 10 at will");
  }
  const firsts = [1, 2, 3, 4, 5].map((at) => fieldAt(fields, at));
  const [version, statement, note, record, index] = firsts;
  const areNumbers = typeof record === "bigint" && typeof index === "bigint";
  const isForm = version === 1n && isBytes(statement) && typeof note === "string" && areNumbers;
  if (!isForm || record < 0n || record > 499n || index <= 0n || index >= SIZE_LIMIT) {
    throw new FormatError("a field of the proof file has another type or range");
  }
  return {
    statement,
    checkpoint: utf8(note),
    record: Number(record),
    index,
    path: pathOf(fieldAt(fields, 6)),
    entries: entriesOf(fieldAt(fields, 7), index),
    document: fields.has(8n) ? documentOf(fields.get(8n)) : null,
    status: fields.has(9n) ? statusBytesOf(fields.get(9n)) : null,
    charterNotes: fields.has(10n) ? notesOf(fields.get(10n)) : [],
  };
}

function pathOf(value) {
  if (!Array.isArray(value) || !value.every(isHash) || value.length > MAX_PATH) {
    throw new FormatError(`a path is a list of at most ${MAX_PATH} hashes`);
  }
  return value;
}

function entriesOf(value, ownIndex) {
  const entries = Array.isArray(value) ? value.map(embeddedOf) : [];
  const ascend = entries.every((one, at) => !at || entries[at - 1].index < one.index);
  const isOwn = entries.some((one) => one.index === ownIndex);
  if (!entries.length || entries[0].index !== 0n || isOwn || !ascend) {
    throw new FormatError("the entries of a proof file ascend from 0 and leave its own out");
  }
  return entries;
}

function embeddedOf(value) {
  const [index, path, entry] = Array.isArray(value) && value.length === 3 ? value : [];
  if (typeof index === "bigint" && isBytes(entry) && index >= 0n && index < SIZE_LIMIT) {
    return { index, path: pathOf(path), entry };
  }
  throw new FormatError("an entry of a proof file is index, path and bytes");
}

function documentOf(value) {
  const [media, salt, content] = Array.isArray(value) && value.length === 3 ? value : [];
  if (typeof media === "string" && isHash(salt) && isBytes(content) && isMediaType(media)) {
    return { media, salt, content };
  }
  throw new FormatError("a private document is media type, salt of 32 bytes and bytes");
}

function statusBytesOf(value) {
  if (!isBytes(value)) throw new FormatError("a status statement is a byte string");
  return value;
}

function notesOf(value) {
  if (!Array.isArray(value) || !value.length || !value.every((one) => typeof one === "string")) {
    throw new FormatError("the changes of the charter are a list of texts, left out when empty");
  }
  return value.map(utf8);
}

/** Return what a proof file proves to a reader who trusts an anchor, a charter or a policy. */
async function openProofFile(data, trust) {
  const proof = parseProofFile(data);
  const origin = originOf(trust);
  if ((await parseCheckpoint(proof.checkpoint)).origin !== origin) {
    throw new OtherLedgerError(`the proof is not of the ledger ${origin}`);
  }
  const first = await firstCharter(proof, trust);
  const entries = [];
  for (const { index, entry } of proof.entries) {
    entries.push({ index, opened: await openEntry(entry) });
  }
  const changes = await charterChanges(first, proof.charterNotes, entries);
  const charters = [first, ...changes.map((one) => one.charter)];
  const checkpoint = await openCheckpoint(proof, trust, charters, changes);
  const charter = charters[charters.length - 1];
  const { root, size } = checkpoint;
  const own = await openTransparent(proof.statement, charter, root, size);
  if (!isSamePlace({ ...own, size: 0n }, { ...proof, size: 0n })) {
    throw new ProofError("the receipts name another index or path than the file");
  }
  for (const { index, path, entry } of proof.entries) {
    await checkInclusion(await leafHash(entry), index, size, path, root);
  }
  for (const one of [own, ...entries.map(({ opened }) => opened)]) {
    if (one.statement.claims.audience !== charter.origin) {
      throw new ProofError("a statement is for another ledger");
    }
  }
  const recordSet = readRecords(own.statement);
  const record = recordSet.records[proof.record];
  if (record === undefined) {
    throw new FormatError(`the statement has no record number ${proof.record}`);
  }
  const document = await openDocument(proof.document, record);
  const status = await openProofStatus(proof.status, charter, checkpoint, record);
  const { statement, authorities: by } = own;
  const log = { charter, charters, checkpoint, entries };
  return { ...log, statement, index: proof.index, recordSet, record, by, document, status };
}

async function firstCharter(proof, trust) {
  const { entry } = proof.entries[0];
  if (trust.anchor) return openCharter(entry, trust.anchor);
  const { charter } = await openEntry(entry);
  if (charter === null) throw new FormatError("the first entry of a proof file is the charter");
  return charter;
}

async function charterChanges(first, notes, entries) {
  const changes = [];
  let [charter, size] = [first, 0n];
  for (const note of notes) {
    const change = await nextCharter(charter, note, entries);
    if (change.size <= size) {
      throw new ProofError("the changes of the charter are not in their order");
    }
    ({ charter, size } = change);
    changes.push(change);
  }
  return changes;
}

async function openCheckpoint(proof, trust, charters, changes) {
  const newest = charters[charters.length - 1];
  if (trust.charter && !isSame(trust.charter.canonical, newest.canonical)) {
    throw new ProofError("the charter in force is not the one that the reader trusts");
  }
  let policy = trust.policy ?? policyOf(newest);
  const { size } = await parseCheckpoint(proof.checkpoint);
  const changed = changes.length ? changes[changes.length - 1].size : 0n;
  if (changed > size) throw new ProofError("the charter changed only after the checkpoint");
  if (changes.length && changed === size && !trust.policy) {
    policy = { ...policy, logKeys: policyOf(charters[charters.length - 2]).logKeys };
  }
  const checkpoint = await openUnder(proof.checkpoint, policy);
  requireFinal(checkpoint);
  return checkpoint;
}

async function openDocument(document, record) {
  if (document === null) return null;
  if (record.private === null || document.media !== record.private.media) {
    throw new ProofError("the record has no private document of that media type");
  }
  const { media, salt, content } = document;
  if (!isSame(await commitmentTo(record.id, media, salt, content), record.private.commitment)) {
    throw new ProofError("the document is not the one that the record commits to");
  }
  return document;
}

async function openProofStatus(data, charter, checkpoint, record) {
  if (data === null) return null;
  const status = await openStatus(data, charter);
  if (status.record !== record.id) {
    throw new ProofError("the status statement is about another record");
  }
  if (status.size < checkpoint.size) {
    throw new ProofError("the status statement is older than the checkpoint");
  }
  if (status.size === checkpoint.size && !isSame(status.root, checkpoint.root)) {
    throw new ProofError("the status statement is of another history");
  }
  return status;
}
