"""The Tamper Lab's lying peers: each is told by a code of its own when somebody syncs from it.

Most are folders, made of the log that a profile holds, and need no key. Two histories and a wrong
seal must be signed by the log: for those the keys of a writer's home are stolen, which a profile
with a peer of kind ``local`` has at hand. A folder can be neither slow nor send anybody elsewhere:
such peers are servers (`desktop.audit.lying_server`).
"""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.audit import lying_server
from desktop.audit.attacks import copy_profile
from desktop.audit.lying_server import Script
from desktop.durable import make_folder
from desktop.engine.publish import export_tree
from desktop.errors import StorageError, UsageError
from desktop.keys.derive import KeyRole
from desktop.keys.keyring import Keyring
from desktop.keys.signer import SeedSigner, Signer
from desktop.ledger.checkpoint import CheckpointBody, format_checkpoint_text, sign_checkpoint
from desktop.ledger.merkle import EMPTY_ROOT, leaf_hash, root_of
from desktop.ledger.note import Note, format_note, parse_note
from desktop.ledger.scalar import format_time, parse_time
from desktop.ledger.seal import format_seal, is_seal, parse_seal
from desktop.ledger.tiles import (
    ENTRIES,
    TILE_WIDTH,
    format_bundle,
    format_tile,
    level_rows,
    required_bundles,
    required_tiles,
)
from desktop.ledger.verifier_key import ED25519, make_vkey, parse_signature_line
from desktop.peers.source import CHECKPOINT_LIMIT
from desktop.profile import Profile, load_profile
from desktop.replica import checkpoints, tampering
from desktop.replica.database import Database, open_read_only

VICTIM = "victim"
"""The copy of the profile that a lying peer's folder brings along, to be synced without harm."""

_NOBODY = b"no city has ever known this key."  # the seed of a key that no charter names


@dataclass(frozen=True, slots=True)
class Stage:
    """What a lying peer is made of, and where."""

    db: Database  # of the profile that is to be lied to
    profile: Profile
    folder: Path  # of the peer, empty
    password: Callable[[], str]  # asked for where a writer's keys are needed

    @property
    def origin(self) -> str:
        """Return the name of the log."""
        return self.profile.anchor.origin

    def note(self) -> Note:
        """Return the note that the peer shows."""
        return parse_note((self.folder / "checkpoint").read_bytes())

    def show(self, note: bytes) -> None:
        """Let the peer show another note."""
        (self.folder / "checkpoint").write_bytes(note)


@dataclass(frozen=True, slots=True)
class PeerAttack:
    """One way in which a peer can lie; it is made as a folder, or served."""

    name: str
    what: str
    code: str  # of the peer's state that tells it
    make: Callable[[Stage], None] | None = None
    script: Script | None = None
    target: str = "peer"


def change_entries(stage: Stage) -> None:
    """Flip a bit in each bundle and put words in the place of the receipts."""
    export_tree(stage.db, stage.folder)
    for file in (stage.folder / "tile" / "entries").rglob("*"):
        if file.is_file():
            data = file.read_bytes()
            file.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    (stage.folder / "receipts").write_bytes(b"the authorities have seen all of this")


def stop_halfway(stage: Stage) -> None:
    """Remove what a copy gets last: the newest bundle, and the checkpoint after all else."""
    size = export_tree(stage.db, stage.folder).size
    (stage.folder / required_bundles(size)[-1].path).unlink()
    (stage.folder / "checkpoint").unlink()


def go_back(stage: Stage) -> None:
    """Show an older checkpoint, or that of the empty log where the profile holds no older one."""
    export_tree(stage.db, stage.folder)
    final = [one for one in checkpoints.everything(stage.db) if one.is_final]
    if len(final) > 1:
        stage.show(final[-2].note)
    else:
        stage.show(_signed(_nobody(), CheckpointBody(stage.origin, 0, EMPTY_ROOT)))
    (stage.folder / "receipts").unlink(missing_ok=True)


def sign_as_nobody(stage: Stage) -> None:
    """Put the signature of another key in the place of the log's."""
    checkpoint = export_tree(stage.db, stage.folder)
    note = stage.note()
    body = CheckpointBody(stage.origin, checkpoint.size, checkpoint.root)
    own = parse_note(_signed(_nobody(), body)).signatures
    others = [line for line in note.signatures if line.name != stage.origin]
    stage.show(format_note(replace(note, signatures=(*own, *others))))


def strip_quorum(stage: Stage) -> None:
    """Leave the log's signature and one cosignature under the checkpoint."""
    export_tree(stage.db, stage.folder)
    note = stage.note()
    stage.show(format_note(replace(note, signatures=note.signatures[:2])))


def serve_another_city(stage: Stage) -> None:
    """Show the same tree under the name of another ledger."""
    checkpoint = export_tree(stage.db, stage.folder)
    origin = f"elsewhere.{stage.origin}"
    stage.show(_signed(_nobody(), CheckpointBody(origin, checkpoint.size, checkpoint.root)))


def link_outside(stage: Stage) -> None:
    """Put a link to a file of the user's in the place of the checkpoint."""
    export_tree(stage.db, stage.folder)
    (stage.folder / "checkpoint").unlink()
    try:
        (stage.folder / "checkpoint").symlink_to(stage.profile.folder / "profile.json")
    except OSError:  # Windows lets not everybody make links; a folder is no plain file either
        (stage.folder / "checkpoint").mkdir()


def grow_checkpoint(stage: Stage) -> None:
    """Add signatures to the checkpoint until nobody can want to read it."""
    export_tree(stage.db, stage.folder)
    note = (stage.folder / "checkpoint").read_bytes()
    line = note.split(b"\n")[4] + b"\n"
    stage.show(note + line * (CHECKPOINT_LIMIT // len(line) + 1))


def hide_statement(stage: Stage) -> None:
    """Let the writer sign a second history, in which the newest statement never happened.

    Where no block could spare one, the second history has its newest seal a moment later.
    """
    log = _final_log(stage.db)
    genesis = next((at for at, entry in enumerate(log) if is_seal(entry)), len(log))
    spare = [
        at
        for at in range(genesis + 2, len(log))
        if not is_seal(log[at]) and not is_seal(log[at - 1])
    ]
    if spare:
        del log[spare[-1]]
    else:
        seal = parse_seal(log[-1])
        log[-1] = format_seal(replace(seal, time=format_time(parse_time(seal.time) + 1)))
    _publish(stage, tampering.resealed(log))


def seal_wrongly(stage: Stage) -> None:
    """Let the writer add a block whose seal names a proposer that is no authority."""
    log = _final_log(stage.db)
    longer = tampering.resealed([*log, log[-2], log[-1]])  # below a seal stands a statement
    longer[-1] = format_seal(replace(parse_seal(longer[-1]), proposer="somebody-else"))
    _publish(stage, longer)


PEER_ATTACKS = (
    PeerAttack(
        "lying-peer",
        "Serve entries with flipped bits, and invented receipts.",
        "PEER_ALTERED",
        change_entries,
    ),
    PeerAttack(
        "unfinished-peer",
        "Serve a copy that was broken off before its end.",
        "PEER_INCOMPLETE",
        stop_halfway,
    ),
    PeerAttack(
        "stale-peer",
        "Serve an older state of the log, as if nothing had happened since.",
        "PEER_BEHIND",
        go_back,
    ),
    PeerAttack(
        "unsigned-peer",
        "Serve a checkpoint that another key than the log's has signed.",
        "PEER_UNSIGNED",
        sign_as_nobody,
    ),
    PeerAttack(
        "unwitnessed-peer",
        "Serve a checkpoint that one authority only has cosigned.",
        "PEER_NOT_FINAL",
        strip_quorum,
    ),
    PeerAttack(
        "foreign-peer",
        "Serve the log of another city.",
        "PEER_FOREIGN",
        serve_another_city,
    ),
    PeerAttack(
        "linking-peer",
        "Put a link to one of your own files in the place of the checkpoint.",
        "PEER_PATH",
        link_outside,
    ),
    PeerAttack(
        "bloated-peer",
        "Serve a checkpoint with more signatures than anybody wants to read.",
        "PEER_TOO_LARGE",
        grow_checkpoint,
    ),
    PeerAttack(
        "forking-peer",
        "Steal the log's key and sign a second history without the newest statement.",
        "PEER_FORK",
        hide_statement,
    ),
    PeerAttack(
        "mis-sealing-peer",
        "Steal the log's key and add a block that no authority has sealed.",
        "PEER_SEAL",
        seal_wrongly,
    ),
    PeerAttack(
        "slow-peer",
        "Answer with one byte a second, for ever.",
        "PEER_SLOW",
        script=lying_server.drip,
    ),
    PeerAttack(
        "redirecting-peer",
        "Send whoever asks to an address of this machine's own network.",
        "PEER_REDIRECT",
        script=lying_server.redirect,
    ),
    PeerAttack(
        "garbled-peer",
        "Answer with packed data that cannot be unpacked.",
        "PEER_ENCODING",
        script=lying_server.garble,
    ),
    PeerAttack(
        "failing-peer",
        "Answer every question with a failure, and with words for the user.",
        "PEER_STATUS",
        script=lying_server.fail,
    ),
)


def make_peer(
    attack: PeerAttack, profile_folder: Path, folder: Path, password: Callable[[], str]
) -> Path:
    """Make a lying peer's folder; return the copy of the profile in it that may be lied to.

    Raises:
        StorageError: the profile has no replica, or the folder holds something.
        UsageError: the peer can only be served, the profile holds too little for it, or knows no
            writer whose key could be stolen.
        ProofError: the profile holds nothing final.
        LockedError: the writer's keys do not open.
    """
    if attack.make is None:
        raise UsageError(
            f"No folder can be a {attack.name}.", do="Serve it: --serve 127.0.0.1:8100"
        )
    profile = load_profile(profile_folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise StorageError(f"{folder} is not empty.", do="Name another folder for the peer.")
    make_folder(folder, 0o755)
    try:
        with open_read_only(profile.replica_file, "replica") as db:
            attack.make(Stage(db, profile, folder, password))
        copy_profile(profile, folder / VICTIM)
    except BaseException:
        for item in folder.iterdir():
            shutil.rmtree(item) if item.is_dir() else item.unlink()
        raise
    return folder / VICTIM


def _final_log(db: Database) -> list[bytes]:
    """Return the entries up to the newest final checkpoint.

    Raises:
        UsageError: there is none.
    """
    trusted = checkpoints.trusted(db)
    if trusted is None:
        raise UsageError("This replica holds nothing final.", do="Sync it first.")
    return tampering.read_everything(db)[: trusted.size]


def _publish(stage: Stage, log: Sequence[bytes]) -> None:
    """Write a tree over any entries, under a checkpoint with the log's own signature."""
    leaves = [leaf_hash(entry) for entry in log]
    rows = dict(level_rows(leaves))
    for tile in (*required_tiles(len(log)), *required_bundles(len(log))):
        start = tile.number * TILE_WIDTH
        end = start + tile.width
        is_bundle = tile.level == ENTRIES
        data = (
            format_bundle(log[start:end]) if is_bundle else format_tile(rows[tile.level][start:end])
        )
        make_folder((stage.folder / tile.path).parent, 0o755)
        (stage.folder / tile.path).write_bytes(data)
    body = CheckpointBody(stage.origin, len(log), root_of(leaves))
    with _stolen(stage) as keyring:
        stage.show(_signed(keyring.signer(KeyRole.LOG, stage.origin), body))


def _stolen(stage: Stage) -> Keyring:
    """Return the keys of the authority that writes the log, where the profile knows its home.

    A demonstration city keeps its password beside them; else it is asked for.
    """
    for peer in stage.profile.peers:
        city = stage.profile.peer_folder(peer)
        homes = [file.parent for file in city.glob("authorities/*/lock.db")]
        if peer.kind == "local" and homes:
            lying_about = city / "password.txt"
            is_open = lying_about.is_file()
            text = lying_about.read_text("utf-8").strip() if is_open else stage.password()
            return Keyring.open(homes[0] / "keys.clkey", text)
    raise UsageError(
        "Only the log's own key can sign this lie, and this profile knows no writer's home.",
        means="That is the point: nobody else can make such a peer.",
        do="Use a profile of a demonstration city, or of a ledger of your own.",
    )


def _nobody() -> Signer:
    return SeedSigner(_NOBODY)


def _signed(signer: Signer, body: CheckpointBody) -> bytes:
    """Return a note over a checkpoint with one signature, in the name of the log."""
    text = format_checkpoint_text(body)
    key = make_vkey(body.origin, ED25519, signer.public)
    line = sign_checkpoint(text, key, signer.sign)
    return format_note(Note(text, (parse_signature_line(line.rstrip("\n")),)))
