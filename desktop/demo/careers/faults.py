"""What goes wrong in the world of work, each with an employer or a worker of its own."""

from collections.abc import Iterator

from desktop.demo.careers.bureau import PERIOD, VACANCY, Bureau
from desktop.demo.careers.esco import JOBS
from desktop.demo.careers.working_lives import ALL, SCHOOLS
from desktop.demo.chapter import Fault, found_once
from desktop.demo.deed import Deed, at

_EMPLOYER = "work-volts"
_NOBODY = "worker-30"  # whose name no fault is told of; pseudonyms are their own


class Faults:
    """Plants them."""

    def __init__(self, bureau: Bureau) -> None:
        self._bureau, self._offices = bureau, bureau.offices

    def all(self) -> Iterator[Fault]:
        """Yield every fault."""
        yield self._never_accredited()
        yield self._not_for_that()
        yield self._accreditation_over()
        yield self._accreditation_suspended()
        yield self._period_revoked()
        yield self._training_revoked()
        yield self._diploma_revoked()
        yield self._no_such_skill()
        yield self._other_vocabulary()

    def _never_accredited(self) -> Fault:
        worker = self._bureau.worker(_NOBODY)
        told = self._bureau.period("work-pretend", worker, JOBS["clerk"], at(300))
        return found_once(
            "employer never accredited", "W2", (told,), told.records[0],
            "A company attested an employment; no authority ever accredited it.",
        )  # fmt: skip

    def _not_for_that(self) -> Fault:
        known = self._bureau.accreditation("work-agency", (VACANCY,), at(305))
        worker = self._bureau.worker(_NOBODY)
        told = self._bureau.period("work-agency", worker, JOBS["driver"], at(310))
        return found_once(
            "employer accredited for something else", "W2", (known, told), told.records[0],
            "An agency that may advertise posts attested an employment.",
        )  # fmt: skip

    def _accreditation_over(self) -> Fault:
        known = self._bureau.accreditation("work-former", ALL, at(315), until="2025-08-31")
        told = self._bureau.vacancy("work-former", JOBS["cook"], at(350))
        return found_once(
            "accreditation over", "W2", (known, told), told.records[0],
            "An employer advertised a post two weeks after its accreditation had ended.",
        )  # fmt: skip

    def _accreditation_suspended(self) -> Fault:
        known = self._bureau.accreditation("work-halted", (PERIOD,), at(320))
        (record,) = known.records
        status = self._bureau.offices.status
        rest = status("city-hall", record, "suspend", "review", at(330))
        worker = self._bureau.worker(_NOBODY)
        told = self._bureau.period("work-halted", worker, JOBS["roofer"], at(335))
        again = status("city-hall", record, "reinstate", "review_passed", at(345))
        return found_once(
            "accreditation suspended", "W2", (known, rest, told, again), told.records[0],
            "An employer attested an employment while its accreditation was suspended.",
        )  # fmt: skip

    def _period_revoked(self) -> Fault:
        worker, job = self._bureau.worker(_NOBODY), JOBS["electrician"]
        hired = self._bureau.period(_EMPLOYER, worker, job, at(360))
        told = self._bureau.skill(_EMPLOYER, worker, job, at(400), hired.records[0])
        gone = self._bureau.offices.status(_EMPLOYER, hired.records[0], "revoke", "fraud", at(420))
        return found_once(
            "skill rests on a revoked employment", "W6", (hired, told, gone), told.records[0],
            "An employment was revoked as a fraud; the skill attested from it was left standing.",
            hired.records[0],
        )  # fmt: skip

    def _training_revoked(self) -> Fault:
        worker, job, school = self._bureau.worker(_NOBODY), JOBS["plumber"], SCHOOLS[0]
        first = self._bureau.qualification(school, worker, job, at(365))
        told = self._bureau.qualification(school, worker, job, at(430), first.records[0])
        gone = self._bureau.offices.status(school, first.records[0], "revoke", "error", at(440))
        return found_once(
            "training rests on a revoked one", "W6", (first, told, gone), told.records[0],
            "A certificate was revoked, and the higher one that rests on it was not.",
            first.records[0],
        )  # fmt: skip

    def _diploma_revoked(self) -> Fault:
        diploma = self._offices.diploma("registrar", self._offices.badge(), at(370))
        signed = self._offices.approval([diploma], at(370.1))
        worker = self._bureau.worker(_NOBODY)
        told = self._bureau.qualification(SCHOOLS[1], worker, JOBS["nurse"], at(410), diploma)
        gone = self._offices.status("registrar", diploma, "revoke", "fraud", at(450))
        return found_once(
            "training rests on a revoked diploma", "W6",
            (Deed(at(370), "registrar", (diploma,)), signed, told, gone), told.records[0],
            "A diploma was revoked; the licence to nurse that rests on it was not.", diploma,
        )  # fmt: skip

    def _no_such_skill(self) -> Fault:
        wrong = "http://data.europa.eu/esco/skill/typewriting"
        told = self._bureau.vacancy(_EMPLOYER, JOBS["electrician"], at(460), wrong)
        return found_once(
            "skill that ESCO does not have", "W7", (told,), told.records[0],
            "A vacancy asks for a skill whose address no release of ESCO has.",
        )  # fmt: skip

    def _other_vocabulary(self) -> Fault:
        wrong = "https://skills.northbridge.example/haggling"
        told = self._bureau.vacancy("work-haulage", JOBS["driver"], at(470), wrong)
        return found_once(
            "skill of another vocabulary", "W7", (told,), told.records[0],
            "A vacancy asks for a skill from a list of the employer's own.",
        )  # fmt: skip
