// What became of a record, told by proven statements: who issued it, what changed it, what it
// waits for. The rules are those of admission; what was left out of a file, nobody here can know.

const PAST = {
  suspend: "It was suspended",
  reinstate: "It was reinstated",
  revoke: "It was revoked",
  dispute: "It was disputed",
  erase: "Its document was erased",
  correct: "It was corrected",
  approve: "It was approved",
};

const nameOfKind = (kind) => kind.split("/")[0];
const saidIn = ({ opened }) => opened.recordSet?.records ?? [];
const issuerOf = ({ opened }) => opened.statement.claims.issuer;
const isText = (value) => typeof value === "string";
const share = (some, others) => some.some((one) => others.includes(one));

/** Return an event as a sentence: what, when, by whom and why. */
function told(event) {
  const why = event.reason ? ` (${event.reason.replaceAll("_", " ")})` : "";
  return `${PAST[event.action]} on ${event.time.slice(0, 10)} by ${event.by}${why}.`;
}

/** Return what the statements of an opened proof tell about its record. */
async function accountOf(opened) {
  const { record, recordSet, index } = opened;
  const own = { index, opened: { statement: opened.statement, recordSet } };
  const everything = [own, ...opened.entries].sort((a, b) => (a.index < b.index ? -1 : 1));
  const parties = partiesOf(opened.charters, everything);
  const account = {
    record,
    sha256: hex(await sha256(record.canonical)),
    entry: index,
    kind: publishedKind(record.kind, everything.flatMap(saidIn)),
    issuer: parties.get(issuerOf(own)) ?? null,
    lostKeys: lostKeysOf(everything, parties),
    suspect: null,
    suspended: null,
    revoked: null,
    erased: null,
    correction: null,
    approval: null,
    isApproved: false,
    doubt: "",
    events: [],
    missingParts: missingPartsOf(own, opened.entries),
  };
  for (const placed of everything) {
    const writer = parties.get(issuerOf(placed));
    for (const said of saidIn(placed)) takeRecord(account, said, placed, writer, parties);
  }
  const lost = account.lostKeys.get(issuerOf(own));
  if (isSuspectAt(lost, index)) {
    account.suspect =
      `Its issuer's key was revoked and is suspect from entry ${lost.since} on; ` +
      `this is entry ${index}.`;
  }
  return account;
}

/** Return everybody whom charters and enrolments name, by did:key. */
function partiesOf(charters, statements) {
  const parties = new Map();
  for (const one of charters.flatMap((charter) => charter.authorities)) {
    const party = { did: one.issuer, name: one.title, roles: ["authority"], domains: [] };
    parties.set(one.issuer, { ...party, entry: 0n, person: null, predecessor: null });
  }
  for (const placed of statements) {
    const writer = parties.get(issuerOf(placed));
    for (const said of saidIn(placed)) {
      const did = said.data.get("key");
      if (writer === undefined || !isText(did) || parties.has(did)) continue;
      if (said.kind === "roster.enrol/1" && isAuthority(writer)) {
        parties.set(did, enrolled(did, said.data, placed.index));
      } else if (said.kind === "roster.rotate/1" && !isAuthority(writer)) {
        parties.set(did, { ...writer, did, entry: placed.index, predecessor: writer.did });
      }
    }
  }
  return parties;
}

const isAuthority = (party) => party.roles.includes("authority");

function enrolled(did, data, entry) {
  const name = [data.get("office"), data.get("organisation")].filter(isText).join(", ");
  const words = (field) => (Array.isArray(data.get(field)) ? data.get(field).map(textOfAny) : []);
  const person = isText(data.get("person")) ? data.get("person") : null;
  const [roles, domains] = [words("roles"), words("domains")];
  return { did, name: name || did, roles, domains, entry, person, predecessor: null };
}

/** Return the keys that authorities have revoked, each with its first revocation. */
function lostKeysOf(statements, parties) {
  const lost = new Map();
  for (const placed of statements) {
    const writer = parties.get(issuerOf(placed));
    for (const { kind, data } of saidIn(placed)) {
      const did = data.get("key");
      const isRevocation = kind === "roster.revoke/1" && isText(did) && !lost.has(did);
      if (!isRevocation || writer === undefined || !isAuthority(writer)) continue;
      const since = data.get("suspect_since");
      lost.set(did, { entry: placed.index, since: typeof since === "number" ? since : null });
    }
  }
  return lost;
}

const isSuspectAt = (lost, entry) =>
  lost !== undefined && lost.since !== null && entry >= BigInt(lost.since);

/** Return the first parts of the record's batch that are not among the statements. */
function missingPartsOf(own, others) {
  const { batch } = own.opened.recordSet;
  if (batch === null) return [];
  const there = new Set();
  for (const placed of [own, ...others]) {
    const other = placed.opened.recordSet?.batch ?? null;
    if (other === null || issuerOf(placed) !== issuerOf(own)) continue;
    if (other.id === batch.id && other.parts === batch.parts) there.add(other.part);
  }
  const numbers = Array.from({ length: batch.parts }, (_, at) => at + 1);
  return numbers.filter((number) => !there.has(number)).slice(0, 9);
}

/** Return the date or time from which and until which the record is valid. */
function boundsOf({ kind, record }) {
  const bound = (name) => (name && isText(record.data.get(name)) ? record.data.get(name) : null);
  return [bound(kind?.from), bound(kind?.until)];
}

// What each statement changes, if it speaks of the record and may.

function concerns(said, about) {
  if (nameOfKind(said.kind) === "record.approval") {
    const named = said.data.get("records");
    const items = Array.isArray(named) ? named : [];
    return items.some((item) => item instanceof Map && item.get("id") === about);
  }
  if (["roster.enrol/1", "roster.rotate/1", "roster.revoke/1"].includes(said.kind)) return false;
  return said.refs.some(({ id, rel }) => id === about && ["status", "corrects"].includes(rel));
}

function takeRecord(account, said, placed, writer, parties) {
  const { record } = account;
  if (writer === undefined || !concerns(said, record.id)) return;
  const reason = textOfAny(said.data.get("reason") ?? "");
  const event = {
    reason, time: said.time, by: writer.name, did: writer.did, entry: placed.index, record: said.id,
  };
  if (said.kind === "record.approval/1") {
    takeApproval(account, said, writer, { ...event, action: "approve", reason: "" });
  } else if (said.kind === "record.status/1") {
    const action = textOfAny(said.data.get("action") ?? null);
    if (Object.hasOwn(PAST, action) && mayChange(account, writer, action, parties)) {
      takeStatus(account, { ...event, action });
    }
  } else if (nameOfKind(said.kind) === nameOfKind(record.kind)) {
    const may = mayChange(account, writer, "correct", parties);
    if (may && !account.correction && !account.revoked && !account.erased) {
      account.correction = { ...event, action: "correct", reason: "" };
      account.events.push(account.correction);
    }
  }
}

function mayChange({ kind, issuer }, writer, action, parties) {
  if (kind !== null && !kind.verbs.includes(action)) return false;
  if (isAuthority(writer) || isLaterKey(writer, issuer, parties)) return true;
  return action === "dispute" && kind !== null && share(kind.domains, writer.domains);
}

/** Tell whether a key is the issuer's own, or took its place later. */
function isLaterKey(writer, issuer, parties) {
  for (let one = writer; one !== undefined && issuer !== null; one = parties.get(one.predecessor)) {
    if (one.did === issuer.did) return true;
  }
  return false;
}

function takeStatus(account, event) {
  const { action } = event;
  if (action !== "dispute") {
    if (account.erased || (account.revoked && action !== "erase")) return; // both are final
    if (action === "erase" && account.record.private === null) return;
    if (action === "suspend" || action === "reinstate") {
      if ((account.suspended !== null) === (action === "suspend")) return;
      account.suspended = action === "suspend" ? event : null;
    } else if (action === "revoke") {
      account.revoked = event;
    } else {
      account.erased = event;
    }
  }
  account.events.push(event);
}

function takeApproval(account, said, writer, event) {
  const { kind, issuer } = account;
  if (kind === null || issuer === null || !kind.approval || account.isApproved) return;
  if (!namesExactly(said, account.record.id, account.sha256)) return;
  const isApprover = writer.roles.includes("approver") && share(kind.domains, writer.domains);
  const people = [writer.person, issuer.person];
  const areTwo = !people.includes(null) && people[0] !== people[1];
  const lost = account.lostKeys.get(writer.did);
  if (!isApprover || !areTwo || cameTooLate(account, event, lost)) return;
  if (account.approval === null) {
    account.approval = event;
    account.events.push(event);
  }
  if (isSuspectAt(lost, event.entry)) {
    account.doubt =
      `The approval by ${event.by} in entry ${event.entry} does not count: ` +
      `the key was revoked and is suspect from entry ${lost.since} on.`;
    return;
  }
  account.isApproved = true;
}

/** Tell whether an approval names a record by its id and the SHA-256 of its bytes. */
function namesExactly(said, id, sha256) {
  const named = said.data.get("records");
  const isIt = (one) => one instanceof Map && one.size === 2 && one.get("id") === id;
  return Array.isArray(named) && named.some((one) => isIt(one) && one.get("sha256") === sha256);
}

/** Tell whether the approver's key was revoked by the time that the record was logged. */
function cameTooLate(account, event, lost) {
  if (lost === undefined || account.entry < lost.entry) return false;
  return lost.since === null || isSuspectAt(lost, event.entry);
}
