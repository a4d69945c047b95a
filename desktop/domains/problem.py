"""What is wrong with a record, and where: a value that a form can show beside its field."""

from dataclasses import dataclass

Path = tuple[str | int, ...]  # names of fields and, in lists, positions from 0


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that does not fit; the path is empty where it is the whole."""

    path: Path
    message: str

    def __str__(self) -> str:
        """Return the place, with dots, and the sentence."""
        place = dotted(self.path)
        return f"{place}: {self.message}" if place else self.message


def dotted(path: Path) -> str:
    """Return a path as forms and tables write it: ``readPoint.id``, ``epcList.0``."""
    return ".".join(str(step) for step in path)
