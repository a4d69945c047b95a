"""A bare word: a lot or serial number, the number of a product, or its name."""

from collections.abc import Iterator

import pytest

from desktop.demo.city import Built
from desktop.errors import StorageError
from desktop.replica.database import Database
from desktop.replica.trail_lookup import MOST_THINGS, SeveralThingsError, things_called
from desktop.replica.trail_records import TrailRecords
from desktop.replica.trail_subject import subject_of
from desktop.session import Session

MILK = "https://id.gs1.org/01/04012345600018/10/CLOVER7"
CHEESE = "https://id.gs1.org/01/04012345600025"

pytestmark = pytest.mark.slow  # the demonstration city is built first


@pytest.fixture
def db(demonstration: Built) -> Iterator[Database]:
    with Session(demonstration.folder / "profiles" / "inspector") as session:
        yield session.reader()


@pytest.mark.parametrize("word", ["CLOVER7", " clover7 "])
def test_a_lot_number_alone_is_its_lot(db: Database, word: str) -> None:
    assert subject_of(db, TrailRecords(db), [word]).items == (MILK,)


def test_a_serial_number_alone_is_its_pack(db: Database) -> None:
    assert things_called(db, "HI70110010") == (f"{CHEESE}/21/HI70110010",)


@pytest.mark.parametrize("word", ["4012345600025", "04012345600025", "Hillside soft cheese"])
def test_a_product_by_number_or_name_gives_its_lots_to_choose_from(db: Database, word: str) -> None:
    with pytest.raises(SeveralThingsError) as refused:
        subject_of(db, TrailRecords(db), [word])
    things = refused.value.things
    assert f"{CHEESE}/10/HI702" in things
    assert len(things) <= MOST_THINGS
    assert all(thing.startswith(f"{CHEESE}/10/") for thing in things)
    assert things[0] in refused.value.do


def test_a_container_is_known_by_the_number_on_its_label(db: Database) -> None:
    (row,) = db.query("select item from about where item glob 'https://id.gs1.org/00/*' limit 1")
    assert things_called(db, row[0][-18:]) == (row[0],)


def test_a_word_that_nobody_recorded_is_nothing(db: Database) -> None:
    assert things_called(db, "NOPE99") == ()
    assert subject_of(db, TrailRecords(db), ["NOPE99"]).items == ("NOPE99",)
    with pytest.raises(StorageError, match="begins with 12345678"):
        subject_of(db, TrailRecords(db), ["12345678"])
