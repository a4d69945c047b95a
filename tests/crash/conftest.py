"""The stages are built once for each test process, the host is started once."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.crash.outages import Recorded, record
from tests.crash.runner import Host, scratch_folder
from tests.crash.stages import Stages, build
from tests.crash.writers import Writer

Recordings = Callable[[Writer, int], Recorded]
"""Returns the record of a writer that does so many rounds."""


@pytest.fixture(scope="session")
def stages() -> Iterator[Stages]:
    """Return what interrupted work starts from; nobody writes into it."""
    with scratch_folder() as folder:
        yield build(folder)


@pytest.fixture(scope="session")
def host() -> Iterator[Host]:
    """Return the process that does the jobs."""
    if not hasattr(os, "fork"):
        pytest.skip("needs a system that can fork a process and kill it (not Windows)")
    with scratch_folder() as folder:
        started = Host(folder)
        yield started
        started.close()


@pytest.fixture(scope="session")
def recordings(host: Host, stages: Stages) -> Iterator[Recordings]:
    """Return what writers do to the disk, each recorded once."""
    with scratch_folder() as folder:
        made: dict[tuple[str, int], Recorded] = {}

        def recording(writer: Writer, rounds: int) -> Recorded:
            key = (writer.job, rounds)
            if key not in made:
                made[key] = record(host, stages, folder / f"{writer.job}-{rounds}", writer, rounds)
            return made[key]

        yield recording


@pytest.fixture
def home() -> Iterator[Path]:
    """Return an empty folder for one test."""
    with scratch_folder() as folder:
        yield folder
