"""What this laptop keeps of a ledger, what leaves it, and what the program is made of, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.doctor import Library
from desktop.finding import Severity
from desktop.peers.source import Peer
from desktop.profile import Profile
from desktop.settings import FILE_NAME, Settings
from desktop.verdict import Check, Result
from desktop.version import VERSION
from desktop.views.integrity import Integrity
from desktop.views.models.words import octets
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.saying import amount, say

LICENCE = "Apache-2.0"


@dataclass(frozen=True, slots=True)
class Kept:
    """How much of the disk each part of a profile takes, in bytes."""

    ledger: int = 0
    desk: int = 0
    private: int = 0
    private_files: int = 0
    logs: int = 0


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that the user may want to look into."""

    name: str
    path: Path
    holds: str


def folders(profile: Profile) -> tuple[Folder, ...]:
    """Return the folders of a profile that can be opened."""
    return (
        Folder(
            say("Profile"),
            profile.folder,
            say("everything below, the keys and the copy of the ledger"),
        ),
        Folder(say("Reports"), profile.reports, say("signed reports of audits")),
        Folder(say("Logs"), profile.folder / "logs", say("what went wrong here, without contents")),
        Folder(
            say("Evidence"),
            profile.evidence,
            say("signed proof of two histories, if any was found"),
        ),
    )


def look_at(profile: Profile) -> Kept:
    """Return how much the parts of a profile take; looks at files, so away from the UI thread."""
    private = _files(profile.folder / "private")
    return Kept(
        _size(profile.replica_file) + _size(profile.checks_file),
        _size(profile.desk_file),
        sum(_size(file) for file in private),
        len(private),
        sum(_size(file) for file in _files(profile.folder / "logs")),
    )


def keeps_words(kept: Kept) -> list[str]:
    """Return what stays on this laptop."""
    documents = amount(kept.private_files, "private document", "private documents")
    return [
        say("The copy of the ledger, which is public: {ledger}.", ledger=octets(kept.ledger)),
        say(
            "Your outbox, drafts and watch-list, open to this account: {desk}.",
            desk=octets(kept.desk),
        ),
        say(
            "{documents}, sealed for their readers: {private}.",
            documents=documents,
            private=octets(kept.private),
        ),
        say("Your keys, locked by your password; the 24 words nowhere."),
        say("Logs of errors without contents, passwords or words: {logs}.", logs=octets(kept.logs)),
    ]


def sends_words(peers: Sequence[Peer], *, follows: bool) -> list[str]:
    """Return what leaves this laptop, and to whom."""
    away = [peer for peer in peers if peer.kind == "http"]
    here = len(peers) - len(away)
    told = []
    if away:
        named = ", ".join(f"{peer.name} ({peer.address})" for peer in away)
        how = say("every few seconds while a window is open" if follows else "when you sync")
        told.append(
            say(
                "To {named}: the question what is new, {how}. They see this laptop's address and "
                "the "
                "time, and get the statements that you send.",
                named=named,
                how=how,
            )
        )
    if here:
        places = amount(here, "folder", "folders")
        told.append(
            say(
                "To {places} that this laptop can reach as files: what you send, no network.",
                places=places,
            )
        )
    if not told:
        told.append(say("Nothing: this profile has no peers."))
    told.append(
        say(
            "To nobody else: no figures about use, no search for updates, no help pages from the "
            "network. The window takes no connection from outside."
        )
    )
    return told


def library_text(libraries: Sequence[Library]) -> str:
    """Return the program and what it rests on, with their licences, as lines."""
    lines = [f"CivicLedger {VERSION}  {LICENCE}", ""]
    width = max((len(f"{one.name} {one.version}") for one in libraries), default=0)
    lines += [
        f"{f'{one.name} {one.version}':<{width}}  {one.licence or say('see the package')}"
        for one in libraries
    ]
    return "\n".join(lines)


def settings_sentence(settings: Settings, checks: Sequence[Check]) -> Sentence:
    """Return the one sentence above the page."""
    if settings.faults:
        return Sentence(
            Severity.WARNING,
            say(
                "{file_name} was not all of use: defaults stand in those places.",
                file_name=FILE_NAME,
            ),
            settings.faults[0],
        )
    failed = [one for one in checks if one.result is Result.FAILED]
    if failed:
        count = amount(len(failed), "check", "checks")
        return Sentence(
            Severity.ERROR, say("{count} of this laptop failed.", count=count), failed[0].name
        )
    if checks:
        notes = sum(one.result is Result.NOTE for one in checks)
        rest = f"{amount(notes, 'note', 'notes')}." if notes else ""
        return Sentence(
            Integrity.VERIFIED,
            say("{checks} made, none failed.", checks=amount(len(checks), "check", "checks")),
            rest,
        )
    return Sentence(Integrity.VERIFIED, say("Changes are used and kept at once."))


def _files(folder: Path) -> list[Path]:
    return [file for file in folder.glob("*") if file.is_file()] if folder.is_dir() else []


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
