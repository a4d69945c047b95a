"""What a call of ``civicledger import`` says of a file that the file itself does not say."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from desktop.cli.given_file import read_file
from desktop.errors import UsageError
from desktop.exchange.importers import Importer

_LIMIT = 64 * 1024 * 1024
_TEXTS: Mapping[str, tuple[str, str]] = {
    "zone": ("+HH:MM", "tides: the time zone of times that name none; write --zone=-08:00"),
    "type": ("TYPE", "geojson: what the features are, such as district"),
    "prefix": ("URI", "geojson: what their identifiers begin with, such as urn:example:district:"),
    "name": ("PROPERTY", "geojson: the property that names a feature; name, if not given"),
    "id": ("PROPERTY", "geojson: the property that identifies it; else the feature's own id"),
    "public": ("CODES", "open311: services about things in public space, with commas between"),
    "rule": ("ID", "tides-points: the points.rule by which rides are rewarded"),
}
_FILES: Mapping[str, str] = {
    "answer": "verification: the answer to the request, which is recorded in its place",
    "timetable": "tides: a GTFS feed (zip) that each tap has to agree with",
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the formats."""
    for name, (metavar, text) in _TEXTS.items():
        parser.add_argument(f"--{name}", metavar=metavar, help=text)
    for name, text in _FILES.items():
        parser.add_argument(f"--{name}", type=Path, metavar="FILE", help=text)


def check(options: argparse.Namespace, file_format: str, importer: Importer | None) -> None:
    """Refuse options that do not go with a format, and a call that lacks one.

    Raises:
        UsageError: there is one.
    """
    named = [name for name in (*_TEXTS, *_FILES) if _value(options, name) is not None]
    taken = () if importer is None else importer.options
    foreign = next((name for name in named if name not in taken), None)
    if foreign is not None:
        raise UsageError(f"--{foreign} does not go with import {file_format}.")
    needs = () if importer is None else importer.needs
    missing = next((name for name in needs if name not in named), None)
    if missing is not None:
        raise UsageError(f"import {file_format} needs --{missing}.")


def said(options: argparse.Namespace) -> dict[str, str]:
    """Return what the options say, by their names."""
    found = {name: _value(options, name) for name in _TEXTS}
    return {name: str(value) for name, value in found.items() if value is not None}


def files(options: argparse.Namespace) -> dict[str, bytes]:
    """Return what stands in the files that options name.

    Raises:
        StorageError: one cannot be read.
        FormatError: one is too large.
    """
    found = {name: _value(options, name) for name in _FILES}
    return {name: read_file(path, _LIMIT) for name, path in found.items() if isinstance(path, Path)}


def _value(options: argparse.Namespace, name: str) -> object:
    value: object = getattr(options, name.replace("-", "_"))
    return value
