"""``civicledger sample``: plan a fair random sample, draw it, draw somebody else's again.

Exit codes: 0 fine; 1 a draw that does not follow from its plan; 2 it cannot be drawn yet.
"""

import argparse
from pathlib import Path
from typing import Any

from desktop.audit.sampling import SampleWish, check_wish, drawn, faults_of, planned, table_of
from desktop.cli.call import Call
from desktop.cli.given_file import read_as
from desktop.cli.plain import plain
from desktop.cli.records import query_text, take_turned_terms
from desktop.durable import replace_file
from desktop.errors import UsageError
from desktop.ledger.sample_plan import (
    DRAW_LIMIT,
    PLAN_LIMIT,
    Draw,
    SamplePlan,
    Unit,
    format_draw,
    format_plan,
    parse_draw,
    parse_plan,
)

_EPILOG = """The plan fixes who may be drawn, how many, and a block that does not exist yet. Hand it
out or have it countersigned before that block is sealed; the block's root is the seed."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    add = parser.add_argument
    add("action", choices=list(_ACTIONS), help="fix a sample, draw it, or check a draw")
    add("words", nargs="*", metavar="QUERY | FILE", help="a search as of records; or a file")
    units = [one.value for one in Unit]
    add("--unit", choices=units, default=units[0], help="plan: what is drawn of a record")
    add("--draws", type=int, metavar="N", help="plan: how many are drawn")
    add("--blocks", type=int, default=1, metavar="N", help="plan: seeded by the Nth block from now")
    add("--title", default=None, help="plan: what the sample is for")
    add("-o", "--output", type=Path, metavar="FILE", help="a plan, a draw, or .csv for a list")
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _EPILOG
    take_turned_terms(parser)


def run(call: Call) -> int:
    """Do what is asked for."""
    return _ACTIONS[call.options.action](call)


def _plan(call: Call) -> int:
    options = call.options
    if options.draws is None or options.title is None or options.output is None:
        raise UsageError("A plan needs --draws, --title and --output.")
    unit = Unit(options.unit)
    wish = SampleWish(options.title, query_text(options.words), unit, options.draws, options.blocks)
    check_wish(wish)  # before a password is asked for
    with call.session() as session:
        session.unlock(call.password())
        signer = session.signer()
        plan = planned(session.reader(), wish, signer.did, session.now_ms(), call.report)
        replace_file(options.output, format_plan(plan, signer.sign(plan.signed_bytes)), mode=0o644)
    text = (
        f"{plan.draws} of {plan.members} will be drawn by block {plan.height}.\n"
        f"Plan {plan.sha256.hex()} written to {options.output}.\n"
        "Hand it out before that block is sealed."
    )
    call.answer({**_plan_document(plan), "file": str(options.output)}, text)
    return 0


def _draw(call: Call) -> int:
    options = call.options
    plan, signature = read_as(_file_of(call), PLAN_LIMIT, parse_plan, "a sampling plan")
    with call.session() as session:
        made = drawn(session.reader(), plan, signature, call.report)
    if options.output is not None:
        is_table = options.output.suffix == ".csv"
        data = table_of(made) if is_table else format_draw(made)
        replace_file(options.output, data, mode=0o644)
    call.answer(_draw_document(made), _draw_text(made))
    return 0


def _check(call: Call) -> int:
    given = read_as(_file_of(call), DRAW_LIMIT, parse_draw, "a draw of a sample")
    with call.session() as session:
        faults = faults_of(session.reader(), given, call.report)
    document = {**_draw_document(given), "equal": not faults, "faults": list(faults)}
    signed = f"The plan is signed by {given.plan.signer}."
    told = "Equal: everybody draws the same." if not faults else "Not equal:"
    call.answer(document, "\n".join([signed, told, *(f"  {one}" for one in faults)]))
    return 1 if faults else 0


def _file_of(call: Call) -> Path:
    words: list[str] = call.options.words
    if len(words) != 1:
        raise UsageError(f"sample {call.options.action} takes one file.")
    return Path(words[0])


def _plan_document(plan: SamplePlan) -> dict[str, Any]:
    return {
        "plan": plan.sha256.hex(),
        "title": plan.title,
        "query": plan.query,
        "unit": plan.unit.value,
        "size": plan.size,
        "members": plan.members,
        "draws": plan.draws,
        "height": plan.height,
        "signer": plan.signer,
    }


def _draw_document(draw: Draw) -> dict[str, Any]:
    seed = {"height": draw.seed.height, "size": draw.seed.size, "root": draw.seed.root.hex()}
    return {**_plan_document(draw.plan), "seed": seed, "drawn": list(draw.drawn)}


def _draw_text(draw: Draw) -> str:
    plan = draw.plan
    head = (
        f"{plain(plan.title)}: {len(draw.drawn)} of {plan.members}, seeded by block "
        f"{draw.seed.height}, root {draw.seed.root.hex()}."
    )
    return "\n".join([head, *(plain(one, 200) for one in draw.drawn)])


_ACTIONS = {"plan": _plan, "draw": _draw, "check": _check}
