"""A ledger of one authority with three recalls in blocks of their own, for tests of the window."""

import time
from pathlib import Path

from desktop import issuing
from desktop.demo.own_ledger import NewLedger, start_ledger
from desktop.keys.key_file import SMALL
from desktop.keys.signing import sign_records
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import RecordSet
from desktop.node.local import open_local
from desktop.session import Session

PASSWORD = "correct horse battery staple"
RECALL: JsonObject = {
    "product_description": "Soft cheese from raw milk, 250 g",
    "reason_for_recall": "Listeria was found in two samples",
    "recalling_firm": "Meadow Dairy",
}


def found(folder: Path) -> None:
    """Found it in a profile folder and sync the profile."""
    wish = NewLedger("ledger.smallville.example/2026", "Smallville", "city-hall", "mayor")
    start_ledger(folder, wish, PASSWORD, lambda: time.time_ns() // 1_000_000, SMALL)
    with Session(folder) as session:
        session.sync()
        session.unlock(PASSWORD)
        signer, origin = session.signer(), session.profile.anchor.origin
        city = session.profile.peer_folder(session.profile.peers[0])
        with open_local(city, session.profile.anchor, PASSWORD, session.now_ms) as network:
            for number in range(3):
                item: JsonObject = {"data": {**RECALL, "recall_number": f"R-{number}"}}
                made = issuing.make_records(
                    session.reader(), signer.did, "recall.notice/1", [item], session.now_ms()
                )
                content = RecordSet(None, made.records)
                now_s = session.now_ms() // 1000
                refusal = network.submit(sign_records(signer, origin, 100 + number, content, now_s))
                assert refusal is None
                network.publish()
        session.sync()
