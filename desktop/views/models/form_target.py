"""What a form is opened with: a kind, and values that are known already."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FormTarget:
    """A wish to write a record of a kind."""

    kind: str  # name/version
    raw: Mapping[str, str] = field(default_factory=dict)  # by path, as in a form
    refs: tuple[tuple[str, str], ...] = ()  # relation and record id
    about: tuple[str, ...] = ()
