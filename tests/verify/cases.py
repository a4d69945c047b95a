"""Proof files of every fate and every damage, with what their readers trust."""

from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from desktop.exchange.proof_file import build_proof_file, build_transparent
from desktop.ledger.anchor import Anchor, format_anchor
from desktop.ledger.charter import parse_charter
from desktop.ledger.policy import format_policy
from desktop.ledger.proof_file import format_proof_file, parse_proof_file
from desktop.ledger.scalar import format_time, parse_time
from desktop.ledger.status import Status, sign_status
from desktop.replica import entries
from desktop.replica.database import Database
from desktop.verdict import Verdict
from tests.chronicle import NOW, Chronicle
from tests.exchange.pdf_form import named, stream
from tests.ledger import test_proof_file as small
from tests.ledger.log_vectors import load
from tests.ledger.small_city import NAMES, charter_of
from tests.ledger.test_charter_chain import NEW

GOLDEN = load("civicledger/proof_files")
GOLDEN_NOW = "2026-09-26T00:00:00.000Z"
_DAY_MS = 86_400_000
_OLDER = Path(__file__).parents[1] / "vectors" / "proofs"


@dataclass(frozen=True, slots=True)
class Case:
    """A file, and who asks about it."""

    name: str
    data: bytes
    option: str = "--anchor"  # or --charter, --policy, or empty: nobody is trusted
    trust: bytes = b""
    now: str = NOW
    days: int = 30
    wanted: str | None = None

    def words(self, folder: Path) -> list[str]:
        """Return the words of ``verify``, once file and trust are written into a folder."""
        file = folder / "asked.clproof"
        file.write_bytes(self.data)
        words = ["verify", str(file), "--as-of", self.now, "--max-status-age", str(self.days)]
        if self.option == "--anchor":
            words += [self.option, self.trust.decode()]
        elif self.option:
            paper = folder / "trust"
            paper.write_bytes(self.trust)
            words += [self.option, str(paper)]
        return words if self.wanted is None else [*words, "--record", self.wanted]


def golden_cases() -> list[Case]:
    """Return the published files, valid and damaged, and the first one under other anchors."""
    anchor = GOLDEN["anchor_text"].encode()
    cases = [
        Case(one["name"], bytes.fromhex(one["proof_file"]), trust=anchor, now=GOLDEN_NOW)
        for one in GOLDEN["cases"]
    ]
    others = [one["anchor_text"].encode() for one in GOLDEN["first_case_under_other_anchors"]]
    status = next(one for one in cases if one.name == "status")
    return [
        *cases,
        *(replace(cases[0], name="other anchor", trust=one) for one in others),
        replace(cases[0], name="nobody trusted", option="", trust=b""),
        replace(status, name="old status", now="2026-12-24T00:00:00.000Z"),
        replace(status, name="old status, patient", now="2026-12-24T00:00:00.000Z", days=100),
        replace(status, name="status to come", now="2026-09-24T00:00:00.000Z"),
    ]


def older_cases() -> list[Case]:
    """Return the files that older versions of the program wrote."""
    folders = sorted(path for path in _OLDER.iterdir() if path.is_dir())
    return [
        Case(
            folder.name,
            (folder / "revoked.clproof").read_bytes(),
            trust=(folder / "anchor.txt").read_bytes().strip(),
            now="2026-11-23T23:59:59.999Z",
        )
        for folder in folders
    ]


def damaged_cases(count: int) -> list[Case]:
    """Return published files in which a few bytes were changed, lost or doubled, always alike."""
    chance, whole = Random(7), golden_cases()
    cases = []
    for number in range(count):
        case = chance.choice(whole)
        data = bytearray(case.data)
        for _ in range(chance.choice((1, 1, 1, 2, 4))):
            at = chance.randrange(len(data))
            match chance.randrange(4):
                case 0:
                    data[at] = chance.randrange(256)
                case 1:
                    del data[at : at + chance.randrange(1, 5)]
                case 2:
                    data[at:at] = data[at : at + chance.randrange(1, 4)]
                case _:
                    data[at] ^= 1 << chance.randrange(8)
        cases.append(replace(case, name=f"{case.name}, damage {number}", data=bytes(data)))
    return cases


def foreign_cases() -> list[Case]:
    """Return files that are no proofs."""
    anchor = GOLDEN["anchor_text"].encode()
    whole = bytes.fromhex(GOLDEN["cases"][0]["proof_file"])
    cuts = [whole[:cut] for cut in (1, 100, 5000, -1)]
    strange = [
        b"", b"PK\x03\x04", b"\x89PNG\r\n", b"\xd2\x84", b"{}", "Łódź".encode(), bytes(1000),
        b"\xd2" * 99, b"%PDF-1.7", b"\xa0", b"\xff" * 99,
        b"\xa1\x07\x9a\x00\x20\x00\x00" + b"\x80" * 2**21,
    ]  # fmt: skip
    return [
        Case(f"foreign {at}", data, trust=anchor, now=GOLDEN_NOW)
        for at, data in enumerate(strange + cuts)
    ]


def pdf_cases() -> list[Case]:
    """Return documents with proofs within them, whole and damaged."""
    first, second = golden_cases()[:2]
    one, bare = stream(7, first.data), stream(7, first.data, packed=False)
    name = named("diploma.clproof", 7)
    documents = {
        "packed": one + name,
        "plain": bare + name,
        "no proof": one + named("diploma.json", 7),
        "nothing there": name,
        "there twice": one + one + name,
        "two proofs": one + stream(8, second.data) + name + named("b.clproof", 8),
        "cut": one[:-40] + name,
        "cut plain": bare[:-16] + name,
        "damaged": one[:200] + bytes([one[200] ^ 1]) + one[201:] + name,
        "another end": one.replace(b"\nendstream", b"..endstream") + name,
    }
    return [replace(first, name=f"pdf {at}", data=b"%PDF-1.4" + documents[at]) for at in documents]


def small_cases() -> list[Case]:
    """Return files with a private document, a status, or a charter that changed."""
    anchor = format_anchor(small.log().anchor).encode()
    good = Case("document", format_proof_file(small.proof()), trust=anchor)
    charter = charter_of()
    later = format_proof_file(small.later_proof())
    after = Case("after a change", later, trust=format_anchor(small.later().anchor).encode())
    damaged = {
        "another document": replace(
            small.proof(), document=replace(small.DOCUMENT, salt=bytes(32))
        ),
        "two cosignatures": replace(small.proof(), checkpoint=small.log().note(NAMES[:2])),
        "another index": replace(small.proof(), index=3),
        "another path": replace(small.proof(), path=small.log().path(2)),
        "another record": replace(small.proof(), record=2),
        "another statement": replace(small.proof(), statement=small.log().proof(2, 1).statement),
        "too few receipts": replace(small.proof(), statement=small.log().transparent(1, NAMES[:2])),
        "a statement of another ledger": small.log().proof(3),
        "a change left out": replace(small.later_proof(), charter_notes=()),
    }
    new = parse_charter(NEW.canonical)
    return [
        good,
        replace(good, name="charter", option="--charter", trust=charter.canonical),
        replace(good, name="policy", option="--policy", trust=format_policy(charter).encode()),
        after,
        replace(after, name="the new charter", option="--charter", trust=new.canonical),
        replace(after, name="the old charter", option="--charter", trust=charter.canonical),
        *(replace(good, name=name, data=format_proof_file(one)) for name, one in damaged.items()),
    ]


def chronicle_cases(db: Database, chronicle: Chronicle) -> list[Case]:
    """Return the file of every record of a city in which each has another fate."""
    anchor = format_anchor(chronicle.anchor).encode()
    made = {
        name: build_proof_file(db, chronicle.anchor, record)
        for name, record in chronicle.ids.items()
    }
    cases = {name: Case(name, data, trust=anchor) for name, data in made.items()}
    valid, revoked = cases["valid"], cases["revoked"]
    charter = chronicle.city.charter
    return [
        *cases.values(),
        replace(cases["early"], name="early, later", now="2031-01-01T00:00:00.000Z"),
        replace(revoked, name="charter", option="--charter", trust=charter.canonical + b"\n"),
        replace(revoked, name="entry 0", option="--charter", trust=entries.entry(db, 0)),
        replace(revoked, name="policy", option="--policy", trust=format_policy(charter).encode()),
        replace(valid, name="altered", data=valid.data.replace(b"Bachelor of V", b"Doctorate (V)")),
        replace(valid, name="wrong anchor", trust=_other(chronicle.anchor)),
        *(_with_status(valid, chronicle, verdict) for verdict in Verdict),
        *_transparent_cases(db, chronicle, anchor),
    ]


def _other(anchor: Anchor) -> bytes:
    return format_anchor(replace(anchor, sha256=bytes(32))).encode()


def _with_status(case: Case, chronicle: Chronicle, verdict: Verdict) -> Case:
    receipt = chronicle.city.signers["university"].receipt
    at = format_time(parse_time(NOW) - _DAY_MS)
    origin, record = chronicle.city.charter.origin, chronicle.ids["valid"]
    status = Status(origin, chronicle.size + 9, bytes(32), record, verdict, at)
    signed = sign_status(status, receipt.public, receipt.sign)
    data = format_proof_file(replace(parse_proof_file(case.data), status=signed))
    return replace(case, name=f"status {verdict.value}", data=data)


def _transparent_cases(db: Database, chronicle: Chronicle, anchor: bytes) -> list[Case]:
    event = build_transparent(db, chronicle.anchor, chronicle.ids["event"])
    many = build_transparent(db, chronicle.anchor, chronicle.ids["revoked"])
    paper = chronicle.city.charter.canonical
    under = Case("transparent", event, "--charter", paper)
    stranger = charter_of().canonical
    return [
        under,
        replace(under, name="transparent, anchor", option="--anchor", trust=anchor),
        replace(under, name="transparent, entry 0", trust=entries.entry(db, 0)),
        replace(under, name="transparent, nobody", option="", trust=b""),
        replace(under, name="transparent, strangers", trust=stranger),
        replace(under, name="transparent, altered", data=event.replace(b"receiving", b"departing")),
        replace(under, name="transparent, many", data=many),
        replace(under, name="transparent, one", data=many, wanted=chronicle.ids["revoked"]),
    ]
