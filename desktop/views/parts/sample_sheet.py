"""The sheet in which a sample is planned: who may be drawn, how many, by which block."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.audit.sampling import SampleWish, planned, population_at
from desktop.domains.fields import Choice, Field, FieldType
from desktop.domains.problem import Problem
from desktop.ledger.sample_plan import LONGEST_QUERY, LONGEST_TITLE, MOST_DRAWN, Population, Unit
from desktop.progress import Report
from desktop.replica import checkpoints
from desktop.views.context import Context
from desktop.views.models.sample_list import keep_plan
from desktop.views.models.sample_rows import UNIT_TITLES, UNITS
from desktop.views.parts.form import Form
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.sheet import Sheet
from desktop.views.question import Question
from desktop.views.saying import amount, later, say

_TITLE = later("Plan a sample")
_MEANS = later(
    "Who may be drawn, how many, and the block that decides are fixed now and signed by you. Whom "
    "it draws nobody can know before that block is sealed. Hand the plan out until then."
)
_MISSING = later("is missing")
_BLOCKS = (
    ("1", later("The next one")),
    ("12", later("The 12th from now")),
    ("100", later("The 100th from now")),
)


class SampleSheet(Sheet):
    """Plans a sample; tells its name once the plan is signed and kept."""

    def __init__(self, parent: QWidget | None, context: Context) -> None:
        super().__init__(parent, context, _TITLE, _MEANS, say("Sign the plan"))
        self.form = Form(_fields())
        self.form.complete()
        self.found = PlainLabel(muted=True, wrap=True)
        self.body.addWidget(self.form)
        self.body.addWidget(self.found)
        self._count = Question(context.tasks, self)
        self._count.answered.connect(self._show_count)
        self._count.failed.connect(self._show_no_count)
        self.form.settled.connect(self._ask_count)
        self.form.fill({"unit": Unit.RECORD.value, "blocks": "1", "draws": "10"})
        self.form.focus_first()

    def act(self) -> None:
        raw = self.form.values()
        missing = [
            Problem((name,), _MISSING)
            for name in ("title", "unit", "draws", "blocks")
            if not raw.get(name, "").strip()
        ]
        if not raw.get("draws", "1").strip().isdecimal():
            missing.append(Problem(("draws",), say("is not a whole number")))
        self.form.show_problems(missing, everywhere=True)
        if missing:
            self.form.focus_problem()
            return
        wish = SampleWish(
            raw["title"],
            raw.get("query", ""),
            Unit(raw["unit"]),
            int(raw["draws"]),
            int(raw["blocks"]),
        )
        self.begin(partial(_plan, self.context, wish), say("Signing"))

    @Slot()
    def _ask_count(self) -> None:
        raw = self.form.values()
        if raw.get("unit"):
            self._count.ask(_counting(self.context, raw.get("query", ""), Unit(raw["unit"])))

    @Slot(object)
    def _show_count(self, found: tuple[Unit, Population]) -> None:
        unit, population = found
        self.found.setText(
            say("{amount} may be drawn.", amount=amount(len(population.members), *UNITS[unit]))
        )

    @Slot(object)
    def _show_no_count(self, error: Exception) -> None:
        self.found.setText(getattr(error, "what", ""))


def _fields() -> tuple[Field, ...]:
    units = tuple(Choice(unit.value, {"": str(title)}) for unit, title in UNIT_TITLES.items())
    return (
        Field(
            "title", FieldType.TEXT, {"": say("What for")}, {}, required=True, high=LONGEST_TITLE
        ),
        Field(
            "query",
            FieldType.TEXT,
            {"": say("Search")},
            {"": say("As on the page Records: kind:party.licence")},
            required=False,
            high=LONGEST_QUERY,
        ),
        Field(
            "unit",
            FieldType.CHOICE,
            {"": say("Drawn are its")},
            {"": say("Each member counts once, however many records name it.")},
            required=True,
            choices=units,
        ),
        Field(
            "draws",
            FieldType.INTEGER,
            {"": say("How many")},
            {},
            required=True,
            low=1,
            high=MOST_DRAWN,
        ),
        Field(
            "blocks",
            FieldType.CHOICE,
            {"": say("Decided by block")},
            {"": say("It does not exist yet, so nobody can choose what it draws.")},
            required=True,
            choices=tuple(Choice(value, {"": name}) for value, name in _BLOCKS),
        ),
    )


def _plan(context: Context, wish: SampleWish, report: Report) -> str:
    signer = context.session.signer()
    with context.reading() as db:
        plan = planned(db, wish, signer.did, context.now_ms(), report)
    keep_plan(context.session.profile.samples, plan, signer.sign(plan.signed_bytes))
    return plan.sha256.hex()


def _counting(
    context: Context, query: str, unit: Unit
) -> Callable[[Report], tuple[Unit, Population]]:
    def counted(report: Report) -> tuple[Unit, Population]:
        with context.reading() as db:
            trusted = checkpoints.trusted(db)
            size = 0 if trusted is None else trusted.size
            return unit, population_at(db, query, unit, size, report)

    return counted
