"""Two years of the demonstration city: its chapters, as deeds in the order of their time."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.demo.careers.chapter import CAREERS
from desktop.demo.chapter import Chapter, Planted
from desktop.demo.deed import Deed
from desktop.demo.devices.chapter import DEVICES
from desktop.demo.everyday import EVERYDAY
from desktop.demo.food.story import FOOD
from desktop.demo.health.chapter import HEALTH
from desktop.demo.medicines.chapter import MEDICINES
from desktop.demo.people import People
from desktop.demo.rewards.seasons import REWARDS
from desktop.demo.schools import SCHOOLS
from desktop.demo.upkeep.chapter import UPKEEP
from desktop.demo.utilities.months import UTILITIES

CHAPTERS = (
    EVERYDAY,
    DEVICES,
    UPKEEP,
    CAREERS,
    REWARDS,
    UTILITIES,
    FOOD,
    SCHOOLS,
    MEDICINES,
    HEALTH,
)


@dataclass(frozen=True, slots=True)
class Story:
    """Everything that happens after block 0."""

    deeds: tuple[Deed, ...]  # in order
    planted: tuple[Planted, ...]  # what must be found of it


def story(people: People, chapters: Sequence[Chapter], *, clean: bool) -> Story:
    """Return what the chapters tell, without what goes wrong if the city is to be clean."""
    deeds: list[Deed] = []
    planted: list[Planted] = []
    for chapter in chapters:
        told = chapter.tell(people)
        deeds += told.deeds
        for fault in () if clean else told.faults:
            deeds += fault.deeds
            planted += fault.planted
    return Story(tuple(sorted(deeds, key=lambda deed: deed.time_ms)), tuple(planted))
