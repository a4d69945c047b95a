"""``civicledger attack``: attack a copy of a profile, to see what an audit of it lights up."""

import argparse
from pathlib import Path

from desktop.audit.attacks import ATTACKS, attack_copy, attack_named
from desktop.cli.call import Call
from desktop.errors import UsageError

_LIST = "list"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    parser.add_argument("name", help="an attack, or list")
    parser.add_argument(
        "--out", type=Path, metavar="DIR", help="where the attacked copy will stand"
    )


def run(call: Call) -> int:
    """List the attacks, or make one."""
    options = call.options
    if options.name == _LIST:
        call.answer(
            [
                {"name": one.name, "what": one.what, "code": one.code, "target": one.target}
                for one in ATTACKS
            ],
            "\n".join(f"{one.name:<20} {one.code:<20} {one.what}" for one in ATTACKS),
        )
        return 0
    attack = attack_named(options.name)
    if options.out is None:
        raise UsageError("An attack is made on a copy.", do="Say where: --out DIR")
    target = options.out.resolve()
    attack_copy(attack, call.profile_folder, target)
    document = {
        "name": attack.name,
        "what": attack.what,
        "code": attack.code,
        "target": attack.target,
        "profile": str(target),
    }
    text = (
        f"{attack.what}\nThe attacked copy: {target}\nFind it: civicledger audit --profile {target}"
    )
    call.answer(document, text)
    return 0
