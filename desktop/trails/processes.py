"""The processes that the city's kinds make up: which steps are expected, in which order, by when.

A table, not code: to know a new process, add a row. Names of kinds and fields are those of the
published kinds; a step whose kind nobody has published is never found and, where it is required,
missing. What follows from a table and the records is worked out by `desktop.trails.process`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Expected:
    """One step of a process."""

    name: str  # as it is shown
    kinds: tuple[str, ...]  # names, without versions
    where: tuple[tuple[str, tuple[str, ...]], ...] = ()  # field of the data, its allowed values
    when: str = ""  # needed only if the first step's data has this field
    days: int | None = None  # after the step before it that was done
    due: tuple[str, str] | None = None  # step and field of its data that holds the time limit
    is_required: bool = True  # optional where the kind leaves the ref to the issuer
    is_before: bool = False  # has to precede the first step
    other_than: str = ""  # step that another key must have signed
    agrees: tuple[str, ...] = ()  # fields in which several records of the step must not differ


@dataclass(frozen=True, slots=True)
class Process:
    """A process by the kind of record that it begins with."""

    name: str
    steps: tuple[Expected, ...]  # the first is the beginning

    @property
    def kinds(self) -> frozenset[str]:
        """Every kind of record that has a part in it."""
        return frozenset(kind for step in self.steps for kind in step.kinds)


_CLOSED = (("status", ("closed",)),)

PROCESSES = (
    Process(
        "service request",
        (
            Expected("reported", ("service.request",)),
            Expected("ordered", ("work.order",), days=14),
            Expected(
                "done", ("work.closed",), due=("ordered", "planned_until"), agrees=("outcome",)
            ),
            Expected(
                "closed", ("service.update",), _CLOSED, due=("reported", "expected_datetime")
            ),
        ),
    ),
    Process(
        "work",
        (
            Expected("ordered", ("work.order",)),
            Expected(
                "done", ("work.closed",), due=("ordered", "planned_until"), agrees=("outcome",)
            ),
        ),
    ),
    Process(
        "sanitary incident",
        (
            Expected("opened", ("incident.sanitary",)),
            Expected(
                "reported",
                ("inspection.report", "lab.result", "service.request", "recall.notice"),
                is_before=True, is_required=False,
            ),
            Expected("examined", ("lab.result", "inspection.report"), days=7),
            Expected("acted on", ("work.order", "recall.notice"), days=7, is_required=False),
            Expected(
                "checked again",
                ("inspection.report",),
                when="recheck_by",
                due=("opened", "recheck_by"),
            ),
            Expected("closed", ("incident.sanitary",), _CLOSED),
        ),
    ),
    Process(
        "inspection",
        (
            Expected("inspected", ("inspection.report",)),
            Expected("tested", ("lab.result",), when="samples", days=30),
            Expected(
                "followed up",
                ("inspection.report", "work.order"),
                when="followUp",
                due=("inspected", "followUp"),
            ),
        ),
    ),
    Process(
        "medicine handed out",
        (
            Expected("asked", ("medicine.verification",)),
            Expected("answered", ("medicine.verification",), days=1, agrees=("verified",)),
            Expected("dispensed", ("medicine.dispensed",), days=30, is_required=False),
        ),
    ),
    Process(
        "treatment",
        (
            Expected("recorded", ("health.entry",)),
            Expected("consented", ("health.consent",), is_before=True, is_required=False),
            Expected("dispensed", ("medicine.dispensed",), days=30, is_required=False),
        ),
    ),
    Process(
        "employment",
        (
            Expected("employed", ("employment.period",)),
            Expected(
                "employer accredited", ("employer.accredited",), is_before=True,
                is_required=False,
            ),
            Expected("qualified", ("employment.qualification",), is_required=False),
            Expected("skilled", ("employment.skill",), is_required=False),
        ),
    ),
    Process(
        "qualification",
        (
            Expected("qualified", ("employment.qualification",)),
            Expected(
                "issuer accredited",
                ("employer.accredited", "education.accreditation"),
                is_before=True, is_required=False,
            ),
            Expected(
                "earned", ("employment.period", "education.diploma"),
                is_before=True, is_required=False,
            ),
        ),
    ),
    Process(
        "diploma",
        (
            Expected("awarded", ("education.diploma",)),
            Expected(
                "school accredited", ("education.accreditation",), is_before=True,
                is_required=False,
            ),
        ),
    ),
    Process(
        "bill",
        (
            Expected("billed", ("bill",)),
            Expected("tariff set", ("tariff",), is_before=True),
            Expected(
                "settled", ("transfer.offer", "bill.credit"), due=("billed", "due"),
                is_required=False,
            ),
        ),
    ),
    Process(
        "transfer",
        (
            Expected("offered", ("transfer.offer",)),
            Expected(
                "accepted", ("transfer.accept",), due=("offered", "until"), other_than="offered",
                agrees=("answer",),
            ),
        ),
    ),
)  # fmt: skip


def process_of(kind: str) -> Process | None:
    """Return the process that begins with a kind of record, by its name."""
    return next((one for one in PROCESSES if kind in one.steps[0].kinds), None)
