"""What a profile of the city finds in the private documents that its key opens."""

from collections.abc import Iterator

from desktop.checks.check import Context
from desktop.checks.health.group import OPENED_KINDS, over_opened
from desktop.checks.movements import movements
from desktop.checks.observed import Observed, Parameters
from desktop.checks.supply.goods import Recalls
from desktop.demo.city import PASSWORD, Built
from desktop.demo.deed import DAY_MS, DAYS, START_MS
from desktop.exchange.health.documents import opened_document
from desktop.keys.keyring import Keyring
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.scalar import format_time
from desktop.private_documents import read
from desktop.profile import load_profile
from desktop.replica import records
from desktop.replica.database import Database, open_read_only
from desktop.vault.store import Store
from tests.demo.answers import Answer

_ROWS = """
    select r.kind, r.key, r.height, i.did, r.revoked or r.erased, r.superseded_by is not null
    from record r join issuer i on i.key = r.issuer order by r.key
"""
_END = format_time(START_MS + DAYS * DAY_MS)
_SUPPLY = ("supply.event", "recall.notice")


def documents(city: Built, name: str) -> dict[str, JsonObject]:
    """Return every document of health that a profile holds, opened with its key, by record id."""
    profile = load_profile(city.profile(name))
    store = Store(profile.folder)
    with (
        Keyring.open(profile.key_file, PASSWORD) as keyring,
        open_read_only(profile.replica_file, "replica") as db,
    ):
        key = keyring.decryption_key(profile.anchor.origin)
        return {one: opened_document(read(db, store, key, one).document) for one in store.held()}


def found_in_health(city: Built, name: str) -> list[Answer]:
    """Return what the checks over opened documents of health find with the key of a profile."""
    with open_read_only(city.profile(name) / "replica.db", "replica") as db:
        observed = [*_observed(db, (*OPENED_KINDS, *_SUPPLY, "ledger.parameter"))]
    context = Context(Parameters(observed), _END, lambda key: frozenset((key,)))
    supply = movements(observed), Recalls(one for one in observed if one.name == _SUPPLY[1])
    given = [one for one in observed if one.name in OPENED_KINDS]
    found = over_opened(given, documents(city, name), context, supply)
    return sorted((one.code, one.entry, one.block, one.records) for one in found)


def _observed(db: Database, names: tuple[str, ...]) -> Iterator[Observed]:
    for kind, key, height, did, is_revoked, is_superseded in db.query(_ROWS):
        if kind.partition("/")[0] in names:
            record, entry = records.read(db, key), key // 512
            yield Observed(record, entry, height, did, bool(is_revoked), bool(is_superseded))
