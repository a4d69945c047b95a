"""What hospital, clinic and practitioners record: little in public, the document beside the log.

Salts follow from the seed as everything on the log does; envelopes do not, and stand beside it.
"""

import hashlib
from collections.abc import Iterator

from desktop.demo.deed import DAY_MS, Deed, Private
from desktop.demo.health.documents import practitioner, written
from desktop.demo.health.house import HOSPITAL, LICENCES
from desktop.demo.people import People
from desktop.exchange.draft import Draft, PrivateDraft
from desktop.exchange.exact_json import ExactObject
from desktop.exchange.health.documents import MEDIA, read_document, read_entries
from desktop.ledger.commitment import Plaintext, commit, padded_length
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record, record_of
from desktop.ledger.scalar import encode_base64url, format_time, parse_time

AGENCY = "medicines-agency"
_HOUR_MS = 3_600_000
_EVENING_MS = 20 * _HOUR_MS  # when what happened on a day is recorded


class Ward:
    """Makes the deeds of those who care."""

    def __init__(self, people: People) -> None:
        self._people = people
        self.licences: dict[str, Record] = {}  # by name

    def licensed(self, time_ms: int) -> Deed:
        """Return the licences of all, with the papers of those who are persons."""
        private: list[Private] = []
        for one in LICENCES:
            data: JsonObject = {
                "key": self._people.scribes[one.name].did,
                "profession": one.profession,
                "groups": [*one.groups],
                "basis": "Health Professions Act, register of 1990",
                "country": "AT",
                "from": "1990-01-01",
            }
            if one.until is not None:
                data["until"] = one.until
            if one.family:
                paper = PrivateDraft(MEDIA, written(practitioner(one.given, one.family)))
                draft = Draft("health.licence/1", data, "", private=paper)
                record, document = self._promised(AGENCY, draft, time_ms, (one.name, HOSPITAL))
                private.append(document)
            else:
                record = self._people.scribes[AGENCY].record("health.licence/1", time_ms, data)
            self.licences[one.name] = record
        return Deed(time_ms, AGENCY, tuple(self.licences.values()), tuple(private))

    def entry(self, who: str, document: ExactObject, time_ms: int = 0) -> Deed:
        """Return that somebody records a document, on the evening of its day if not told when.

        The hospital can read it.
        """
        draft = read_document(written(document))
        return self._recorded(who, draft, time_ms or _evening_ms(draft))

    def taken_over(self, bundle: bytes, time_ms: int) -> Iterator[Deed]:
        """Yield each document of a bundle: what is older than a time then, the others as always."""
        for draft in read_entries(bundle):
            yield self._recorded(HOSPITAL, draft, max(time_ms, _evening_ms(draft)))

    def emergency(self, who: str, document: ExactObject, reason: str, time_ms: int) -> Deed:
        """Return that somebody read in an emergency."""
        paper = PrivateDraft(MEDIA, written(document))
        draft = Draft("health.break_glass/1", {"reason": reason}, "", private=paper)
        return self._recorded(who, draft, time_ms)

    def _recorded(self, who: str, draft: Draft, time_ms: int) -> Deed:
        record, private = self._promised(who, draft, time_ms)
        return Deed(time_ms, who, (record,), (private,))

    def approved(self, who: str, record: Record, time_ms: int) -> Deed:
        """Return that somebody approves a record."""
        data: JsonObject = {"records": [{"id": record.id, "sha256": record.sha256.hex()}]}
        approval = self._people.scribes[who].record("record.approval/1", time_ms, data)
        return Deed(time_ms, who, (approval,))

    def changed(self, who: str, record: Record, action: str, reason: str, time_ms: int) -> Deed:
        """Return a change of a record's status."""
        made = self._people.scribes[who].record(
            "record.status/1",
            time_ms,
            {"action": action, "reason": reason},
            refs=[{"rel": "status", "id": record.id}],
        )
        return Deed(time_ms, who, (made,))

    def destroyed(self, who: str, status: Record, time_ms: int) -> Deed:
        """Return that somebody destroyed a document that was to be erased."""
        made = self._people.scribes[who].record(
            "erasure.receipt/1",
            time_ms,
            {"outcome": "destroyed"},
            refs=[{"rel": "answers", "id": status.id}],
        )
        return Deed(time_ms, who, (made,))

    def opened(self, who: str, purpose: str, time_ms: int) -> Deed:
        """Return a receipt for documents that were read; it names none of them."""
        data: JsonObject = {"scope": {"covers": "documents"}, "purpose": purpose}
        made = self._people.scribes[who].record("access.receipt/1", time_ms, data)
        return Deed(time_ms, who, (made,))

    def _promised(
        self, who: str, draft: Draft, time_ms: int, readers: tuple[str, ...] = (HOSPITAL,)
    ) -> tuple[Record, Private]:
        """Return the record of a draft, and the document that it promises."""
        assert draft.private is not None
        document = draft.private.document
        record_id = self._people.new_id(time_ms)
        salt = hashlib.sha256(self._people.root(who) + record_id.encode()).digest()
        plaintext = Plaintext(record_id, draft.kind, MEDIA, salt, document)
        fields: JsonObject = {
            "id": record_id,
            "kind": draft.kind,
            "time": draft.time or format_time(time_ms - time_ms % DAY_MS),
            "data": draft.data,
            "private": {
                "bytes": padded_length(plaintext),
                "commitment": encode_base64url(commit(record_id, MEDIA, salt, document)),
                "media": MEDIA,
            },
        }
        return record_of(fields), Private(plaintext, readers)


def _evening_ms(draft: Draft) -> int:
    """Return the evening of the day on which something happened, or 0 if nothing says when."""
    return 0 if draft.time is None else parse_time(draft.time) + _EVENING_MS
