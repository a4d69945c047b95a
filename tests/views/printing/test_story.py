"""From a record to a document that somebody drops on a window: the whole way, on a small ledger."""

import csv
import json
import shutil
import stat
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.__main__ import _with_qt
from desktop.cli.main import run
from desktop.errors import StorageError
from desktop.paper.document import document_of
from desktop.paper.folder import LIST_NAME, write_document, write_folder
from desktop.paper.sheet import LANGUAGES, Letterhead, Part
from desktop.progress import Cancelled
from desktop.replica import checkpoints
from desktop.replica.records import Moment
from desktop.session import Session
from desktop.verdict import Verdict
from desktop.views.context import Context
from desktop.views.models.received import inspect_checks, look_in
from desktop.views.parts.paper_sheet import PaperSheet
from desktop.views.printing.orders import draw, order_of
from desktop.views.printing.painting import pictures_of
from tests.paper.diplomas import enrolled_college, issue
from tests.views.pages.conftest import Settle, context, settle
from tests.views.small_ledger import PASSWORD

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("qapp")]
__all__ = ["context", "settle"]

PEOPLE = [("Mara", "Vogt"), ("Yusuf", "El-Amin"), ("=cmd|' /C calc'!A0", "<b>VALID</b>")]
Print = Callable[..., int]


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """Return a college's profile and what it issued, made once; nobody writes into it."""
    folder = enrolled_college(tmp_path_factory.mktemp("college"))
    return folder, issue(folder, PEOPLE)


@pytest.fixture
def profile(issued: tuple[Path, list[str]], tmp_path: Path) -> Path:
    """Return a copy of that profile for one test."""
    return Path(shutil.copytree(issued[0], tmp_path / "profile"))


@pytest.fixture
def ids(issued: tuple[Path, list[str]]) -> list[str]:
    return issued[1]


@pytest.fixture
def printed(profile: Path, tmp_path: Path) -> Print:
    """Return the verb as a command line calls it."""
    password = tmp_path / "password.txt"
    password.write_text(PASSWORD)

    def call(*words: object) -> int:
        place = ["--profile", str(profile), "--password-file", str(password)]
        return run([*map(str, words), *place], _with_qt)

    return call


def verdict_of(file: Path, profile: Path, capsys: pytest.CaptureFixture[str]) -> tuple[str, int]:
    capsys.readouterr()
    code = run(["verify", str(file), "--profile", str(profile), "--json"], _with_qt)
    return json.loads(capsys.readouterr().out)["verdict"], code


def test_a_diploma_goes_to_paper_and_is_verified_from_it(
    profile: Path,
    ids: list[str],
    printed: Print,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    pdf = tmp_path / "diploma.pdf"
    assert printed("print", ids[0], "-o", pdf, "--private", "--language", "de") == 0
    for file in (pdf, tmp_path / "diploma.clproof"):  # nobody has approved it
        assert verdict_of(file, profile, capsys) == ("NOT YET VALID", 1)
    if sys.platform != "win32":
        assert stat.S_IMODE(pdf.stat().st_mode) == 0o600  # it tells of a person
    assert printed("print", ids[0], "-o", pdf) == 2
    assert "is there already" in capsys.readouterr().err


def test_the_proof_of_another_document_is_not_replaced(
    profile: Path, ids: list[str], tmp_path: Path
) -> None:
    (tmp_path / "a.clproof").write_bytes(b"another")
    with Session(profile) as session:
        db = session.reader()
        order = order_of(session, db, session.moment(), "en", with_private=False)
        with pytest.raises(StorageError, match="is there already"):
            write_document(tmp_path / "a.pdf", document_of(db, ids[0], order), draw)
    assert [path.name for path in tmp_path.glob("a.*")] == ["a.clproof"]


def test_whoever_prints_for_others_makes_a_copy(profile: Path, ids: list[str]) -> None:
    with Session(profile) as session:
        db = session.reader()
        own = order_of(session, db, session.moment(), "en", with_private=False)
        for name, told in (
            ("City Archive", "Copy made by City Archive"),
            ("Smallville college", ""),
        ):
            order = replace(own, letterhead=Letterhead(name), own_dids=frozenset())
            assert document_of(db, ids[0], order).sheet.above == told


def test_every_language_has_its_words_and_the_person_only_when_asked(
    profile: Path, ids: list[str]
) -> None:
    with Session(profile) as session:
        session.unlock(PASSWORD)
        db, moment = session.reader(), session.moment()
        for language in LANGUAGES:
            closed = order_of(session, db, moment, language, with_private=False)
            sheet = document_of(db, ids[0], closed).sheet
            assert "Vogt" not in str(sheet)
            opened = order_of(session, db, moment, language, with_private=True)
            sheet = document_of(db, ids[0], opened).sheet
            assert sheet.below.startswith("Mara Vogt")
            assert sheet.standing is not None
            assert sheet.standing.is_warning
            notes = [block.note for block in sheet.blocks if isinstance(block, Part) and block.note]
            assert len(notes) == 1


def test_a_pdf_and_a_picture_of_its_page_are_dropped_and_judged(
    context: Context, ids: list[str], tmp_path: Path
) -> None:
    session = context.session
    pdf = tmp_path / "page.pdf"
    with context.connect_replica() as db:
        order = order_of(session, db, context.moment(db), "ar", with_private=False)
        document = document_of(db, ids[1], order)
    pdf.write_bytes(draw(document, "page.clproof"))
    picture = tmp_path / "page.png"
    assert pictures_of(document.sheet, 120)[0].save(str(picture))
    for file in (pdf, picture):
        handed = look_in(context, file)
        assert handed.found.record_id == ids[1]
        assert handed.verdict is Verdict.NOT_YET_VALID
    assert "the page itself proves nothing" in inspect_checks(look_in(context, pdf)).sentence


def test_a_folder_has_documents_proofs_and_a_harmless_list(
    profile: Path,
    ids: list[str],
    printed: Print,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = tmp_path / "diplomas"
    assert printed("print", *ids, "-o", folder, "--private", "--name", "Smallville College") == 0
    names = {path.name for path in folder.iterdir()}
    assert len(names) == 7
    with (folder / LIST_NAME).open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["record"] for row in rows] == ids
    assert rows[0]["name"] == "Mara Vogt"
    assert rows[2]["given_name"] == "'=cmd|' /C calc'!A0"
    assert names == {LIST_NAME} | {row["file"] for row in rows} | {row["proof"] for row in rows}
    for row in rows:
        assert Path(row["file"]).stem == Path(row["proof"]).stem
        assert verdict_of(folder / row["proof"], profile, capsys)[0] == "NOT YET VALID"
    if sys.platform != "win32":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700  # it tells of people
    assert printed("print", *ids, "-o", folder) == 3


def test_a_folder_that_is_stopped_or_refused_leaves_nothing(
    profile: Path, ids: list[str], tmp_path: Path
) -> None:
    folder = tmp_path / "out" / "diplomas"
    folder.parent.mkdir()
    with Session(profile) as session:
        db, moment = session.reader(), session.moment()
        order = order_of(session, db, moment, "en", with_private=False)

        def stop(done: int, _total: int) -> None:
            if done == 2:
                raise Cancelled

        with pytest.raises(Cancelled):
            write_folder(folder, db, ids, order, draw, stop)
        assert list(folder.parent.iterdir()) == []
        unknown = "urn:uuid:01a0d03c-2e00-75c3-8047-9f9dabb45d09"
        with pytest.raises(StorageError, match="1 of 4 records"):
            write_folder(folder, db, [*ids, unknown], order, draw)
        assert list(folder.parent.iterdir()) == []


def test_a_record_that_is_not_final_is_not_printed(profile: Path, ids: list[str]) -> None:
    with Session(profile) as session:
        db = session.reader()
        trusted = checkpoints.trusted(db)
        assert trusted is not None
        early = Moment(2, session.moment().now)
        order = order_of(session, db, early, "en", with_private=False)
        with pytest.raises(Exception, match="cannot be proven"):
            document_of(db, ids[0], order)


def test_the_sheet_writes_away_from_the_window(
    qtbot: QtBot, context: Context, ids: list[str], settle: Settle, tmp_path: Path
) -> None:
    sheet = PaperSheet(None, context, ids)
    qtbot.addWidget(sheet)
    assert not sheet.private.isEnabled()  # the key is locked
    sheet.language.write("de", "Deutsch")
    told: list[str] = []
    context.noticed.connect(told.append)
    sheet.write_many(tmp_path / "papers")
    settle()
    assert told == [f"3 documents with proof written to {tmp_path / 'papers'}"]
    one = PaperSheet(None, context, ids[:1])
    qtbot.addWidget(one)
    one.write_one(tmp_path / "one")
    settle()
    assert (tmp_path / "one.pdf").is_file()
    assert (tmp_path / "one.clproof").is_file()


def test_three_hundred_diplomas_become_a_folder(
    profile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    many = issue(profile, [(f"Given{at}", f"Family{at % 150}") for at in range(300)])
    with Session(profile) as session:
        session.unlock(PASSWORD)
        db, moment = session.reader(), session.moment()
        order = order_of(session, db, moment, "en", with_private=True)
        began, used = time.monotonic(), time.process_time()
        written = write_folder(tmp_path / "many", db, many, order, draw)
        took, used = time.monotonic() - began, time.process_time() - used
    octets = sum(path.stat().st_size for path in written.place.iterdir())
    with capsys.disabled():
        print(f"\n300 diplomas: {took:.1f} s, {used:.1f} s of one core, {octets / 1e6:.1f} MB")
    assert written.count == 300
    assert len(list(written.place.glob("*.pdf"))) == 300
    shutil.rmtree(written.place)
