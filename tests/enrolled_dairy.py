"""A dairy whose key an authority has enrolled, beside the authority: for tests of keys."""

from pathlib import Path

from desktop import issuing, own_keys, sending
from desktop.keys.key_file import SMALL
from desktop.ledger.json_profile import JsonObject
from desktop.own_keys import Possession
from desktop.peers.source import Peer
from desktop.profile import Profile, save_profile
from desktop.session import Session
from tests.views.small_ledger import PASSWORD, found


def enrolled_dairy(place: Path) -> Path:
    """Found a ledger, let a dairy prove its key, enrol it, and return the dairy's profile."""
    found(place / "mayor")
    folder = place / "dairy"
    with Session(place / "mayor") as mayor:
        mayor.unlock(PASSWORD)
        city = mayor.profile.peer_folder(mayor.profile.peers[0])
        peer = Peer("city", "local", str(city))
        save_profile(Profile(folder, "dairy", mayor.profile.anchor, (peer,), "food"))
        with Session(folder) as dairy:
            own_keys.create_keys(dairy, PASSWORD, SMALL)
            dairy.unlock(PASSWORD)
            proof = own_keys.prove(dairy, mayor.signer().did)
            enrol(mayor, proof, role="operator", domain="food", organisation="Meadow Dairy")
            dairy.sync()
    return folder


def enrol(mayor: Session, proof: Possession, *, role: str, domain: str, organisation: str) -> None:
    """Let an authority enrol a key that was proven to it."""
    item: JsonObject = {
        "data": {
            "key": proof.key,
            "possession": proof.possession,
            "decrypt": proof.decrypt,
            "roles": [role],
            "domains": [domain],
            "organisation": organisation,
            "from": "2026-01-01T00:00:00.000Z",
            "until": "2030-01-01T00:00:00.000Z",
        }
    }
    did, now_ms = mayor.signer().did, mayor.now_ms()
    made = issuing.make_records(mayor.reader(), did, "roster.enrol/1", [item], now_ms)
    assert made.refused == ()
    with mayor.desk() as desk:
        issuing.queue(desk, made.records, now_ms, 0)
    sending.send(mayor, PASSWORD, early=True)
