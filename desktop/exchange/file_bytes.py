"""Files that a user names: read whole, within a limit, or refused in words."""

from pathlib import Path

from desktop.errors import FormatError, StorageError


def read_file(path: Path, limit_bytes: int) -> bytes:
    """Return the content of a file.

    Raises:
        StorageError: it is not there, is a folder or cannot be read.
        FormatError: it has more than ``limit_bytes``.
    """
    try:
        if path.is_dir():  # Windows says of a folder only that permission is denied
            raise StorageError(
                f"{path} is a folder.", means="A file is needed here.", do="Name a file in it."
            )
        with path.open("rb") as stream:
            data = stream.read(limit_bytes + 1)
    except FileNotFoundError as error:
        raise StorageError(
            f"There is no file {path}.",
            means="Nothing was read or changed.",
            do="Look at its name and its folder.",
        ) from error
    except OSError as error:
        raise StorageError(
            f"{path} cannot be read: {error.strerror}.",
            means="Nothing was read or changed.",
            do="Give yourself the right to read it, or copy it to another place.",
        ) from error
    if len(data) > limit_bytes:
        raise FormatError(
            f"{path} has more than {limit_bytes:,} bytes.",
            means="No file that belongs here is that large, so it was not read.",
            do="Name another file, or split this one.",
        )
    return data
