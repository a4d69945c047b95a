"""The Tamper Lab: named attacks on a copy of a profile, and the code by which an audit finds each.

None of them needs a key; some need the patience to hash the whole tree anew. The copy holds no keys
and its databases are the profile's own, so what lights up is what would light up.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.audit import forgeries
from desktop.durable import make_folder
from desktop.errors import StorageError, UsageError
from desktop.profile import Profile, load_profile, save_profile
from desktop.replica.database import Database, open_database, open_read_only


@dataclass(frozen=True, slots=True)
class Attack:
    """One thing that can be done to a copy."""

    name: str
    what: str
    code: str  # of the finding that tells it
    make: Callable[[Database, Path], None]  # with the copy's replica and its folder
    target: str = "replica"


ATTACKS = (
    Attack(
        "edit-grade",
        "Change one figure inside a logged entry.",
        "TREE_ENTRY",
        forgeries.edit_entry,
    ),
    Attack(
        "edit-and-rehash",
        "Change an entry and hash the whole tree anew.",
        "SEAL_ROOT",
        forgeries.edit_and_rehash,
    ),
    Attack(
        "edit-and-reseal",
        "Change an entry, make every seal and hash anew, and build the tables from it.",
        "VOID_BAD_SIGNATURE",
        forgeries.edit_and_reseal,
    ),
    Attack(
        "swap-entries",
        "Swap two genuine statements, make every seal and hash anew.",
        "TREE_ROOT",
        forgeries.swap_entries,
    ),
    Attack(
        "duplicate-entry",
        "Log a genuine statement a second time, make every seal and hash anew.",
        "VOID_DUPLICATE",
        forgeries.duplicate_entry,
    ),
    Attack(
        "unknown-signer",
        "Add a block with a record signed by a key that nobody enrolled.",
        "VOID_UNKNOWN_ISSUER",
        forgeries.add_unknown_signer,
    ),
    Attack(
        "drop-last-block",
        "Remove the newest block with everything derived from it.",
        "TREE_SHORT",
        forgeries.drop_last_block,
    ),
    Attack(
        "cut-bundle",
        "Cut the end off the stored entries.",
        "STORE_BUNDLE",
        forgeries.cut_bundle,
    ),
    Attack(
        "backdate-block",
        "Let the newest seal claim a time before the block below it.",
        "SEAL_TIME",
        forgeries.backdate_block,
    ),
    Attack(
        "foreign-sealer",
        "Let the newest seal name a proposer that is no authority.",
        "SEAL_PROPOSER",
        forgeries.name_foreign_sealer,
    ),
    Attack(
        "flip-tile",
        "Flip one bit in a stored hash tile.",
        "TREE_TILE",
        forgeries.flip_tile,
    ),
    Attack(
        "strip-cosignatures",
        "Take cosignatures off the newest checkpoint until fewer than the quorum are left.",
        "FINAL_QUORUM",
        forgeries.strip_cosignatures,
    ),
    Attack(
        "forge-cosignature",
        "Put invented bytes in place of an authority's cosignature.",
        "SIG_COSIGNER",
        forgeries.forge_cosignature,
    ),
    Attack(
        "forge-checkpoint",
        "Let the newest checkpoint claim one entry more than the log's writer signed.",
        "SIG_LOG",
        forgeries.forge_checkpoint,
    ),
    Attack(
        "forge-receipts",
        "Put invented bytes in place of an authority's receipt.",
        "SIG_RECEIPT",
        forgeries.forge_receipts,
    ),
    Attack(
        "roll-back",
        "Set the trusted state back to an older block.",
        "FINAL_TRUSTED",
        forgeries.roll_back,
    ),
    Attack(
        "edit-record",
        "Let the record table show another time for a record.",
        "TABLE_RECORD",
        forgeries.edit_record,
    ),
    Attack(
        "un-revoke",
        "Let the record table show a revoked record as good, or a good one as approved.",
        "TABLE_STATUS",
        forgeries.change_status,
    ),
    Attack(
        "grant-role",
        "Let the roster table give a key a role that nobody gave it.",
        "TABLE_ISSUER",
        forgeries.grant_role,
    ),
    Attack(
        "hide-trail",
        "Remove a thing from the table that joins trails.",
        "TABLE_ABOUT",
        forgeries.hide_trail,
    ),
    Attack(
        "lower-quorum",
        "Let the charter table demand one cosignature only.",
        "TABLE_CHARTER",
        forgeries.lower_quorum,
    ),
    Attack(
        "relax-parameter",
        "Add a parameter that keeps a check silent.",
        "TABLE_PARAMETER",
        forgeries.relax_parameter,
    ),
    Attack(
        "edit-search",
        "Let the search find a record by words that it does not hold.",
        "TABLE_SEARCH",
        forgeries.edit_search,
    ),
    Attack(
        "plant-trigger",
        "Add a trigger that would undo revocations as they come in.",
        "STORE_SCHEMA",
        forgeries.plant_trigger,
    ),
    Attack(
        "garble-database",
        "Overwrite a page of the database file.",
        "STORE_DATABASE",
        forgeries.garble_database,
    ),
    Attack(
        "swap-anchor",
        "Let the profile trust another ledger of the same name.",
        "FINAL_ANCHOR",
        forgeries.swap_anchor,
    ),
    Attack(
        "flip-profile",
        "Flip one bit in profile.json.",
        "STORE_PROFILE",
        forgeries.flip_profile,
    ),
)


def attack_named(name: str) -> Attack:
    """Return an attack by its name.

    Raises:
        UsageError: there is none.
    """
    for attack in ATTACKS:
        if attack.name == name:
            return attack
    raise UsageError(f"There is no attack named {name}.", do="See: civicledger attack list")


def attack_copy(attack: Attack, profile_folder: Path, target: Path) -> None:
    """Copy a profile without its keys into a new or empty folder, and attack the copy.

    Raises:
        StorageError: the profile has no replica, or the folder holds something.
        UsageError: this replica holds nothing that the attack could change.
    """
    profile = load_profile(profile_folder)
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise StorageError(f"{target} is not empty.", do="Name another folder for the copy.")
    copy_profile(profile, target)
    with open_database(target / "replica.db", "replica") as db:
        attack.make(db, target)


def copy_profile(profile: Profile, target: Path) -> None:
    """Copy what a profile trusts and has synced; its keys and what it has begun stay behind."""
    make_folder(target)
    peers = tuple(
        peer if peer.kind == "http" else replace(peer, address=str(profile.peer_folder(peer)))
        for peer in profile.peers
    )
    with open_read_only(profile.replica_file, "replica") as db:
        db.copy_to(target / "replica.db")
    save_profile(replace(profile, folder=target, peers=peers))
