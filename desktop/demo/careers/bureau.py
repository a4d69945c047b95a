"""Makes the deeds of the world of work: accreditations, attestations, vacancies, disclosures."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.demo.careers.esco import RELEASE, Job, skill
from desktop.demo.deed import DAY_MS, Deed
from desktop.demo.offices import Offices
from desktop.demo.people import People
from desktop.demo.promised import with_document
from desktop.keys.signer import SeedSigner
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record, object_of, record_of
from desktop.ledger.scalar import format_time

PERIOD, QUALIFICATION = "employment.period", "employment.qualification"
SKILL, VACANCY = "employment.skill", "employment.vacancy"
_TYPES = "https://ledger.northbridge.example/vct/"
_GIVEN = ("Ada", "Bela", "Chidi", "Dana", "Emre", "Freya", "Goran", "Hana", "Idris", "Jana")
_FAMILY = ("Arden", "Brandt", "Castell", "Dorn", "Ekwall", "Farkas", "Grieve", "Holm", "Ivers")


@dataclass(frozen=True, slots=True)
class Worker:
    """Somebody whose work is attested; public is the pseudonym alone."""

    member: str
    pseudonym: str  # did:key
    given: str
    family: str


class Bureau:
    """Makes deeds; all chance is the chapter's own."""

    def __init__(self, people: People) -> None:
        self._people, self.offices = people, Offices(people)
        self.dice = people.dice("careers")

    def worker(self, member: str) -> Worker:
        """Return a resident with a pseudonym for the field of work."""
        pseudonym = SeedSigner(self.dice.randbytes(32)).did
        return Worker(member, pseudonym, self.dice.choice(_GIVEN), self.dice.choice(_FAMILY))

    def accreditation(
        self, employer: str, kinds: Sequence[str], time_ms: int, until: str = "2030-12-31"
    ) -> Deed:
        """Return that an employer or training body may issue such records."""
        may_issue: list[JsonValue] = [*kinds]
        data: JsonObject = {
            "issuer": self._people.scribes[employer].did,
            "organisation": self._organisation(employer),
            "register_number": f"NB {self.dice.randrange(10**6):06d}",
            "country": "AT",
            "may_issue": may_issue,
            "basis": "Register of companies of Northbridge",
            "from": "2024-01-01",
            "until": until,
        }
        return self._deed("city-hall", "employer.accredited", time_ms, data)

    def period(self, employer: str, worker: Worker, job: Job, time_ms: int) -> Deed:
        """Return that somebody works for an employer, with what of it is private."""
        document: JsonObject = {
            **_names(worker),
            "employer": {"name": self._organisation(employer)},
            "job_title": job.english,
            "occupation": job.occupation,
            "start_date": format_time(time_ms)[:10],
            "full_time": True,
            "skills": [{"esco_uri": skill(code)} for code in job.skills],
        }
        return self._attested(employer, PERIOD, worker, time_ms, document)

    def qualification(
        self, school: str, worker: Worker, job: Job, time_ms: int, rests_on: Record | None = None
    ) -> Deed:
        """Return that somebody has finished a training."""
        document: JsonObject = {
            **_names(worker),
            "qualification": f"Certificate: {job.english}",
            "level": job.level,
            "awarded": format_time(time_ms)[:10],
            "skills": [{"esco_uri": skill(code), "level": job.level} for code in job.skills],
        }
        return self._attested(school, QUALIFICATION, worker, time_ms, document, rests_on)

    def skill(
        self, employer: str, worker: Worker, job: Job, time_ms: int, rests_on: Record | None = None
    ) -> Deed:
        """Return what somebody can do, as an employer or a school has seen it."""
        document: JsonObject = {
            **_names(worker),
            "skills": [{"esco_uri": skill(job.skills[0]), "level": job.level}],
            "assessed": format_time(time_ms)[:10],
            "method": "observation",
        }
        return self._attested(employer, SKILL, worker, time_ms, document, rests_on)

    def vacancy(self, employer: str, job: Job, time_ms: int, *more: str) -> Deed:
        """Return a post to be filled; ``more`` are URIs of further skills that it asks for."""
        asked: list[JsonValue] = [
            {"esco_uri": skill(code), "required": True, "level": job.level} for code in job.skills
        ]
        asked += [{"esco_uri": uri, "required": False} for uri in more]
        pay = 22_000 + 4_000 * job.level
        data: JsonObject = {
            "title": {"en": job.english, "de": job.german},
            "organisation": self._organisation(employer),
            "occupation": job.occupation,
            "esco_release": RELEASE,
            "skills": asked,
            "level": job.level,
            "posts": self.dice.randint(1, 4),
            "weekly_hours": "38.5",
            "contract": "permanent",
            "pay_minimum": str(pay),
            "pay_maximum": str(pay + 6_000),
            "currency": "EUR",
            "pay_period": "year",
            "from": format_time(time_ms)[:10],
            "until": format_time(time_ms + 60 * DAY_MS)[:10],
        }
        return self._deed(employer, VACANCY, time_ms, data)

    def disclosure(self, worker: Worker, audience: str, shown: Record, time_ms: int) -> Deed:
        """Return that somebody lets an employer see chosen claims of an attestation."""
        deed = self._deed(worker.member, "disclosure.granted", time_ms, {})
        claims: list[JsonValue] = ["/job_title", "/skills", "/start_date"]
        document: JsonObject = {
            "audience": self._people.scribes[audience].did,
            "credential": shown.id,
            "claims": claims,
            "until": format_time(time_ms + 90 * DAY_MS)[:10],
            "purpose": "Application",
        }
        record, private = with_document(deed.records[0], document, self.dice)
        return Deed(time_ms, worker.member, (record,), (private,))

    def _attested(
        self, writer: str, name: str, worker: Worker, time_ms: int, document: JsonObject,
        rests_on: Record | None = None,
    ) -> Deed:  # fmt: skip
        data: JsonObject = {
            "vct": _TYPES + name.partition(".")[2],
            "esco_release": RELEASE,
        }
        refs: list[JsonValue] = [] if rests_on is None else [{"rel": "rests_on", "id": rests_on.id}]
        deed = self._deed(writer, name, time_ms, data, refs)
        record = record_of({**object_of(deed.records[0]), "holder": worker.pseudonym})
        record, private = with_document(record, document, self.dice)
        return Deed(time_ms, writer, (record,), (private,))

    def _deed(
        self, writer: str, name: str, time_ms: int, data: JsonObject,
        refs: Sequence[JsonValue] = (),
    ) -> Deed:  # fmt: skip
        record = self._people.scribes[writer].record(f"{name}/1", time_ms, data, refs=[*refs])
        return Deed(time_ms, writer, (record,))

    def _organisation(self, name: str) -> str:
        return next(one.organisation for one in self._people.members if one.name == name)


def _names(worker: Worker) -> JsonObject:
    return {"given_name": worker.given, "family_name": worker.family}
