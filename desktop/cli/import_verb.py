"""``civicledger import``: documents of other standards as records, queued as ``issue`` does it."""

import argparse
from collections.abc import Callable
from pathlib import Path

from desktop import issuing
from desktop.cli import issue
from desktop.cli.call import Call
from desktop.domains.kind import Kind
from desktop.errors import FormatError, StorageError
from desktop.exchange import epcis, open_badges, openfda
from desktop.exchange.epcis_shape import shapes_of
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Place
from desktop.replica.state import load_state

_LIMIT = 64 * 1024 * 1024
_Reader = Callable[[bytes, Kind, str], list[JsonObject]]


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    parser.add_argument("format", choices=sorted(_FORMATS), help="the standard of the file")
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--dry-run", action="store_true", help="check everything and queue nothing")


def run(call: Call) -> int:
    """Queue the records; exit 0 where all were accepted, 1 where any is refused."""
    options = call.options
    kind_id, reader = _FORMATS[options.format]
    data = _read(options.file)
    with call.session() as session:
        state = load_state(session.reader())
        kind = issuing.usable_kind(state, kind_id)
        language = "en" if state.charter is None else state.charter.languages[0]
        items = reader(data, kind, language)
        issuing.require_any(items)
        did = issue.own_did(call, session)
        accepted = issuing.make_records(session.reader(), did, kind_id, items, session.now_ms())
        ids = [] if options.dry_run else issue.enqueue(session, accepted)
    return issue.tell(call, accepted, ids)


def _epcis(data: bytes, kind: Kind, language: str) -> list[JsonObject]:
    del language
    items: list[JsonObject] = []
    for draft in epcis.read_document(data, shapes_of(kind.schema)):
        item: JsonObject = {"time": draft.time, "data": draft.data}
        if draft.about:
            item["about"] = list(draft.about)
        if draft.place is not None:
            item["place"] = _place(draft.place)
        items.append(item)
    return items


def _place(place: Place) -> JsonObject:
    members: JsonObject = {"lat": place.lat, "lon": place.lon}
    for name in ("accuracy_m", "site", "detail"):
        value: int | str | None = getattr(place, name)
        if value is not None:
            members[name] = value
    return members


def _openfda(data: bytes, kind: Kind, language: str) -> list[JsonObject]:
    del language
    items: list[JsonObject] = []
    for draft in openfda.read_recalls(data, kind.schema):
        item: JsonObject = {"data": draft.data}
        items.append(item if draft.time is None else {"time": draft.time, **item})
    return items


def _openbadges(data: bytes, kind: Kind, language: str) -> list[JsonObject]:
    del kind
    draft = open_badges.read_credential(data, language)
    return [{"time": draft.time, "data": draft.data}]


_FORMATS: dict[str, tuple[str, _Reader]] = {
    "epcis": ("supply.event/1", _epcis),
    "openfda": ("recall.notice/1", _openfda),
    "openbadges": ("education.diploma/1", _openbadges),
}


def _read(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise StorageError(f"There is no file {path}.", do="Look at its name.")
        with path.open("rb") as stream:
            data = stream.read(_LIMIT + 1)
    except OSError as error:
        raise StorageError(f"{path} cannot be read: {error.strerror}.") from error
    if len(data) > _LIMIT:
        raise FormatError(f"{path.name} is larger than 64 MiB.", do="Split it.")
    return data
