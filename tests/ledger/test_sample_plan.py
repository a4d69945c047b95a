import hashlib
import json
from dataclasses import replace

import pytest

from desktop.errors import FormatError, SignatureError
from desktop.keys.signer import SeedSigner
from desktop.ledger.json_profile import JsonObject, format_json, parse_object
from desktop.ledger.sample_plan import (
    DRAW_LIMIT,
    PLAN_LIMIT,
    Draw,
    SamplePlan,
    Seed,
    Unit,
    drawn_of,
    format_draw,
    format_plan,
    parse_draw,
    parse_plan,
    population_of,
)

SIGNER = SeedSigner(bytes(range(32)))
POPULATION = population_of(f"https://id.gs1.org/414/{number:013}" for number in range(40))
PLAN = SamplePlan(
    "ledger.example/2026", "Kitchens, autumn", "kind:party.licence", Unit.SITE, 100, b"\1" * 32,
    len(POPULATION.members), POPULATION.sha256, 5, 12, "2026-03-01T08:00:00.000Z", SIGNER.did,
)  # fmt: skip
SIGNATURE = SIGNER.sign(PLAN.signed_bytes)
ROOT = b"\2" * 32
DRAW = Draw(PLAN, SIGNATURE, Seed(12, 130, ROOT), drawn_of(PLAN, ROOT, POPULATION))


def drawn_elsewhere(file: bytes, root_hex: str, members: list[str]) -> list[str]:
    """Draw by the words of inspector.md alone, with nothing but a JSON reader and SHA-256."""
    plan = json.loads(file)
    del plan["signature"]
    canonical = json.dumps(plan, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    head = b"civicledger/sample-draw/1\n" + hashlib.sha256(canonical.encode()).digest()
    head += bytes.fromhex(root_hex)
    listed = sorted(set(members), key=lambda one: one.encode())
    joined = b"".join(one.encode() + b"\n" for one in listed)
    assert hashlib.sha256(joined).hexdigest() == plan["population"]
    ranked = sorted(listed, key=lambda one: hashlib.sha256(head + one.encode()).hexdigest())
    return ranked[: plan["draws"]]


def test_plan_and_draw_are_read_as_they_were_written() -> None:
    assert parse_plan(format_plan(PLAN, SIGNATURE)) == (PLAN, SIGNATURE)
    assert parse_draw(format_draw(DRAW)) == DRAW


def test_second_implementation_draws_the_same() -> None:
    for number in range(50):
        root = hashlib.sha256(bytes([number])).digest()
        told = drawn_elsewhere(
            format_plan(PLAN, SIGNATURE), root.hex(), [*reversed(POPULATION.members)]
        )
        assert tuple(told) == drawn_of(PLAN, root, POPULATION)


def test_every_member_is_drawn_about_as_often_as_any_other() -> None:
    often = dict.fromkeys(POPULATION.members, 0)
    rounds = 2_000
    for number in range(rounds):
        for one in drawn_of(PLAN, hashlib.sha256(number.to_bytes(4)).digest(), POPULATION):
            often[one] += 1
    expected = rounds * PLAN.draws / len(often)
    squares = sum((count - expected) ** 2 / expected for count in often.values())
    assert squares < 72.05  # chi-square, 39 degrees of freedom, 0.1 %


def test_other_seed_and_other_plan_draw_others() -> None:
    assert drawn_of(PLAN, b"\3" * 32, POPULATION) != DRAW.drawn
    assert drawn_of(replace(PLAN, title="Kitchens, winter"), ROOT, POPULATION) != DRAW.drawn


def test_members_of_another_population_are_refused() -> None:
    with pytest.raises(FormatError, match="not the members"):
        drawn_of(PLAN, ROOT, population_of(POPULATION.members[:-1]))
    swapped = population_of((*POPULATION.members[:-1], "another"))
    with pytest.raises(FormatError, match="not the members"):
        drawn_of(PLAN, ROOT, swapped)


@pytest.mark.parametrize(
    "change",
    [
        {"type": "civicledger/audit-report/1"},
        {"unit": "person"},
        {"draws": 41},
        {"draws": 0},
        {"members": 0},
        {"height": 0},
        {"origin": "two words"},
        {"time": "yesterday"},
        {"root": "00"},
        {"title": "x" * 201},
        {"query": 7},
        {"more": 1},
    ],
)
def test_plan_of_another_form_is_refused(change: dict[str, object]) -> None:
    document = json.loads(format_plan(PLAN, SIGNATURE)) | change
    with pytest.raises(FormatError):
        parse_plan(format_json(document))


def test_changed_plan_is_refused_by_its_signature() -> None:
    document = parse_object(format_plan(PLAN, SIGNATURE))
    with pytest.raises(SignatureError):
        parse_plan(format_json({**document, "draws": 6}))
    with pytest.raises(SignatureError, match="64 bytes"):
        parse_plan(format_json({**document, "signature": "AAAA"}))


def test_draw_of_another_form_is_refused() -> None:
    document = parse_object(format_draw(DRAW))
    seed: JsonObject = {"height": 13, "size": 130, "root": ROOT.hex()}
    changes: list[JsonObject] = [
        {"type": "x"}, {"drawn": "x"}, {"plan": 7}, {"drawn": [7]}, {"seed": seed},
    ]  # fmt: skip
    for change in changes:
        with pytest.raises(FormatError):
            parse_draw(format_json({**document, **change}))


def test_files_that_are_too_long_are_not_read() -> None:
    with pytest.raises(FormatError, match="as long"):
        parse_plan(b" " * (PLAN_LIMIT + 1))
    with pytest.raises(FormatError, match="as long"):
        parse_draw(b" " * (DRAW_LIMIT + 1))
