"""Schools of the city with status lists: awards, corrections, revocations, and what goes wrong.

The awards are the achievements of published Open Badges, those that their publishers revoked or let
expire among them. A list is published anew whenever a bit changes, as the standard asks.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from random import Random

from desktop import assets
from desktop.demo.chapter import Chapter, Fault, Telling, planted
from desktop.demo.deed import DAY_MS, START_MS, Deed
from desktop.demo.people import WRITER, Member, People
from desktop.domains.bitstring import BITS, encode_bits, no_bits, with_bits
from desktop.exchange.open_badges import read_credential
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record
from desktop.ledger.scalar import format_time

NAME = "schools"
_ACADEMY, _EVENING, _NIGHT = "academy", "evening-school", "night-school"
_BOARD = "schools-board"
_ADDRESS = "https://academy.northbridge.example/status"
_HOUR_MS = 3_600_000
_TYPES = ("BachelorDegree", "Degree", "MasterDegree", "Diploma")
_DEGREES = (
    "1edtech/complete.json",
    "verifier_core/v1WithValidStatus.json",
    "verifier_core/v2EddsaWithValidStatus.json",
    "verifier_core/v1Expired.json",
)
_REVOKED = "verifier_core/v2Revoked.json"  # by its publisher, and here
_COURSES = ("1edtech/credential-status-revoked-blank-nodes.json", "1edtech/simple-err-expired.json")
_TERMS = (120, 300, 480)  # days on which the academy awards

MEMBERS = (
    Member(_ACADEMY, ("registrar",), ("education",), "Bridge Academy", "Registry"),
    Member(_EVENING, ("registrar",), ("education",), "Evening School", "Secretary"),
    Member(_NIGHT, ("registrar",), ("education",), "Quayside Night School", "Secretary"),
    Member(_BOARD, ("approver",), ("education",), "Northbridge Schools Board", "Awards"),
)


@dataclass(slots=True)
class StatusList:
    """One list of the academy: its address, its bits, and the records that published it."""

    name: str
    purpose: str
    bits: bytes = field(default_factory=no_bits)
    versions: list[Record] = field(default_factory=list)

    def place(self, index: int) -> JsonObject:
        """Return how an award names a bit of it."""
        return {
            "statusPurpose": self.purpose,
            "statusListCredential": self.address,
            "statusListIndex": index,
        }

    @property
    def address(self) -> str:
        """Where programs fetch it."""
        return f"{_ADDRESS}/{self.name}"


class Schools:
    """Makes the deeds of schools, the board and the university that accredits them."""

    def __init__(self, people: People, dice: Random) -> None:
        self._people, self._dice = people, dice
        self._free = dice.sample(range(BITS), 200)  # places in lists, each used once
        self.revoked = StatusList("revoked", "revocation")
        self.suspended = StatusList("suspended", "suspension")

    def accreditation(self, school: str, since: str, until: str, time_ms: int) -> Deed:
        """Return what a school may award, and when."""
        types: list[JsonValue] = [*_TYPES]
        data: JsonObject = {
            "issuer": self._people.scribes[school].did,
            "institution": next(one.organisation for one in MEMBERS if one.name == school),
            "achievementTypes": types,
            "basis": "Schools Act, section 7",
            "country": "AT",
            "from": since,
            "until": until,
        }
        return self._deed("university", "education.accreditation/1", data, time_ms)

    def diploma(
        self, school: str, badge: str, time_ms: int, more: JsonObject | None = None,
        refs: list[JsonValue] | None = None,
    ) -> Deed:  # fmt: skip
        """Return a degree of the day, after a published badge; it has a place in both lists."""
        data: JsonObject = {
            **_published(badge),
            "awarded": format_time(time_ms)[:10],
            "credentialStatus": [
                self.revoked.place(self.free()),
                self.suspended.place(self.free()),
            ],
            **(more or {}),
        }
        data.setdefault("achievementType", "BachelorDegree")
        return self._deed(school, "education.diploma/1", data, time_ms, refs)

    def course(self, school: str, badge: str, time_ms: int, **more: JsonValue) -> Deed:
        """Return a course that was completed on the day, after a published badge."""
        known = _published(badge)
        data: JsonObject = {
            "achievementType": "Course",
            "course": known["achievement"],
            "completed": format_time(time_ms)[:10],
            "credits": "5",
            "credentialStatus": [self.revoked.place(self.free())],
            **more,
        }
        return self._deed(school, "education.course_result/1", data, time_ms)

    def approved(self, deeds: Iterable[Deed], time_ms: int) -> Deed:
        """Return the board's approval of awards."""
        named: list[JsonValue] = [
            {"id": record.id, "sha256": record.sha256.hex()}
            for deed in deeds
            for record in deed.records
        ]
        return self._deed(_BOARD, "record.approval/1", {"records": named}, time_ms)

    def status(self, award: Record, action: str, reason: str, time_ms: int) -> Deed:
        """Return a change of what an award of the academy is worth."""
        data: JsonObject = {"action": action, "reason": reason}
        refs: list[JsonValue] = [{"rel": "status", "id": award.id}]
        return self._deed(_ACADEMY, "record.status/1", data, time_ms, refs)

    def published(
        self, listed: StatusList, time_ms: int, *, on: Iterable[int] = (), off: Iterable[int] = ()
    ) -> Deed:
        """Return the next version of a list, with bits set or cleared."""
        listed.bits = with_bits(listed.bits, set_=on, clear=off)
        data: JsonObject = {
            "id": listed.address,
            "statusPurpose": listed.purpose,
            "encodedList": encode_bits(listed.bits),
        }
        deed = self._deed(_ACADEMY, "education.status_list/1", data, time_ms)
        listed.versions += deed.records
        return deed

    def lost_key(self, school: str, time_ms: int) -> Deed:
        """Return how the city bars the key of a school, suspect from the beginning."""
        data: JsonObject = {
            "key": self._people.scribes[school].did,
            "reason": "key_compromised",
            "suspect_since": 0,
        }
        return self._deed(WRITER, "roster.revoke/1", data, time_ms)

    def free(self) -> int:
        """Return a place in a list that nobody else has."""
        return self._free.pop()

    def _deed(
        self, writer: str, kind: str, data: JsonObject, time_ms: int,
        refs: list[JsonValue] | None = None,
    ) -> Deed:  # fmt: skip
        record = self._people.scribes[writer].record(kind, time_ms, data, refs=refs)
        return Deed(time_ms, writer, (record,))


def _published(badge: str) -> JsonObject:
    """Return the public data of a published badge, without its own dates."""
    data = read_credential(assets.read_bytes(f"samples/education/{badge}"), "en").data
    return {name: value for name, value in data.items() if not name.startswith("valid")}


def _index(award: Record, number: int) -> int:
    """Return the place of an award in one of the lists that it names."""
    places = award.data["credentialStatus"]
    assert isinstance(places, list)
    place = places[number]
    assert isinstance(place, dict)
    return int(str(place["statusListIndex"]))


def _tell(people: People) -> Telling:
    schools = Schools(people, people.dice(NAME))
    old = schools.accreditation(_ACADEMY, "2019-01-01", "2024-12-31", _day(5))
    papers = [
        old,
        schools.accreditation(_ACADEMY, "2025-01-01", "2030-12-31", _day(6)),
        schools.accreditation(_EVENING, "2024-01-01", "2030-12-31", _day(6)),
        schools.published(schools.revoked, _day(10)),
        schools.published(schools.suspended, _day(10)),
    ]
    terms = [deed for day in _TERMS for deed in _term(schools, _day(day))]
    faults = Awry(schools, old.records[0]).all()
    return Telling((*papers, *terms), tuple(faults))


def _term(schools: Schools, ms: int) -> Iterator[Deed]:
    """Yield awards, their approval, a correction, a suspension that ends and a revocation."""
    degrees = [schools.diploma(_ACADEMY, badge, ms) for badge in (*_DEGREES, _REVOKED)]
    courses = [schools.course(_ACADEMY, badge, ms) for badge in _COURSES]
    courses.append(schools.course(_EVENING, _COURSES[0], ms))
    yield from (*degrees, *courses)
    yield schools.approved([*degrees, *courses], ms + _HOUR_MS)
    wrong, paused, *_, revoked = (deed.records[0] for deed in degrees)
    refs: list[JsonValue] = [{"rel": "corrects", "id": wrong.id}]
    more = {**wrong.data, "credits": "180"}
    right = schools.diploma(_ACADEMY, _DEGREES[0], ms + 9 * DAY_MS, more, refs)
    yield right
    yield schools.approved([right], ms + 9 * DAY_MS + _HOUR_MS)
    bit = [_index(paused, 1)]
    yield schools.status(paused, "suspend", "review", ms + 20 * DAY_MS)
    yield schools.published(schools.suspended, ms + 21 * DAY_MS, on=bit)
    yield schools.status(paused, "reinstate", "review_passed", ms + 30 * DAY_MS)
    yield schools.published(schools.suspended, ms + 30 * DAY_MS + _HOUR_MS, off=bit)
    yield schools.status(revoked, "revoke", "fraud", ms + 40 * DAY_MS)
    yield schools.published(schools.revoked, ms + 43 * DAY_MS, on=[_index(revoked, 0)])


class Awry:
    """Plants what goes wrong, each in awards and lists of its own."""

    def __init__(self, schools: Schools, old: Record) -> None:
        self._schools, self._old = schools, old  # the accreditation that ran out

    def all(self) -> Iterator[Fault]:
        """Yield every fault."""
        yield self._not_in_the_list(_day(520))
        yield self._only_in_the_list(_day(530))
        yield self._taken_back(_day(540))
        yield self._ran_out(_day(550))
        yield self._ends_before_it_begins(_day(555))
        yield self._one_place_for_two(_day(560))
        yield self._recorded_late(_day(570))
        yield self._lost_key(_day(580))
        yield self._credits(_day(590))

    def _award(self, ms: int, badge: int = 1, **more: JsonValue) -> tuple[Record, list[Deed]]:
        deed = self._schools.diploma(_ACADEMY, _DEGREES[badge], ms, more)
        return deed.records[0], [deed, self._schools.approved([deed], ms + _HOUR_MS)]

    def _not_in_the_list(self, ms: int) -> Fault:
        listed = StatusList("forgotten", "revocation")
        place: list[JsonValue] = [listed.place(self._schools.free())]
        award, deeds = self._award(ms, credentialStatus=place)
        version = self._schools.published(listed, ms + DAY_MS)
        revoked = self._schools.status(award, "revoke", "fraud", ms + 5 * DAY_MS)
        finding = planted(
            "revocation not in the list", "E2", award,
            "A degree was revoked; the school's status list never said so.", version.records,
        )  # fmt: skip
        return Fault((*deeds, version, revoked), (finding,))

    def _only_in_the_list(self, ms: int) -> Fault:
        listed = StatusList("hasty", "revocation")
        index = self._schools.free()
        award, deeds = self._award(ms, credentialStatus=[listed.place(index)])
        version = self._schools.published(listed, ms + 3 * DAY_MS, on=[index])
        finding = planted(
            "revoked in the list alone", "E2", award,
            "A status list says that a degree is revoked; the ledger knows nothing of it.",
            version.records,
        )  # fmt: skip
        return Fault((*deeds, version), (finding,))

    def _taken_back(self, ms: int) -> Fault:
        listed = StatusList("undone", "revocation")
        index = self._schools.free()
        award, deeds = self._award(ms, credentialStatus=[listed.place(index)])
        revoked = self._schools.status(award, "revoke", "fraud", ms + DAY_MS)
        first = self._schools.published(listed, ms + 2 * DAY_MS, on=[index])
        second = self._schools.published(listed, ms + 6 * DAY_MS, off=[index])
        findings = (
            planted(
                "revocation taken back", "E3", second.records[0],
                "In the next version of its list a school let a revoked degree count again.",
                first.records,
            ),
            planted(
                "revocation taken back", "E2", award,
                "The ledger says that the degree is revoked, the newest list does not.",
                second.records,
            ),
        )  # fmt: skip
        return Fault((*deeds, revoked, first, second), findings)

    def _ran_out(self, ms: int) -> Fault:
        refs: list[JsonValue] = [{"rel": "accredited_by", "id": self._old.id}]
        deed = self._schools.diploma(_ACADEMY, _DEGREES[1], ms, refs=refs)
        approval = self._schools.approved([deed], ms + _HOUR_MS)
        finding = planted(
            "accreditation that ran out", "E4", deed.records[0],
            "A degree names an accreditation that had ended long before.", [self._old],
        )  # fmt: skip
        return Fault((deed, approval), (finding,))

    def _ends_before_it_begins(self, ms: int) -> Fault:
        ended = _at_day(ms - 30 * DAY_MS)
        award, deeds = self._award(ms, badge=3, validFrom=_at_day(ms), validUntil=ended)
        finding = planted(
            "ends before it begins", "E4", award,
            "A degree is valid until a month before it is valid from.",
        )  # fmt: skip
        return Fault(tuple(deeds), (finding,))

    def _one_place_for_two(self, ms: int) -> Fault:
        place: list[JsonValue] = [self._schools.revoked.place(self._schools.free())]
        first, deeds = self._award(ms, credentialStatus=place)
        second, more = self._award(ms + DAY_MS, badge=2, credentialStatus=place)
        finding = planted(
            "one place for two", "E6", second,
            "Two degrees name one place in a status list: to revoke one is to revoke both.",
            [first],
        )  # fmt: skip
        return Fault((*deeds, *more), (finding,))

    def _recorded_late(self, ms: int) -> Fault:
        award, deeds = self._award(ms, awarded=_at_day(ms - 150 * DAY_MS))
        finding = planted(
            "recorded long after", "E7", award,
            "A degree was recorded five months after the day on which it was awarded.",
        )  # fmt: skip
        return Fault(tuple(deeds), (finding,))

    def _lost_key(self, ms: int) -> Fault:
        awards = [
            self._schools.course(_NIGHT, badge, ms + n * DAY_MS) for n, badge in enumerate(_COURSES)
        ]
        approval = self._schools.approved(awards, ms + 2 * DAY_MS)
        lost = self._schools.lost_key(_NIGHT, ms + 4 * DAY_MS)
        told = "A school's key was in other hands from the beginning; it had signed this award."
        findings = tuple(
            planted("award by a lost key", "E8", one.records[0], told, lost.records)
            for one in awards
        )
        unknown = "No authority had accredited the school of this course for anything."
        findings += tuple(
            planted("course without accreditation", "E1", one.records[0], unknown) for one in awards
        )
        return Fault((*awards, approval, lost), findings)

    def _credits(self, ms: int) -> Fault:
        none, deeds = self._award(ms, credits="0")
        many, more = self._award(ms + DAY_MS, credits="4800")
        told = ("A degree is worth no credits at all.", "A degree is worth 4800 credits.")
        findings = tuple(
            planted("credits out of range", "E9", award, said)
            for award, said in zip((none, many), told, strict=True)
        )
        return Fault((*deeds, *more), findings)


def _day(number: int) -> int:
    return START_MS + number * DAY_MS


def _at_day(time_ms: int) -> str:
    return format_time(time_ms)[:10]


SCHOOLS = Chapter(NAME, MEMBERS, _tell)
