"""Sheets painted: pictures whose codes are read again, and PDF files with their proof."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from desktop.exchange.codes import content
from desktop.exchange.pdf_proof import proof_in
from desktop.paper.sheet import LANGUAGES, Logo, Sheet
from desktop.views.parts.picture_codes import codes_in
from desktop.views.printing.painting import Attachment, pdf_of, pictures_of
from tests.paper.test_letterhead import SVG, png
from tests.views.hostile import HOSTILE
from tests.views.printing.sheets import POINTER, SHEET, long_sheet, with_text

pytestmark = pytest.mark.usefixtures("qapp")
PROOF = bytes(range(256)) * 500


def read(pdf: bytes, folder: Path) -> str:
    """Return the text of a PDF as an independent reader finds it."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext (poppler) is not installed; nobody else reads the PDF")
    file = folder / "document.pdf"
    file.write_bytes(pdf)
    done = subprocess.run([program, "-layout", file, "-"], capture_output=True, check=True)
    return done.stdout.decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_code_on_a_page_is_read_again(language: str) -> None:
    (picture,) = pictures_of(replace(SHEET, language=language), 110)
    (code,) = codes_in(picture, "page")
    assert content(code) == POINTER


def test_a_code_is_read_from_a_small_and_grey_scan() -> None:
    (picture,) = pictures_of(SHEET, 100)
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    (code,) = codes_in(grey, "scan")
    assert content(code) == POINTER


@pytest.mark.parametrize("logo", [Logo("svg", SVG), Logo("png", png(40, 30))])
def test_a_logo_is_painted(logo: Logo) -> None:
    head = replace(SHEET.letterhead, logo=logo)
    (with_logo,), (bare,) = pictures_of(replace(SHEET, letterhead=head), 60), pictures_of(SHEET, 60)
    assert with_logo != bare


def test_a_pdf_carries_its_proof_byte_for_byte() -> None:
    pdf = pdf_of(SHEET, (Attachment("diploma.clproof", PROOF),))
    assert pdf.startswith(b"%PDF-")
    assert proof_in(pdf) == PROOF
    assert proof_in(pdf_of(SHEET, (Attachment("Größe (1).clproof", b"x"),))) == b"x"


@pytest.mark.slow
@pytest.mark.parametrize("text", list(HOSTILE.values())[:20], ids=list(HOSTILE)[:20])
def test_a_hostile_text_never_becomes_a_proof(text: str) -> None:
    fake = f"{text}\n/F (a.clproof)\n/EF <</F 5 0 R>>\n"
    pdf = pdf_of(with_text(fake), (Attachment("a.clproof", PROOF),))
    assert proof_in(pdf) == PROOF


def test_another_program_reads_every_word(tmp_path: Path) -> None:
    told = read(pdf_of(SHEET), tmp_path)
    for text in (
        "University of Northbridge",
        "1010 Northbridge",
        "Diploma",
        "Mara Vogt",
        "Page 1 of 1",
    ):
        assert text in told


def test_another_program_reads_all_pages(tmp_path: Path) -> None:
    told = read(pdf_of(long_sheet(120)), tmp_path)
    assert all(f"word{number}" in told for number in (0, 599, 1_199))
    assert told.count("\f") > 3


def test_another_program_reads_plain_text(tmp_path: Path) -> None:
    sheet: Sheet = replace(SHEET, below='<b>VALID</b> <img src="/etc/hostname">')
    assert '<b>VALID</b> <img src="/etc/hostname">' in read(pdf_of(sheet), tmp_path)
