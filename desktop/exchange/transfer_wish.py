"""What somebody wants to offer, as the item of a record: names become keys, beginnings ids."""

from dataclasses import dataclass

from desktop.errors import UsageError
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.scalar import format_time
from desktop.replica import records
from desktop.replica.database import Database
from desktop.replica.private_parts import enrolled_as

POINTS, MONEY, GOODS, DOCUMENTS = "points", "money", "goods", "documents"

_DID = "did:key:"
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Offered:
    """What is offered to whom; of an amount only what belongs to the sort of thing is set."""

    what: str  # one of the words above
    to: str  # a did:key or a name of the roster
    until: str | None = None  # a time in the ledger's form
    settles: str | None = None  # the id of a record, or its beginning
    points: int | None = None
    programme: str | None = None  # likewise
    account: str | None = None  # the offerer's own key if not given
    to_account: str | None = None  # the other key if not given
    amount: int | None = None  # in the currency's smallest unit
    currency: str | None = None
    things: tuple[str, ...] = ()  # goods or documents


def offer_item(offered: Offered, db: Database, did: str, now_ms: int) -> JsonObject:
    """Return the item of the offer.

    Args:
        offered: what is offered.
        db: the replica, for names and ids.
        did: of who offers.
        now_ms: Unix milliseconds.

    Raises:
        UsageError: nobody or several are enrolled under that name, or no id begins so.
        StorageError: the replica holds no such record.
    """
    to = party_of(db, offered.to, now_ms)
    data: JsonObject = {"what": offered.what, "to": to}
    if offered.until is not None:
        data["until"] = offered.until
    refs: list[JsonValue] = []
    item: JsonObject = {"data": data}
    if offered.what == POINTS:
        data |= {
            "points": offered.points,
            "account": offered.account or did,
            "to_account": offered.to_account or to,
        }
        refs.append({"rel": "programme", "id": records.resolve(db, offered.programme or "")})
    elif offered.what == MONEY:
        data |= {"amount": offered.amount, "currency": offered.currency}
    else:
        things: list[JsonValue] = [*offered.things]
        item["about"] = things
    if offered.settles is not None:
        refs.append({"rel": "settles", "id": records.resolve(db, offered.settles)})
    return {**item, "refs": refs} if refs else item


def party_of(db: Database, name: str, now_ms: int) -> str:
    """Return the key of the one who is enrolled under a name.

    Raises:
        UsageError: nobody or several are.
    """
    if name.startswith(_DID):
        return name
    time = format_time(now_ms)
    active = sorted(one.did for one in enrolled_as(db, name) if one.is_active(time))
    if not active:
        raise UsageError(
            f"Nobody of the name {name!r:.100} is enrolled now.",
            do="Name a did:key, an organisation, an office or an authority of the roster.",
        )
    if len(active) > 1:
        keys = ", ".join(active[:_SHOWN])
        raise UsageError(f"Several keys are enrolled as {name:.100}: {keys}.", do="Name one key.")
    return active[0]
