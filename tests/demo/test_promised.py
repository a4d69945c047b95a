"""Private documents of the city: what the log promises, its readers hold and can open."""

import pytest

from desktop.demo.city import PASSWORD, Built
from desktop.domains.readings import Series, parse_readings, window_root
from desktop.ledger.json_profile import parse_object
from desktop.ledger.scalar import decode_base64url
from desktop.private_documents import look, read
from desktop.replica import records
from desktop.session import Session
from desktop.vault.holding import Holding


@pytest.mark.slow
@pytest.mark.parametrize("name", ["gateway", "works"])
def test_a_reader_opens_what_was_sealed_for_it(demonstration: Built, name: str) -> None:
    with Session(demonstration.profile(name)) as session:
        session.unlock(PASSWORD)
        held = list(look(session.reader(), session.store(), session.decryption_key()))
    assert {one.holding for one in held} == {Holding.HELD, Holding.MISSING, Holding.ERASED}
    assert sum(one.holding is Holding.HELD for one in held) > 50


@pytest.mark.slow
def test_the_readings_of_a_home_lead_to_the_root_in_the_log(demonstration: Built) -> None:
    with Session(demonstration.profile("gateway")) as session:
        session.unlock(PASSWORD)
        db, store, key = session.reader(), session.store(), session.decryption_key()
        windows = [
            one.promise.record
            for one in look(db, store, key)
            if one.promise.kind == "device.readings/1"
        ]
        assert len(windows) == 48
        for record_id in windows:
            document = parse_object(read(db, store, key, record_id).document)
            place = records.key_of(db, record_id)
            assert place is not None
            data = records.read(db, place).data
            series = Series(*(str(data[name]) for name in ("device", "property", "unit")))
            readings = parse_readings(document["readings"])
            root = window_root(series, readings, decode_base64url(str(document["salt"])))
            assert len(readings) == data["count"]
            assert root == decode_base64url(str(data["root"]))
