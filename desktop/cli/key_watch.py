"""``civicledger keys watch``: what was signed with your keys and not sent from this machine."""

from collections.abc import Sequence
from typing import Any

from desktop.cli.call import Call
from desktop.cli.plain import plain
from desktop.errors import UsageError
from desktop.ledger.scalar import format_time
from desktop.replica import key_watch
from desktop.replica.key_watch import Stranger
from desktop.session import Session

_MOST_LINES = 50
_ADVICE = (
    "If you signed them on another machine, or restored this profile from a backup, acknowledge",
    "what you know: civicledger keys watch --acknowledge ID (or all). If you do not know one of",
    "them, somebody has your key: have an authority revoke it at once, as suspect from entry {}.",
)


def watch_keys(call: Call, session: Session) -> int:
    """List them, once what was named is acknowledged; exit 1 where any are left."""
    wanted: Sequence[str] = call.options.acknowledge
    with session.desk() as desk:
        known = key_watch.own_keys(desk)
    has_keys = session.profile.has_keys
    if has_keys and (not known or getattr(call.options, "password_file", None) is not None):
        session.unlock(call.password())  # the key may be another one by now
    with session.desk() as desk:
        found = key_watch.strangers(session.reader(), desk)
        if wanted:
            with session.writing():
                key_watch.acknowledge(desk, _chosen(found, wanted), session.now_ms())
            found = key_watch.strangers(session.reader(), desk)
        keys = key_watch.own_keys(desk)
        document = {
            "keys": list(keys),
            "statements": [_document(one) for one in found],
            "acknowledged": len(key_watch.acknowledged(desk)),
        }
    call.answer(document, "\n".join(_lines(keys, found)))
    return 1 if found else 0


def tell_strangers(call: Call, session: Session) -> None:
    """Say after a sync that there are such statements; only who has keys and a replica is told."""
    if not (session.profile.desk_file.is_file() and session.has_replica()):
        return
    with session.desk() as desk:
        count = len(key_watch.strangers(session.reader(), desk))
    if count:
        call.say(f"{_sentence(count)} See: civicledger keys watch")


def _chosen(found: Sequence[Stranger], wanted: Sequence[str]) -> list[Stranger]:
    if "all" in wanted:
        return list(found)
    chosen = []
    for name in wanted:
        hits = [one for one in found if name == one.statement or name in one.records]
        if not hits:
            raise UsageError(
                f"No such statement waits for you: {plain(name)[:80]}.",
                means="Nothing was acknowledged.",
                do="Give the id of a statement or record that keys watch lists.",
            )
        chosen += hits
    return chosen


def _document(one: Stranger) -> dict[str, Any]:
    return {
        "statement": one.statement,
        "key": one.did,
        "seq": one.seq,
        "entry": one.entry,
        "height": one.height,
        "time": format_time(one.time_ms),
        "issued": format_time(one.issued_s * 1000),
        "records": list(one.records),
        "kinds": list(one.kinds),
        "void": one.void,
        "final": one.is_final,
    }


def _sentence(count: int) -> str:
    signed = "statement is" if count == 1 else "statements are"
    return f"{count:,} {signed} signed with your key, and not known to this machine."


def _lines(keys: Sequence[str], found: Sequence[Stranger]) -> list[str]:
    if not keys:
        return ["This profile has no keys to watch."]
    if not found:
        return ["Everything that your keys signed was sent from here, or you acknowledged it."]
    lines = [_sentence(len(found))]
    for one in found[:_MOST_LINES]:
        what = f"void, {one.void}" if one.void else ", ".join(one.kinds)
        time = format_time(one.time_ms)
        lines.append(plain(f"entry {one.entry}, {time}: {what}; statement {one.statement}"))
        lines += [plain(f"  {record}") for record in one.records[:3]]
    if len(found) > _MOST_LINES:
        lines.append(f"... and {len(found) - _MOST_LINES:,} more; --json lists them all.")
    return [*lines, " ".join(_ADVICE).format(found[0].entry)]
