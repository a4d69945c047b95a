"""What is said about keys: what each is for, what it may do, what would be lost, what follows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop.backup import Memory
from desktop.domains.fields import fields_of
from desktop.domains.state import Enrolment, Standing
from desktop.finding import Severity
from desktop.keys.derive import KeyRole
from desktop.ledger.scalar import format_time
from desktop.own_keys import OwnKey, WordsDrill
from desktop.replica.database import Database
from desktop.replica.key_watch import Stranger
from desktop.replica.state import StoredFacts
from desktop.verdict import Verdict
from desktop.views.integrity import Integrity, Marked
from desktop.views.models.words import ago, called
from desktop.views.parts.fact_list import Line
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.saying import amount, later, say

NO_KEYS = later("This profile has no keys: it can read and check everything, and issue nothing.")
_OLD_BACKUP_MS = 30 * 24 * 3600 * 1000
_ENROL = "roster.enrol/1"
_FOR_EVER = "2099"  # the year by which enrolments say that they have no end

KEY_NAMES = {
    KeyRole.ISSUING: later("Signs your records"),
    KeyRole.DECRYPTION: later("Opens private documents"),
    KeyRole.LOG: later("Signs the log"),
    KeyRole.COSIGNER: later("Cosigns checkpoints"),
    KeyRole.RECEIPT: later("Signs receipts"),
}


@dataclass(frozen=True, slots=True)
class KeyState:
    """All that the page knows of a profile's keys."""

    has_file: bool = False
    keys: tuple[OwnKey, ...] = ()
    memory: Memory = field(default_factory=Memory)
    names: Mapping[str, str] = field(default_factory=dict)  # of roles and fields of city life
    authorities: tuple[tuple[str, str], ...] = ()  # what each is called, and its key
    size: int = 0  # entries of the log that this replica holds

    @property
    def signing(self) -> OwnKey | None:
        """Return the issuing key that is in force; while locked, of two roots none is known to."""
        found = [one for one in self.keys if one.role is KeyRole.ISSUING and one.is_in_force]
        return found[0] if len(found) == 1 else None

    @property
    def has_words(self) -> bool:
        """Tell whether the words of these keys were written down and read back."""
        return self.memory.words_key in {one.did for one in self.keys}


def enrolment_names(db: Database) -> dict[str, str]:
    """Return what the roles and fields of an enrolment are called, as its own kind says."""
    published = StoredFacts(db).kind(_ENROL)
    if published is None:
        return {}
    choices = (one for entry in fields_of(published.kind) for one in entry.choices)
    return {one.value: called(one.label, one.value) for one in choices}


def holder(enrolment: Enrolment | None) -> str:
    """Return for whom a key is enrolled."""
    if enrolment is None:
        return ""
    parts = (enrolment.organisation or enrolment.authority, enrolment.office)
    return " \u00b7 ".join(part for part in parts if part)


def standing_words(one: OwnKey, now_ms: int) -> str:
    """Return in a few words whether a key may write, or what else it is."""
    found = one.enrolment
    if one.role is KeyRole.DECRYPTION:
        return say("In the roster" if found else "Not in the roster")
    if one.role is not KeyRole.ISSUING:
        return say("Used by the node")
    if found is None:
        return say("Not enrolled")
    now = format_time(now_ms)
    if found.standing is Standing.ACTIVE and now < found.valid_from:
        return say("From {valid_from}", valid_from=found.valid_from[:10])
    if found.standing is Standing.ACTIVE and now >= found.valid_until:
        return say("Ended {valid_until}", valid_until=found.valid_until[:10])
    return _STANDING[found.standing]


_STANDING = {
    Standing.ACTIVE: later("May issue"),
    Standing.SUSPENDED: later("Suspended"),
    Standing.REVOKED: later("Revoked"),
    Standing.ROTATED: later("Handed over"),
    Standing.RETIRED: later("Retired"),
}


def mark_of(one: OwnKey, now_ms: int) -> Marked:
    """Return the glyph of a key's standing."""
    found = one.enrolment
    if one.role is not KeyRole.ISSUING:
        is_unknown = one.role is KeyRole.DECRYPTION and found is None
        return Integrity.UNCHECKED if is_unknown else Integrity.VERIFIED
    if found is None:
        return Verdict.UNKNOWN_ISSUER
    if found.is_active(format_time(now_ms)):
        return Integrity.VERIFIED
    return {
        Standing.ACTIVE: Verdict.EXPIRED,
        Standing.SUSPENDED: Verdict.SUSPENDED,
        Standing.REVOKED: Verdict.REVOKED,
        Standing.ROTATED: Verdict.SUPERSEDED,
        Standing.RETIRED: Verdict.EXPIRED,
    }[found.standing]


def until_words(enrolment: Enrolment | None) -> str:
    """Return until when a key may write."""
    if enrolment is None:
        return "\u2013"
    return say("no end set") if is_endless(enrolment) else enrolment.valid_until[:10]


def is_endless(enrolment: Enrolment) -> bool:
    """Tell whether an enrolment runs until somebody ends it."""
    return enrolment.valid_until.startswith(_FOR_EVER)


def may_words(one: OwnKey, now_ms: int) -> str:
    """Return in one sentence what a key may do on this ledger now."""
    found = one.enrolment
    if one.role is KeyRole.DECRYPTION:
        if found is None:
            return say(
                "Others can seal documents for you once your enrolment names this key; hand over "
                "a proof of possession, which carries it."
            )
        return say("Private documents sealed for this key can be opened on this laptop alone.")
    if one.role is not KeyRole.ISSUING:
        return say("The node of this authority signs with it; it issues no records.")
    if found is None:
        return say(
            "The ledger does not know this key, as far as this copy goes: it may issue nothing. "
            "An authority enrols it with a proof of possession."
        )
    if found.is_active(format_time(now_ms)):
        kinds = amount(len(one.kinds), "kind", "kinds")
        end = (
            "" if is_endless(found) else say(" until {until_words}", until_words=until_words(found))
        )
        return say("It may issue records of {kinds}{end}.", kinds=kinds, end=end)
    return _WHY_NOT.get(
        found.standing, say("Its time is over, or has not come: it may issue nothing.")
    )


_WHY_NOT = {
    Standing.SUSPENDED: later(
        "An authority has barred it for the time being: it may issue nothing."
    ),
    Standing.REVOKED: later("An authority has revoked it for good: it may issue nothing."),
    Standing.ROTATED: later("It has handed over to another key; what it signed stays valid."),
    Standing.RETIRED: later("The charter in force no longer names it: it may issue nothing."),
}


def keys_sentence(state: KeyState | None, strangers: Sequence[Stranger], now_ms: int) -> Sentence:
    """Return the one sentence above the page."""
    if state is None:
        return Sentence(Integrity.UNCHECKED, say("Nothing was looked at yet."))
    if not state.has_file:
        return Sentence(
            Integrity.UNCHECKED, say("This profile has no keys."), say("It reads and checks.")
        )
    if strangers:
        count = amount(len(strangers), "statement", "statements")
        return Sentence(
            Severity.WARNING,
            say("{count} under your keys did not come from this laptop.", count=count),
            say("Look."),
        )
    one = state.signing
    if one is None:
        return Sentence(
            Integrity.UNCHECKED, say("Your key is locked."), say("Unlock it to see it.")
        )
    rest = "" if state.has_words else say("Its 24 words are not on paper yet.")
    if one.enrolment is None:
        return Sentence(
            Verdict.UNKNOWN_ISSUER, say("Your key is not enrolled on this ledger."), rest
        )
    words = standing_words(one, now_ms)
    if one.enrolment.is_active(format_time(now_ms)):
        words = say(
            "Your key may issue until {until_words}", until_words=until_words(one.enrolment)
        )
        if is_endless(one.enrolment):
            words = say(
                "Your key may issue records of {kinds}",
                kinds=amount(len(one.kinds), "kind", "kinds"),
            )
    else:
        words = say("Your key: {words}", words=words.lower())
    return Sentence(mark_of(one, now_ms), f"{words}.", rest)


def safety_lines(state: KeyState, now_ms: int) -> list[Line]:
    """Return what would bring keys and profile back if this laptop were lost."""
    memory = state.memory
    words = Line(say("24 words"), say("Not written down yet"), Severity.WARNING)
    if state.has_words and memory.words_ms is not None:
        told = say("On paper, read back {ago}", ago=_ago(memory.words_ms, now_ms))
        words = Line(say("24 words"), told, Integrity.VERIFIED)
    made = Line(say("Back-up"), say("Never made"), Severity.WARNING)
    if memory.made_ms is not None:
        is_old = now_ms - memory.made_ms > _OLD_BACKUP_MS
        mark = Severity.NOTE if is_old else Integrity.VERIFIED
        made = Line(say("Back-up"), say("Made {ago}", ago=_ago(memory.made_ms, now_ms)), mark)
    drill = Line(say("Tried out"), say("Never"), Severity.NOTE)
    if memory.drilled_ms is not None:
        passed = memory.drill == "passed"
        told = f"{(memory.drill or say('done')).capitalize()} {_ago(memory.drilled_ms, now_ms)}"
        drill = Line(say("Tried out"), told, Integrity.VERIFIED if passed else Severity.WARNING)
    return [words, made, drill]


def _ago(time_ms: int, now_ms: int) -> str:
    return ago(max(now_ms - time_ms, 0) // 1000)


def drill_words(found: WordsDrill) -> str:
    """Return what a drill of the 24 words has shown."""
    if found.is_same:
        return say("These words give {key}, the same as this key. The drill passed.", key=found.key)
    if not found.is_known:
        return say(
            "These words give {key}. This profile has no key to compare it with.", key=found.key
        )
    return say(
        "These words give {key}, which is not a key of this profile. They belong together, "
        "but to other keys: look for the right paper, or write these words down anew.",
        key=found.key,
    )


def rotation_words(old: str, new: str, cool_off_s: int) -> list[str]:
    """Return what changing a key means, sentence by sentence."""
    minutes = amount(round(cool_off_s / 60), "minute", "minutes")
    return [
        say("Now: {old}", old=old),
        say("Then: {new}", new=new),
        say("The new key follows from the same 24 words; your paper and your password stay good."),
        _TAKES_OVER,
        say(
            "The change waits {minutes} in the outbox, where it can be pulled back. {for_good}",
            minutes=minutes,
            for_good=_FOR_GOOD,
        ),
        _NO_HELP,
    ]


_TAKES_OVER = later(
    "It takes over roles, fields and end of the enrolment once the record is final. Whatever the "
    "old one has signed stays valid, and from then on the old one can sign nothing more."
)
_FOR_GOOD = later("Once it is signed it cannot be undone.")
_NO_HELP = later(
    "It does not help if somebody has your key file and password, or your words: they have the new "
    "key, too. Then have the key revoked and make a new one."
)


def request_text(did: str, name: str, origin: str, suspect_since: int | None, item: str) -> str:
    """Return the text by which an authority is asked to revoke a key.

    Args:
        did: the key.
        name: for whom it is enrolled; may be empty.
        origin: the ledger.
        suspect_since: the first entry that its owner did not make; None where there is none.
        item: the record that the authority issues, as JSON.
    """
    since = (
        say("No statement under it is in doubt.")
        if suspect_since is None
        else say(
            "Everything under it from entry {suspect_since} on is not mine.",
            suspect_since=suspect_since,
        )
    )
    whose = say(" of {name}", name=name) if name else ""
    return say(
        "Please revoke a key on the ledger {origin} at once.\n\n"
        "The key{whose}:\n{did}\n\n"
        "It is lost, or in wrong hands. {since}\n\n"
        "Check that I am who I say before you act, for example by calling me back.\n"
        "Then issue this as roster.revoke/1:\n\n"
        "{item}\n",
        origin=origin,
        whose=whose,
        did=did,
        since=since,
        item=item,
    )


def stranger_words(one: Stranger) -> str:
    """Return what a statement holds, in short."""
    if one.void:
        return say("Refused by the rules ({void})", void=one.void)
    return ", ".join(one.kinds)
