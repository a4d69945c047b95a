// Facts, checks and the verdict: the first of the words that applies.

const [OK, FAILED, NOT_DONE] = ["ok", "failed", "not done"];
const UNKNOWN_STATUS =
  "It was genuine when it was logged; whether it was revoked since is unknown.";
const WHOM_TO_TRUST = "Whom to trust is not said; a file cannot vouch for itself.";
const NEEDS_CHARTER =
  "A transparent statement carries no charter: give the city's charter, or a synced profile.";
const DAY_MS = 86400000;
const AHEAD_MS = 300000;

/** Return the facts for a verdict at a moment; what is not said speaks for the record. */
const noFacts = (now) => ({ now, altered: [], missing: [], issuerKnown: true, final: true });

function factsOf(account, now) {
  const [validFrom, validUntil] = boundsOf(account);
  const tell = (event) => (event === null ? null : told(event));
  return {
    ...noFacts(now),
    issuerKnown: account.issuer !== null,
    isPartial: account.missingParts.length > 0,
    revoked: tell(account.revoked),
    suspect: account.suspect,
    erased: tell(account.erased),
    suspended: tell(account.suspended),
    supersededBy: account.correction?.record ?? null,
    awaitsApproval: account.kind !== null && account.kind.approval && !account.isApproved,
    validFrom,
    validUntil,
  };
}

/** Return the verdict that the facts lead to, with its reasons, the weightiest first. */
function judge(facts) {
  const reasons = [];
  const say = (verdict, text) => text && reasons.push({ verdict, text });
  for (const text of facts.altered) say("ALTERED", text);
  for (const text of facts.missing) say("CANNOT CHECK", text);
  if (!facts.issuerKnown) say("UNKNOWN ISSUER", "Its issuer was never enrolled.");
  if (!facts.final) {
    say("NOT FINAL", "It is logged and waits for the authorities' cosignatures.");
  }
  if (facts.isPartial) say("NOT FINAL", "Other parts of its batch are not logged yet.");
  say("REVOKED", facts.revoked);
  say("REVOKED", facts.suspect);
  say("ERASED", facts.erased);
  say("SUSPENDED", facts.suspended);
  if (facts.supersededBy) {
    say("SUPERSEDED", `A newer record takes its place: ${facts.supersededBy}.`);
  }
  if (facts.awaitsApproval) say("NOT YET VALID", "It awaits a colleague's approval.");
  const { now, validFrom, validUntil } = facts;
  if (isEarly(now, validFrom)) {
    say("NOT YET VALID", `It is valid from ${validFrom.slice(0, 10)} on.`);
  }
  if (isLate(now, validUntil)) {
    say("EXPIRED", `It was valid until ${validUntil.slice(0, 10)}.`);
  }
  const rank = ({ verdict }) => STATUS_WORDS.indexOf(verdict);
  reasons.sort((one, other) => rank(one) - rank(other));
  const verdict = reasons.length ? reasons[0].verdict : "VALID";
  return { verdict, reasons: reasons.map(({ text }) => text) };
}

const isEarly = (now, first) => isText(first) && now < first;
const isLate = (now, last) => isText(last) && now.slice(0, last.length) > last;

/** Return what an account says about issuer, approval, batch, status and validity. */
function accountChecks(account, now) {
  const checks = [issuerCheck(account)];
  if (account.kind?.approval) checks.push(approvalCheck(account));
  if (account.missingParts.length) {
    const parts = account.missingParts.join(", ");
    checks.push(checked("batch", FAILED, `These parts of its batch are not here: ${parts}.`));
  }
  return [...checks, statusCheck(account), validityCheck(account, now)];
}

const checked = (name, result, detail) => ({ name, result, detail });

function issuerCheck({ issuer, suspect }) {
  if (issuer === null) {
    return checked("issuer", FAILED, "No enrolment of its issuer's key is here.");
  }
  const where = isAuthority(issuer) ? "by the charter" : `in entry ${issuer.entry}`;
  const detail = `${issuer.name}: ${issuer.roles.join(", ")}, enrolled ${where}.`;
  return checked("issuer", suspect === null ? OK : FAILED, suspect ?? detail);
}

function approvalCheck({ approval, isApproved, doubt }) {
  if (approval !== null && isApproved) return checked("approval", OK, told(approval));
  const detail = `It awaits the approval of a second person. ${doubt}`.trimEnd();
  return checked("approval", FAILED, detail);
}

function statusCheck({ revoked, erased, suspended, correction, events }) {
  const detail = events.filter(({ action }) => action !== "approve").map(told).join(" ");
  const isBad = [revoked, erased, suspended, correction].some((event) => event !== null);
  return checked("status", isBad ? FAILED : OK, detail || "Nothing that is known here changed it.");
}

function validityCheck(account, now) {
  if (account.kind === null) {
    return checked("validity", NOT_DONE, "Its kind, which says where to look, is missing.");
  }
  const [first, last] = boundsOf(account);
  if (first === null && last === null) {
    return checked("validity", OK, "It has no dates that bound its validity.");
  }
  const parts = [
    first ? `Valid from ${first.slice(0, 10)}.` : "",
    last ? `Valid until ${last.slice(0, 10)}.` : "",
    `Judged at ${now.slice(0, 10)}.`,
  ];
  const isOut = isEarly(now, first) || isLate(now, last);
  return checked("validity", isOut ? FAILED : OK, parts.filter(Boolean).join(" "));
}
