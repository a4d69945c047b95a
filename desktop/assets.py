"""The files that ship with the program: kinds, SQL, texts, icons, help, samples.

They stand in ``resources/`` beside ``desktop/`` in the repository and in ``desktop/resources`` in
an installed wheel; callers name them by their path below that folder, with slashes.
"""

from functools import cache
from pathlib import Path

from desktop.errors import StorageError


@cache
def root() -> Path:
    """Return the folder that holds the packaged files.

    Raises:
        StorageError: the program was installed without them.
    """
    here = Path(__file__).resolve().parent
    for candidate in (here / "resources", here.parent / "resources"):
        if (candidate / "kinds").is_dir():
            return candidate
    raise StorageError(
        "The program's own files are missing.",
        means="It was not installed completely.",
        do="Install CivicLedger again.",
    )


def path(name: str) -> Path:
    """Return where the packaged file or folder ``name`` stands."""
    return root().joinpath(*name.split("/"))


def read_bytes(name: str) -> bytes:
    """Return the content of the packaged file ``name``.

    Raises:
        StorageError: there is no such file.
    """
    try:
        return path(name).read_bytes()
    except OSError as error:
        raise StorageError(
            f"The packaged file {name} cannot be read.", do="Install CivicLedger again."
        ) from error


def read_text(name: str) -> str:
    """Return the packaged file ``name`` as UTF-8 text."""
    return read_bytes(name).decode("utf-8")


def names(folder: str) -> list[str]:
    """Return the file names in the packaged folder, sorted."""
    return sorted(item.name for item in path(folder).iterdir() if item.is_file())
