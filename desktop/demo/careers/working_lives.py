"""Two years of work: who learns, who is hired, which posts are open, who shows what to whom."""

from collections.abc import Iterator

from desktop.demo.careers.bureau import PERIOD, QUALIFICATION, SKILL, VACANCY, Bureau
from desktop.demo.careers.esco import JOBS
from desktop.demo.deed import Deed, at

# Employers with the jobs that they offer.
EMPLOYERS = {
    "work-hospital": ("nurse", "carer"),
    "work-homecare": ("carer", "nurse"),
    "work-volts": ("electrician", "engineer"),
    "work-pipes": ("plumber", "clerk"),
    "work-haulage": ("driver", "clerk"),
    "work-canteen": ("cook", "clerk"),
    "work-software": ("developer", "engineer"),
    "work-cleansing": ("sweeper", "driver"),
    "work-nursery": ("gardener", "driver"),
    "work-roofs": ("roofer", "clerk"),
}
SCHOOLS = ("training-trades", "training-care", "training-office")
RESIDENTS = tuple(f"worker-{number:02d}" for number in range(1, 31))

ALL, LEARNING = (PERIOD, SKILL, VACANCY), (QUALIFICATION, SKILL)


class WorkingLives:
    """Tells what happens when all goes well."""

    def __init__(self, bureau: Bureau) -> None:
        self._bureau = bureau

    def all(self) -> Iterator[Deed]:
        """Yield every deed."""
        for employer in EMPLOYERS:
            yield self._bureau.accreditation(employer, ALL, at(3))
        for school in SCHOOLS:
            yield self._bureau.accreditation(school, LEARNING, at(3))
        for number, resident in enumerate(RESIDENTS):
            yield from self._life(number, resident)
        for number in range(40):
            yield from self._advertised(number)

    def _life(self, number: int, resident: str) -> Iterator[Deed]:
        """Yield a training, a post, what was learned there, and an application elsewhere."""
        bureau, employers = self._bureau, [*EMPLOYERS]
        status = bureau.offices.status
        employer = employers[number % len(employers)]
        job = JOBS[EMPLOYERS[employer][number // len(employers) % 2]]
        worker = bureau.worker(resident)
        day = 20 + number * 18
        trained = bureau.qualification(SCHOOLS[number % len(SCHOOLS)], worker, job, at(day))
        yield trained
        hired = bureau.period(employer, worker, job, at(day + 6))
        yield hired
        seen = bureau.skill(employer, worker, job, at(day + 90), hired.records[0])
        yield seen
        other = employers[(number + 3) % len(employers)]
        yield bureau.disclosure(worker, other, hired.records[0], at(day + 120))
        if number % 6 == 1:  # questioned, and found right
            (record,) = seen.records
            yield status(employer, record, "suspend", "review", at(day + 125))
            yield status(employer, record, "reinstate", "review_passed", at(day + 140))
        if number % 6 == 4:  # issued by mistake; nothing rests on it
            (record,) = seen.records
            yield status(employer, record, "revoke", "error", at(day + 130))

    def _advertised(self, number: int) -> Iterator[Deed]:
        employers = [*EMPLOYERS]
        employer = employers[number * 7 % len(employers)]
        job = JOBS[EMPLOYERS[employer][number // len(employers) % 2]]
        post = self._bureau.vacancy(employer, job, at(15 + number * 17))
        yield post
        if number % 8 == 5:
            yield self._bureau.offices.status(
                employer, post.records[0], "revoke", "withdrawn", at(15 + number * 17 + 20)
            )
