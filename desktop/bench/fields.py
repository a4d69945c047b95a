"""The rows about what is in a ledger: documents of other standards, private documents, trails."""

import hashlib
import json
import re
from datetime import UTC, datetime

from desktop import assets, issuing
from desktop.bench import profiles
from desktop.bench.clock import Clock
from desktop.bench.lot import LOT, Lot
from desktop.bench.measure import Ground, Measure
from desktop.bench.writers import EVENT, ORIGIN, writer
from desktop.domains.epcis_hash import event_hash
from desktop.exchange.draft import Draft
from desktop.exchange.epcis import read_document
from desktop.exchange.epcis_shape import shapes_of
from desktop.exchange.exact_json import ExactObject, parse_exact
from desktop.keys.decryption import public_of
from desktop.ledger.commitment import Plaintext
from desktop.ledger.json_profile import JsonObject, format_json
from desktop.ledger.scalar import format_time
from desktop.replica import search
from desktop.replica.database import open_database, open_read_only
from desktop.replica.state import load_state
from desktop.replica.trail_records import TrailRecords
from desktop.trails.closure import backward, forward, steps
from desktop.trails.folding import fold, fold_things
from desktop.trails.graph import EVER, NEVER
from desktop.vault.envelope import seal

_EVENTS, _DOCUMENTS, _READERS = 10_000, 1_000, 3
_SAMPLE = "samples/supply/openepcis/packing_932.json"
_SERIAL = re.compile(r"/21/[^\"/]+")


def _copies(events: int) -> bytes:
    """Return a document with so many events: the published one again and again, packs renamed."""
    document = json.loads(assets.read_bytes(_SAMPLE))
    originals = document["epcisBody"]["eventList"]
    made = []
    for number in range(events):
        copy, place = divmod(number, len(originals))
        event = json.loads(_SERIAL.sub(rf"\g<0>{copy:02}", json.dumps(originals[place])))
        event.pop("eventID", None)
        event["eventTime"] = format_time(1_600_000_000_000 + number * 1000)
        made.append(event)
    document["epcisBody"]["eventList"] = made
    return json.dumps(document).encode()


def epcis(ground: Ground) -> Measure:
    """Read an EPCIS document, judge its events, queue them as records and sign the statements."""
    profile = profiles.larger(ground, ground.ledger(10))
    profile.desk_file.unlink(missing_ok=True)
    count, signer = min(_EVENTS, ground.records), writer(0)
    data, now = _copies(count), datetime.now(UTC)
    now_ms = int(now.timestamp() * 1000)
    clock = Clock(ground)
    with (
        open_read_only(profile.replica_file, "replica") as db,
        open_database(profile.desk_file, "desk") as desk,
        clock.time("epcis", count, "events"),
    ):
        kind = issuing.usable_kind(load_state(db), EVENT)
        drafts = [
            Draft(EVENT, one.data, "event", time=one.time, about=one.about, place=one.place)
            for one in read_document(data, shapes_of(kind.schema), kind)
        ]
        accepted = issuing.make_drafts(db, signer.did, drafts, now_ms)
        assert len(accepted.records) == count, accepted.refused[:3]
        issuing.queue(desk, accepted.records, now_ms, 0)
        assert issuing.sign_released(db, desk, signer, ORIGIN, now_ms)
    return clock.measure()


def event_hashes(ground: Ground) -> Measure:
    """Work out the ids of supply events from their content."""
    document = parse_exact(_copies(_EVENTS))
    assert isinstance(document, dict)
    body = document["epcisBody"]
    assert isinstance(body, dict)
    listed = body["eventList"]
    assert isinstance(listed, list)
    events: list[ExactObject] = [one for one in listed if isinstance(one, dict)]
    clock = Clock(ground)
    with clock.time("event-hash", len(events), "events"):
        for event in events:
            event_hash(event)
    return clock.measure(note=clock.each())


def private(ground: Ground) -> Measure:
    """Seal health documents, each for three readers."""
    readers = [public_of(hashlib.sha256(bytes([one])).digest()) for one in range(_READERS)]
    entries: JsonObject = {"resourceType": "Immunization", "note": ["x" * 100] * 20}
    document = format_json(entries)
    clock = Clock(ground)
    with clock.time("private", _DOCUMENTS, "documents"):
        for number in range(_DOCUMENTS):
            salt = hashlib.sha256(number.to_bytes(4)).digest()
            record_id = f"urn:uuid:019b0000-0000-7000-8000-{number:012}"
            media = "application/fhir+json"
            seal(Plaintext(record_id, "health.entry/1", media, salt, document), readers)
    return clock.measure(note=clock.each())


def _trail(ground: Ground, name: str, lot: Lot) -> Measure:
    """Follow one lot both ways, fold its steps and its packs, from an open replica."""
    ledger = ground.of_lot(lot)
    profile = profiles.larger(ground, ledger)
    with open_database(profile.replica_file, "replica") as db:
        search.build(db)
    clock = Clock(ground)
    with open_read_only(profile.replica_file, "replica") as db:
        with clock.time(name, lot.events, "events"):
            found = TrailRecords(db).follow(
                [LOT],
                lambda graph: [forward(graph, {LOT: EVER}), backward(graph, {LOT: NEVER})],
            )
            ahead = found.closures[0]
            groups = fold(steps(found.graph, ahead), {*ahead.things, *ahead.carriers})
            kin = fold_things(ahead)
        assert found.is_complete, found.notes
        assert sum(one.count for one in kin) == lot.packs + 1, kin
    return clock.measure(note=f"{lot.packs:,} packs, told in {len(groups)} groups")


def trail_lot(ground: Ground) -> Measure:
    """Follow a lot of 10,000 packs in a hundred cases."""
    return _trail(ground, "trail-lot", Lot(_packs(ground, 10_000), in_cases=True))


def trail_smaller(ground: Ground) -> Measure:
    """Follow a lot whose packs travel alone, told by some 5,000 events."""
    return _trail(ground, "trail-5000", Lot(_packs(ground, 2_500), in_cases=False))


def trail_larger(ground: Ground) -> Measure:
    """Follow a lot whose packs travel alone, told by some 20,000 events."""
    return _trail(ground, "trail-20000", Lot(_packs(ground, 10_000), in_cases=False))


def _packs(ground: Ground, wanted: int) -> int:
    return min(wanted, max(1, ground.records // 100) * 100)
