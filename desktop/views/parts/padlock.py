"""The padlock beside the state light: which key is open, for how long; a click locks it."""

from dataclasses import dataclass

from desktop.views.integrity import Integrity
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.plain import shown
from desktop.views.parts.state_light import StatusButton, age
from desktop.views.saying import later, say

_TIP = later("Locks or unlocks your key")
_LOCKED = later("Key locked")


@dataclass(frozen=True, slots=True)
class KeyState:
    """Whether a key can sign now; ``holder`` is the name that the user gave it."""

    is_open: bool = False
    holder: str = ""
    left_s: int = 0  # until it locks by itself


class Padlock(StatusButton):
    """Shows a `KeyState`; its click is a wish to lock, or to unlock."""

    def __init__(self) -> None:
        super().__init__(_TIP)
        self.show_key(KeyState())

    def show_key(self, state: KeyState) -> None:
        """Show whether a key is open."""
        if state.is_open:
            words = say(
                "{holder} \u00b7 locks in {age}",
                holder=shown(state.holder, 24),
                age=age(state.left_s),
            )
            self.say(Glyph.UNLOCKED, Integrity.PENDING, words)
        else:
            self.say(Glyph.LOCKED, None, say(_LOCKED))
