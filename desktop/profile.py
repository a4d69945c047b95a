"""A profile folder: what this user trusts, whom to ask, and where everything lies.

``profile.json`` is canonical JSON with its own SHA-256, so that damage to it never passes unseen:
a changed anchor would change whom this machine believes.
"""

import hashlib
import re
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.durable import make_folder, replace_file
from desktop.errors import FormatError, StorageError, UsageError
from desktop.keys.keyring import has_keys
from desktop.ledger.anchor import Anchor, format_anchor, parse_anchor
from desktop.ledger.fields import fields_of, integer_of, match_of, text_of
from desktop.ledger.json_profile import JsonObject, JsonValue, format_json, parse_object
from desktop.peers.source import Peer
from desktop.peers.web import is_this_machine, parse_address

VERSION = 1
COOL_OFF_S = 600
_LIMIT = 1024 * 1024
_PEER_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}")
_KINDS = ("folder", "local", "http")


@dataclass(frozen=True, slots=True)
class Profile:
    """The settings that decide whom a profile believes and asks."""

    folder: Path
    name: str
    anchor: Anchor
    peers: tuple[Peer, ...] = ()
    domain: str = "-"  # of this user's issuing key
    cool_off_s: int = COOL_OFF_S

    @property
    def replica_file(self) -> Path:
        """The local copy of the ledger; may be deleted and synced again."""
        return self.folder / "replica.db"

    @property
    def desk_file(self) -> Path:
        """What this user has begun: outbox and drafts."""
        return self.folder / "desk.db"

    @property
    def checks_file(self) -> Path:
        """What checks found after the syncs, with the names they need; may be deleted."""
        return self.folder / "checks.db"

    @property
    def key_file(self) -> Path:
        """The locked root secret."""
        return self.folder / "keys.clkey"

    @property
    def has_keys(self) -> bool:
        """Whether a key file is there; one of no bytes is what a crash left, and holds none."""
        return has_keys(self.key_file)

    @property
    def incoming(self) -> Path:
        """Verified bundles of an unfinished sync."""
        return self.folder / "incoming"

    @property
    def evidence(self) -> Path:
        """Signed notes that prove two histories."""
        return self.folder / "evidence"

    @property
    def samples(self) -> Path:
        """Plans of random samples, each in a file named after it."""
        return self.folder / "samples"

    @property
    def reports(self) -> Path:
        """Signed audit reports and what an interrupted audit needs to go on."""
        return self.folder / "reports"

    def peer_folder(self, peer: Peer) -> Path:
        """Return the folder of a peer; a relative address starts at the profile."""
        return (self.folder / peer.address).resolve()


def load_profile(folder: Path) -> Profile:
    """Return the profile in a folder.

    Raises:
        StorageError: there is none, it is damaged, or a newer program made it.
    """
    file = folder / "profile.json"
    try:
        with file.open("rb") as stream:
            data = stream.read(_LIMIT + 1)
    except FileNotFoundError:
        raise StorageError(
            f"There is no profile in {folder}.",
            do="Make one with: civicledger init --anchor TEXT --peer FOLDER",
        ) from None
    except OSError as error:
        raise StorageError(f"{file} cannot be read: {error.strerror}.") from error
    try:
        return _parse(folder, data)
    except (FormatError, KeyError) as error:
        raise StorageError(
            f"The file {file.name} is damaged or not a profile of CivicLedger.",
            means="Whom this profile trusts cannot be relied on any more.",
            do="Restore the file from a backup, or make a new profile with the city's anchor.",
            evidence=data[:_LIMIT],
        ) from error


def save_profile(profile: Profile) -> None:
    """Write the profile durably; its folder is made where it is missing."""
    make_folder(profile.folder)
    replace_file(profile.folder / "profile.json", _format(profile))


def peer_at(name: str, place: str, kind: str | None = None, *, allow_http: bool = False) -> Peer:
    """Return the peer at a place: an address that starts with http, or a folder.

    Args:
        name: what the user calls it.
        place: as the user gave it.
        kind: ``folder`` or ``local`` for a folder; None leaves it to the place.
        allow_http: whether an address without encryption is meant so; on this machine it is.

    Raises:
        UsageError: no address, or one without encryption.
    """
    if kind is not None or not place.startswith(("http://", "https://")):
        return Peer(name, kind or "folder", str(Path(place).resolve()))
    parse_address(place, allow_http=allow_http or is_this_machine(place))
    return Peer(name, "http", place)


def with_peer(profile: Profile, peer: Peer, at: int | None = None) -> Profile:
    """Return the profile with one more peer, the last or at a place among them.

    Raises:
        UsageError: a peer of that name is there already.
    """
    if any(known.name == peer.name for known in profile.peers):
        raise UsageError(f"There is a peer named {peer.name} already.")
    place = len(profile.peers) if at is None else at
    return replace(profile, peers=(*profile.peers[:place], peer, *profile.peers[place:]))


def without_peer(profile: Profile, name: str) -> Profile:
    """Return the profile without one of its peers.

    Raises:
        UsageError: there is none of that name.
    """
    kept = tuple(peer for peer in profile.peers if peer.name != name)
    if len(kept) == len(profile.peers):
        raise UsageError(f"There is no peer named {name}.")
    return replace(profile, peers=kept)


def with_changed_peer(profile: Profile, name: str, peer: Peer) -> Profile:
    """Return the profile with another peer in the place of the one of that name.

    Raises:
        UsageError: there is none of that name, or the new name is taken.
    """
    at = next((at for at, known in enumerate(profile.peers) if known.name == name), 0)
    return with_peer(without_peer(profile, name), peer, at)


def check_peer_name(name: str) -> None:
    """Refuse a name that no peer should have.

    Raises:
        UsageError: it is empty, long, or of other characters than may be.
    """
    if not _PEER_NAME.fullmatch(name):
        raise UsageError(
            "A peer's name begins with a letter or digit and has at most 64 characters.",
            do="Use letters, digits, spaces, dots and hyphens.",
        )


def _format(profile: Profile) -> bytes:
    body: JsonObject = {
        "version": VERSION,
        "name": profile.name,
        "anchor": format_anchor(profile.anchor),
        "domain": profile.domain,
        "cool_off_s": profile.cool_off_s,
        "peers": [
            {"name": peer.name, "kind": peer.kind, "address": peer.address}
            for peer in profile.peers
        ],
    }
    digest = hashlib.sha256(format_json(body)).hexdigest()
    return format_json({**body, "sha256": digest})


def _parse(folder: Path, data: bytes) -> Profile:
    if len(data) > _LIMIT:
        raise FormatError("A profile is small.")
    body = parse_object(data)
    digest, version = body.pop("sha256"), body["version"]
    if type(version) is int and version > VERSION:
        raise StorageError(
            "This profile was made by a newer version of CivicLedger.",
            means="Nothing was changed.",
            do="Install the newer version.",
        )
    if digest != hashlib.sha256(format_json(body)).hexdigest():
        raise FormatError("The profile does not match its own hash.")
    names = {"version", "name", "anchor", "domain", "cool_off_s", "peers"}
    fields = fields_of(body, "a profile", names)
    integer_of(version, VERSION, VERSION)
    peers = fields["peers"]
    if not isinstance(peers, list):
        raise FormatError("The peers of the profile are no list.")
    return Profile(
        folder=folder,
        name=text_of(fields["name"]),
        anchor=parse_anchor(text_of(fields["anchor"])),
        peers=tuple(_peer(item) for item in peers),
        domain=text_of(fields["domain"]),
        cool_off_s=integer_of(fields["cool_off_s"]),
    )


def _peer(value: JsonValue) -> Peer:
    fields = fields_of(value, "a peer", {"name", "kind", "address"})
    kind = match_of(fields["kind"], _KINDS.__contains__, "a kind of peer")
    return Peer(text_of(fields["name"]), kind, text_of(fields["address"]))
