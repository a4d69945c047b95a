"""``civicledger demo``: build the demonstration city, or make it fresh again."""

import argparse
import time
from pathlib import Path

from desktop.cli.call import Call
from desktop.demo.city import PROFILES, Built, build
from desktop.demo.people import ORIGIN
from desktop.errors import UsageError
from desktop.node.home import load_node


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="an empty or missing folder")
    parser.add_argument("--seed", type=int, default=7, help="decides every byte of the log")
    parser.add_argument("--clean", action="store_true", help="plant no faults")


def run(call: Call) -> int:
    """Build the city and say where everything stands."""
    options = call.options
    if options.seed < 0:
        raise UsageError("A seed is a whole number from 0.")
    folder = options.folder.resolve()
    city = build(folder, options.seed, clean=options.clean, clock=_clock, report=call.report)
    document = {
        "origin": ORIGIN,
        "anchor": city.anchor,
        "size": city.size,
        "root": city.root.hex(),
        "policy": str(folder / "policy.txt"),
        "peers": {"folder": str(city.peers_folder), "http": _nodes(folder)},
        "profiles": {name: str(city.profile(name)) for name in (*PROFILES, "fresh")},
        "password_file": str(folder / "password.txt"),
        "answers": str(folder / "answers.json"),
    }
    call.answer(document, _text(city))
    return 0


def _text(city: Built) -> str:
    return "\n".join(
        (
            f"The city stands in {city.folder}: {city.size:,} entries, root {city.root.hex()}.",
            f"Anchor: {city.anchor}",
            f"Profiles: {', '.join((*PROFILES, 'fresh'))} in {city.folder / 'profiles'}",
            f"Password of all keys: in {city.folder / 'password.txt'}",
            f"Look around: civicledger --profile {city.profile('inspector')}",
        )
    )


def _clock() -> int:
    return time.time_ns() // 1_000_000


def _nodes(folder: Path) -> list[dict[str, str]]:
    """Return the authorities' homes, each of which ``civicledger node`` can run."""
    homes = sorted(item.parent for item in (folder / "authorities").glob("*/node.json"))
    return [{"name": load_node(home).id, "profile": str(home)} for home in homes]
