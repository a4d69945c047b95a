"""How a window on a profile looks and behaves: ``settings.ini``, typed, each value with a bound.

Nothing in it decides whom a profile believes; that is `desktop.profile`'s. So a value that cannot
be used is passed over, its default stands in its place, and `Settings.faults` says so. Entries that
this version does not know are kept. The file is sections in brackets and lines ``name=value``.
"""

import base64
import binascii
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields
from pathlib import Path

from desktop.durable import replace_file
from desktop.errors import FormatError, StorageError

FILE_NAME = "settings.ini"
LOOKS = ("system", "light", "dark")
LANGUAGES = ("en", "de", "ar")
"""What the program speaks; a translation adds its name here."""

LEAST_TEXT, MOST_TEXT = 80, 200
"""Text size in percent."""

LEAST_LOCK, MOST_LOCK = 1, 60
"""Minutes without use after which keys lock themselves."""

_LIMIT = 65_536
_TRUE, _FALSE = "true", "false"


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of one profile; what is not given is as it is in a new profile."""

    look: str = "system"  # of `LOOKS`
    text_percent: int = 100
    comfortable: bool = False  # more room for the rows of tables
    motion: bool = True  # menus and lists may slide and fade
    language: str = "en"  # of `LANGUAGES`
    follow: bool = True  # whether an open window listens to its peers
    lock_minutes: int = 4
    geometry: bytes = b""  # of the window, as the toolkit packs it
    faults: tuple[str, ...] = field(default=(), compare=False)  # what of the file was no use


def load_settings(folder: Path) -> Settings:
    """Return the settings of a profile's folder; defaults where the file has nothing usable."""
    try:
        lines = _lines(folder)
    except (StorageError, FormatError) as error:
        return Settings(faults=(str(error),))
    found = {}
    faults = []
    for place, text in _entries(lines):
        known = _BY_PLACE.get(place)
        if known is None:
            continue
        try:
            found[known.name] = known.parse(text)
        except ValueError:
            faults.append(f"{place} is not {known.says}.")
    return Settings(**found, faults=tuple(faults))  # type: ignore[arg-type]  # as `_BY_PLACE` says


def save_settings(folder: Path, settings: Settings) -> None:
    """Write the settings durably; what this version does not know stays as it was.

    A file that was no use is kept beside the new one, its name followed by ``.previous``.

    Raises:
        StorageError: the file cannot be written; the former one stands as it was.
    """
    try:
        lines, is_damaged = _lines(folder), False
    except (StorageError, FormatError):
        lines, is_damaged = [], True
    texts: dict[str, str] = {
        place: text for place, text in _entries(lines) if place not in _BY_PLACE
    }
    plain = Settings()
    for place, known in _BY_PLACE.items():
        value = getattr(settings, known.name)
        if value != getattr(plain, known.name):
            texts[place] = known.format(value)
    data = _format(texts)
    replace_file(folder / FILE_NAME, data, keep_previous=is_damaged)


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str  # of the field
    says: str  # what a value has to be
    parse: Callable[[str], object]  # raises ValueError
    format: Callable[[object], str] = str


def _choice(*known: str) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if text not in known:
            raise ValueError(text)
        return text

    return parse


def _between(least: int, most: int) -> Callable[[str], int]:
    def parse(text: str) -> int:
        if not (
            text.isascii() and text.isdecimal() and len(text) < 6 and least <= int(text) <= most
        ):
            raise ValueError(text)
        return int(text)

    return parse


def _yes_no(text: str) -> bool:
    return _choice(_TRUE, _FALSE)(text) == _TRUE


def _say_yes_no(value: object) -> str:
    return _TRUE if value else _FALSE


def _packed(text: str) -> bytes:
    if text.startswith("@ByteArray("):  # as earlier versions wrote it
        return b""
    try:
        return base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError) as error:
        raise ValueError(text) from error


def _pack(value: object) -> str:
    assert isinstance(value, bytes)
    return base64.b64encode(value).decode("ascii")


_SWITCH = ("true or false", _yes_no, _say_yes_no)
_BY_PLACE = {
    "window/theme": _Entry("look", "system, light or dark", _choice(*LOOKS)),
    "window/text_percent": _Entry(
        "text_percent",
        f"a number from {LEAST_TEXT} to {MOST_TEXT}",
        _between(LEAST_TEXT, MOST_TEXT),
    ),
    "window/comfortable": _Entry("comfortable", *_SWITCH),
    "window/motion": _Entry("motion", *_SWITCH),
    "window/language": _Entry("language", "a language of this program", _choice(*LANGUAGES)),
    "window/geometry": _Entry("geometry", "the place of a window", _packed, _pack),
    "sync/follow": _Entry("follow", *_SWITCH),
    "keys/lock_minutes": _Entry(
        "lock_minutes",
        f"a number from {LEAST_LOCK} to {MOST_LOCK}",
        _between(LEAST_LOCK, MOST_LOCK),
    ),
}
assert {one.name for one in _BY_PLACE.values()} | {"faults"} == {it.name for it in fields(Settings)}


def _lines(folder: Path) -> list[str]:
    file = folder / FILE_NAME
    try:
        with file.open("rb") as stream:
            data = stream.read(_LIMIT + 1)
    except FileNotFoundError:
        return []
    except OSError as error:
        raise StorageError(f"{file} cannot be read: {error.strerror}.") from error
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise FormatError(f"{FILE_NAME} is damaged: it is not text.") from error
    if len(data) > _LIMIT or "\0" in text:
        raise FormatError(f"{FILE_NAME} is damaged: it is too long, or holds what is no text.")
    return text.splitlines()


def _entries(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Yield ``section/name`` and the value of every line that has both."""
    section = ""
    for line in lines:
        words = line.strip()
        if words.startswith("[") and words.endswith("]"):
            section = words[1:-1]
        elif "=" in words and section and not words.startswith((";", "#")):
            name, _, value = words.partition("=")
            yield f"{section}/{name.strip()}", value.strip()


def _format(texts: dict[str, str]) -> bytes:
    sections: dict[str, list[str]] = {}
    for place, text in sorted(texts.items()):
        section, _, name = place.partition("/")
        sections.setdefault(section, []).append(f"{name}={text}")
    parts = ["\n".join([f"[{section}]", *lines, ""]) for section, lines in sections.items()]
    return "\n".join(parts).encode()
