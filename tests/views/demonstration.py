"""Windows on the demonstration city, for tests that tell a whole story there."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.audit.run import audit
from desktop.demo.city import Built
from desktop.session import Session
from desktop.views.conductor import Conductor
from desktop.views.context import Context
from desktop.views.render import settle
from desktop.views.theme import Look


@contextmanager
def window_on(profile: Path, look: Look, password: str = "") -> Iterator[Conductor]:
    """Lend a shown window on a profile that has come to rest, with its key open if asked for."""
    context = Context(Session(profile), audit_runner=audit)
    conductor = Conductor(context, look)
    conductor.window.resize(1_366, 740)
    conductor.window.show()
    conductor.start(sync=False)
    settle(conductor)
    if password:
        context.unlock(password)
        settle(conductor)
    try:
        yield conductor
    finally:
        conductor.close()
        context.close()


def copied_profile(built: Built, name: str, folder: Path) -> Path:
    """Return a copy of one of the city's profiles, to be written into."""
    return Path(shutil.copytree(built.profile(name), folder / name))
