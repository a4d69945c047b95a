"""The samples of a profile: plans and draws in its folder ``samples``, and what came of each."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.audit.sampling import drawn, faults_of, lateness_of, seed_of
from desktop.durable import make_folder, replace_file
from desktop.errors import CivicLedgerError, FormatError, StorageError
from desktop.ledger.record import Record
from desktop.ledger.sample_plan import (
    DRAW_LIMIT,
    Draw,
    SamplePlan,
    Seed,
    format_plan,
    parse_draw,
    parse_plan,
)
from desktop.progress import Report
from desktop.replica import blocks, records
from desktop.replica.database import Database
from desktop.replica.records import Moment
from desktop.replica.state import NUMBERS, StoredFacts
from desktop.views.models.words import called
from desktop.views.saying import say

INSPECTION, _LICENCE = "inspection.report", "party.licence"
_MOST_PLANS = 500


@dataclass(frozen=True, slots=True)
class Member:
    """Who was drawn, and the inspection that was recorded since, if any."""

    id: str
    what: str  # in words
    inspected: str = ""  # record id
    about: tuple[str, ...] = ()  # of a record that was drawn
    site: str = ""


@dataclass(frozen=True, slots=True)
class Sample:
    """One plan with all that is known of it."""

    plan: SamplePlan
    signature: bytes
    maker: str  # what the signer is called on this ledger
    seed: Seed | None = None
    members: tuple[Member, ...] = ()
    fault: str = ""  # why it cannot be drawn, or is not to be relied on

    @property
    def key(self) -> str:
        """The plan's name."""
        return self.plan.sha256.hex()

    @property
    def draw(self) -> Draw | None:
        """The draw, once there is one."""
        if self.seed is None or not self.members:
            return None
        return Draw(self.plan, self.signature, self.seed, tuple(one.id for one in self.members))

    @property
    def done(self) -> int:
        """How many of the members were inspected since."""
        return sum(bool(one.inspected) for one in self.members)


@dataclass(frozen=True, slots=True)
class SampleList:
    """All samples of a profile, the newest plan first, and the newest block of this copy."""

    samples: tuple[Sample, ...] = ()
    newest: int = 0  # height
    damaged: tuple[str, ...] = ()  # names of files that are none


def keep_plan(folder: Path, plan: SamplePlan, signature: bytes) -> Path:
    """Keep a plan in a profile's folder of samples and return its file.

    Raises:
        StorageError: it cannot be saved.
    """
    make_folder(folder)
    path = folder / f"{plan.sha256.hex()[:16]}.json"
    replace_file(path, format_plan(plan, signature))
    return path


def taken_in(db: Database, folder: Path, data: bytes, report: Report) -> tuple[str, bool]:
    """Keep the plan of a file that was given, plan or draw; return its name, and if it was a draw.

    Raises:
        FormatError: neither; or a draw that does not follow from its plan.
        SignatureError: the plan's signature does not hold.
        StorageError: it is of another ledger, or cannot be kept.
    """
    try:
        plan, signature = parse_plan(data)
    except FormatError:
        given = parse_draw(data)
        faults = faults_of(db, given, report)
        if faults:
            raise FormatError(
                say("This draw does not follow from its plan."),
                means=" ".join(faults),
                do=say("Ask its maker; do not rely on it."),
            ) from None
        keep_plan(folder, given.plan, given.signature)
        return given.plan.sha256.hex(), True
    seed_of(db, plan)
    keep_plan(folder, plan, signature)
    return plan.sha256.hex(), False


def read_samples(db: Database, folder: Path, now: Moment, report: Report) -> SampleList:
    """Return the samples of a folder, drawn as far as their blocks are final.

    Raises:
        Cancelled: from ``report``.
    """
    found, damaged = [], []
    paths = sorted(folder.glob("*.json")) if folder.is_dir() else []
    for path in paths[:_MOST_PLANS]:
        try:
            with path.open("rb") as stream:
                plan, signature = parse_plan(stream.read(DRAW_LIMIT))
        except (OSError, CivicLedgerError):
            damaged.append(path.name)
            continue
        found.append(_sample(db, plan, signature, now, report))
    found.sort(key=lambda one: one.plan.time, reverse=True)
    newest = blocks.newest(db)
    return SampleList(tuple(found), 0 if newest is None else newest.height, tuple(damaged))


def _sample(
    db: Database, plan: SamplePlan, signature: bytes, now: Moment, report: Report
) -> Sample:
    enrolment = StoredFacts(db).issuer(plan.signer)
    parts = () if enrolment is None else (enrolment.organisation, enrolment.office)
    maker = " \u00b7 ".join(part for part in parts if part) or plan.signer
    sample = Sample(plan, signature, maker)
    try:
        if seed_of(db, plan) is None:
            return sample
        draw = drawn(db, plan, signature, report)
    except (FormatError, StorageError) as error:
        return replace(sample, fault=error.what)
    done, names = _inspections(db, plan.size), _businesses(db)
    members = tuple(_member(db, one, now, done.get(one, ""), names) for one in draw.drawn)
    fault = lateness_of(blocks.at(db, plan.height), plan)
    return replace(sample, seed=draw.seed, members=members, fault=fault)


def _inspections(db: Database, since: int) -> Mapping[str, str]:
    """Return whom the inspections after an entry name, each with the newest record's id."""
    named: dict[str, str] = {}
    for key, record in records.of_kind(db, INSPECTION):
        if key >= since * NUMBERS:
            site = record.data.get("site")
            refs = (ref.id for ref in record.refs)
            for one in (*record.about, *refs, *([site] if isinstance(site, str) else [])):
                named[one] = record.id
    return named


def _member(
    db: Database, one: str, now: Moment, inspected: str, names: Mapping[str, str]
) -> Member:
    if not one.startswith("urn:uuid:"):
        return Member(one, names.get(one, ""), inspected, site=one if one.isdecimal() else "")
    row, key = records.by_id(db, one, now), records.key_of(db, one)
    if row is None or key is None:
        return Member(one, "", inspected)
    published = StoredFacts(db).kind(row.kind)
    title = row.kind if published is None else called(published.kind.title, row.kind)
    record = records.read(db, key)
    words = " \u00b7 ".join(part for part in (title, row.issuer_name) if part)
    return Member(one, words, inspected, record.about, _site(record))


def _site(record: Record) -> str:
    place = "" if record.place is None else record.place.site or ""
    return place if place.isdecimal() and len(place) == 13 else ""


def _businesses(db: Database) -> Mapping[str, str]:
    """Return what the newest licence of each site calls its business, by GLN."""
    named: dict[str, str] = {}
    for _, record in records.of_kind(db, _LICENCE):
        name, sites = record.data.get("organisation"), record.data.get("sites")
        party = record.data.get("party")
        own = party.get("gln") if isinstance(party, dict) else None
        for site in (own, *(sites if isinstance(sites, list) else [])):
            if isinstance(site, str) and isinstance(name, str):
                named[site] = name
    return named
