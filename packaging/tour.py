"""The main job without a window: build a city, copy its ledger, audit it, attack a copy.

Every number printed here was read from the answer of a public verb, and every expectation is
checked against them; what does not turn out as expected is counted and makes the tour fail.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from environment import BUILD, step
from verbs import Answer, VerbError, ask, tell

CITY = BUILD / "city"
WORK = BUILD / "headless"  # made anew by every tour
PAGES = BUILD / "pages"
_ATTACKS = 2
_SIZE = "1366x768"
_THEMES = ("light", "dark")


def build_city(city: Path) -> Answer:
    """Build the demonstration city, or freshen the one that stands there."""
    is_new = not city.exists() or not any(city.iterdir())
    what = "build the demonstration city" if is_new else "freshen the demonstration city"
    with step(f"{what} in {city}"):
        demo = ask("demo", str(city))
    _say(f"{demo.text('origin')}: {demo.number('size'):,} entries, root {demo.text('root')}")
    return demo


def tour(city: Path, profile: Path | None) -> int:
    """Do the main job headless and return how many expectations failed.

    Args:
        city: the folder of the demonstration city.
        profile: where the fresh copy goes; below the build folder if not given.

    Raises:
        VerbError: a verb could not answer at all.
    """
    shutil.rmtree(WORK, ignore_errors=True)
    demo = build_city(city)
    copy = profile or WORK / "profile"
    failed = _sync(demo, city, copy)
    audit = _audit(copy)
    failed += _compare(audit, city / demo.text("answers"))
    failed += _attack(copy, _codes(audit))
    failed += _render(copy)
    return failed


def _sync(demo: Answer, city: Path, profile: Path) -> int:
    if not profile.exists() or not any(profile.iterdir()):
        fresh = city / demo.text("profiles", "fresh")
        shutil.copytree(fresh, profile, dirs_exist_ok=True)
    folder = city / demo.text("peers", "folder")
    with step("copy its ledger into a fresh profile, every byte checked"):
        synced = ask("sync", "--profile", str(profile), "--peer", str(folder))
    state = "final" if synced.number("final") else "NOT FINAL"
    _say(f"{synced.number('added'):,} entries added, {synced.number('size'):,} in all, {state}")
    when = synced.text("as_of", "checkpoint_time")
    _say(f"as of {when}, {synced.number('as_of', 'age_s'):,} s ago")
    same = synced.text("root") == demo.text("root")
    return _expect(same, "the copy has the root that the city published")


def _audit(profile: Path) -> Answer:
    with step("audit the copy"):
        audit = ask("audit", "--profile", str(profile), expected=(0, 1))
    _say_audit(audit)
    return audit


def _compare(audit: Answer, answers: Path) -> int:
    planted = _planted(answers)
    found = {_place(finding) for finding in audit.items("findings")}
    named = sum(_place(fault) in found for fault in planted)
    _say(f"{named} of the {len(planted)} faults planted in this city are named")
    return _expect(named == len(planted), "every planted fault is named")


def _attack(profile: Path, before: set[str]) -> int:
    attacks = [item for item in ask("attack", "list").items() if item.text("target") == "replica"]
    chosen = attacks[:1] + attacks[1:][-(_ATTACKS - 1) :]
    failed = _expect(bool(chosen), "there are attacks on a copy to choose from")
    for attack in chosen:
        name, code = attack.text("name"), attack.text("code")
        victim = WORK / name
        with step(f"attack a copy ({attack.text('what')}) and audit that"):
            ask("attack", name, "--profile", str(profile), "--out", str(victim))
            audit = ask("audit", "--profile", str(victim), expected=(0, 1))
        _say_audit(audit)
        for finding in audit.items("findings"):
            if finding.text("code") == code:
                _say(f"{code}: {finding.text('what')}")
                break
        caught = audit.exit_code == 1 and code in _codes(audit) and code not in before
        failed += _expect(caught, f"the attack {name} is reported as {code}, the true copy not")
    return failed


def _render(profile: Path) -> int:
    shutil.rmtree(PAGES, ignore_errors=True)
    try:
        for theme in _THEMES:
            out = PAGES / theme
            out.mkdir(parents=True)
            with step(f"draw the window's pages, {theme}"):
                words = ["--render", str(out), "--theme", theme, "--size", _SIZE]
                tell("window", "--profile", str(profile), *words, QT_QPA_PLATFORM="offscreen")
    except VerbError as error:
        return _expect(met=False, what=f"the window's pages can be drawn ({error})")
    pictures = list(PAGES.rglob("*.png"))
    _say(f"{len(pictures)} pictures in {PAGES}")
    return _expect(bool(pictures), "the window's pages are drawn")


def _say_audit(audit: Answer) -> None:
    verdict, findings = audit.text("verdict"), audit.items("findings")
    counts = [f"{name} {item.number():,}" for name, item in audit.fields("checked").items()]
    _say(f"{verdict}: {len(findings)} findings; checked {', '.join(counts)}")
    for left_out in audit.items("not_checked"):
        _say(f"not checked: {left_out.text('check')} - {left_out.text('why')}")


def _planted(file: Path) -> list[Answer]:
    try:
        value: object = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise VerbError(f"{file} cannot be read as JSON: {error}") from error
    everything = Answer("demo", value).items()
    # What only a key or a recomputation finds is not this audit's to find.
    return [one for one in everything if not one.has("recompute") and not one.has("profile")]


def _place(item: Answer) -> tuple[str, int | None, tuple[str, ...]]:
    entry = item.number("entry") if item.has("entry") else None
    records = sorted(record.text() for record in item.items("records"))
    return item.text("code"), entry, tuple(records)


def _codes(audit: Answer) -> set[str]:
    return {finding.text("code") for finding in audit.items("findings")}


def _say(text: str) -> None:
    print(f"      {text}", flush=True)


def _expect(met: bool, what: str) -> int:  # noqa: FBT001  (the first word of a sentence)
    if not met:
        _say(f"NOT AS EXPECTED: {what}")
    return 0 if met else 1
