"""Draw every page of the window as its users see it: `python3 packaging/screenshots.py DIR`.

Each profile of the demonstration city is drawn in both themes, two sizes and every language, with
its key open, from copies that are thrown away. The pictures stand in
`DIR/PROFILE/LANGUAGE-SIZE-THEME/PAGE.png`.

Exit codes: 0 all drawn, 1 some could not be drawn, 2 this machine cannot do it, 3 wrong usage.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from environment import LOCK, SetUpError, prepare, prepare_system, step
from tour import CITY, build_city
from verbs import Answer, VerbError, require_program, tell

PROFILES = ("inspector", "registrar", "supervisor", "hospital", "fresh")
LANGUAGES = ("en", "de", "ar")
SIZES = ("900x500", "1600x1000")
THEMES = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Shot:
    """One look at a profile: all pages in one language, size and theme."""

    profile: str
    language: str
    size: str
    theme: str

    def folder(self, target: Path) -> Path:
        """Return where its pictures go."""
        return target / self.profile / f"{self.language}-{self.size}-{self.theme}"


def main() -> int:
    """Draw what was asked for and say how many pictures there are."""
    wishes = _parser().parse_args()
    target = Path(wishes.folder).resolve()
    print("CivicLedger: pictures of the window", flush=True)
    try:
        prepare(LOCK)
        prepare_system(window=False)
        require_program()
        demo = build_city(Path(wishes.city).resolve())
    except (SetUpError, VerbError) as error:
        print(f"\n{error}", file=sys.stderr)
        return 2
    chosen = product(wishes.profiles, wishes.languages, wishes.sizes, wishes.themes)
    drawn = [draw(Shot(*each), demo, target) for each in chosen]
    print(f"\n{sum(drawn):,} pictures in {target}")
    return 0 if all(drawn) else 1


def draw(shot: Shot, demo: Answer, target: Path) -> int:
    """Draw all pages of one look and return how many; 0 where it failed, having said why."""
    out = shot.folder(target)
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    words = ["--render", str(out), "--theme", shot.theme, "--size", shot.size]
    words += ["--language", shot.language]
    if shot.profile != "fresh":
        words += ["--password-file", demo.text("password_file")]
    try:
        with step(str(out.relative_to(target))), TemporaryDirectory() as scratch:
            profile = Path(scratch) / shot.profile
            shutil.copytree(demo.text("profiles", shot.profile), profile)
            tell("window", "--profile", str(profile), *words, QT_QPA_PLATFORM="offscreen")
    except VerbError as error:
        print(f"      {error}", file=sys.stderr)
        return 0
    return len(list(out.glob("*.png")))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Draw every page of the window.")
    parser.add_argument("folder", metavar="DIR", help="where the pictures go")
    parser.add_argument("--city", metavar="DIR", default=str(CITY), help="folder of the city")
    for name, all_of_them in (
        ("profiles", PROFILES),
        ("languages", LANGUAGES),
        ("sizes", SIZES),
        ("themes", THEMES),
    ):
        parser.add_argument(f"--{name}", nargs="+", default=all_of_them, metavar="ONE")
    return parser


if __name__ == "__main__":
    sys.exit(main())
