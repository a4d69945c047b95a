"""What a first sync will take, in words, before anything is fetched."""

import shutil
import time
from collections.abc import Iterable
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

from desktop.errors import PeerError, UsageError
from desktop.finding import Severity
from desktop.peers.estimate import Estimate, estimate
from desktop.peers.folder import FolderSource
from desktop.peers.ledger_folder import ledger_in
from desktop.peers.source import ClosingSource
from desktop.peers.web import WebSource
from desktop.profile import peer_at
from desktop.views.integrity import Integrity, Marked
from desktop.views.models.pace import span
from desktop.views.models.words import octets
from desktop.views.parts.fact_list import Line
from desktop.views.saying import amount, say


@dataclass(frozen=True, slots=True)
class Forecast:
    """An estimate beside the room that there is."""

    estimate: Estimate
    free_octets: int  # on the disk of the profile

    @property
    def is_tight(self) -> bool:
        """Whether the disk has too little room."""
        return self.estimate.needed_octets > self.free_octets


def forecast(sources: Iterable[ClosingSource], folder: Path) -> Forecast:
    """Return what a first sync into a folder takes, by the first peer that can be asked.

    Raises:
        PeerError: none of them can; what the first one said.
        UsageError: there is none.
    """
    failed: PeerError | None = None
    with ExitStack() as opened:
        for source in sources:
            opened.enter_context(closing(source))
            try:
                return Forecast(estimate(source, 0, time.monotonic), _free(folder))
            except PeerError as error:
                failed = failed or error
    if failed is not None:
        raise failed
    raise UsageError(say("There is nobody to ask."), do=say("Add a peer first."))


def source_at(place: str) -> ClosingSource:
    """Return how to read a log at an address or in a folder, before there is a profile.

    Raises:
        UsageError: no address, or one without encryption.
    """
    peer = peer_at("peer", place)
    if peer.kind == "http":
        return WebSource(place, clock=time.monotonic, allow_http=True)
    found = ledger_in(Path(peer.address))
    if found is None:
        return FolderSource(Path(peer.address))
    tree = found.folder / "peers" / "folder" if found.kind == "local" else found.folder
    return FolderSource(tree, str(found.folder))


def forecast_words(told: Forecast) -> str:
    """Return it in one line."""
    one = told.estimate
    return say(
        "{entries}, as this copy says: {octets} to read, "
        "{kept_octets} on this disk ({free_octets} free), "
        "{span}.",
        entries=amount(one.size, "entry", "entries"),
        octets=octets(one.octets),
        kept_octets=octets(one.kept_octets),
        free_octets=octets(told.free_octets),
        span=span(one.seconds),
    )


def forecast_lines(told: Forecast) -> list[Line]:
    """Return it line by line."""
    one = told.estimate
    size = amount(one.size, "entry", "entries")
    room: Marked = Severity.WARNING if told.is_tight else Integrity.VERIFIED
    disk = say(
        "{kept_octets} afterwards, {needed_octets} meanwhile; {free_octets} are free",
        kept_octets=octets(one.kept_octets),
        needed_octets=octets(one.needed_octets),
        free_octets=octets(told.free_octets),
    )
    return [
        Line(
            say("Entries"),
            say("{size}, as {name} says; each is proven when it is here", size=size, name=one.name),
        ),
        Line(say("To be read"), octets(one.octets)),
        Line(say("On this disk"), disk, room),
        Line(say("Time"), say("{span}, on a slow laptop", span=span(one.seconds))),
    ]


def _free(folder: Path) -> int:
    """Return the free bytes where a folder stands, or will stand."""
    for place in (folder, *folder.parents):
        if place.is_dir():
            return shutil.disk_usage(place).free
    return 0
