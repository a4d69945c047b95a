"""An authority's home: a profile folder with ``node.json`` and the log it writes or cosigns.

``node.json`` is ``{"id", "urls": {id: url}, "max_statements", "max_wait_ms"}``. The writer's home
also holds ``log/`` (the published tile tree), ``lock.db`` and ``queue.db``; every authority's holds
``replica.db`` and ``cosigner.db``.
"""

from dataclasses import dataclass
from pathlib import Path

from desktop.durable import make_folder, replace_file
from desktop.errors import FormatError, StorageError
from desktop.ledger.json_profile import JsonObject, JsonValue, format_json, parse_object

_LIMIT = 64 * 1024


@dataclass(frozen=True, slots=True)
class NodeSettings:
    """What a node is told about itself."""

    id: str
    urls: tuple[tuple[str, str], ...] = ()  # (authority id, URL), instead of the charter's
    max_statements: int = 1000
    max_wait_ms: int = 500


def load_node(home: Path) -> NodeSettings:
    """Return the settings of the node in a home.

    Raises:
        StorageError: there are none, or they are damaged.
    """
    try:
        with (home / "node.json").open("rb") as stream:
            return _parse(parse_object(stream.read(_LIMIT)))
    except OSError as error:
        raise StorageError(f"{home} is not a node's home: {error.strerror}.") from error
    except (FormatError, KeyError, TypeError) as error:
        raise StorageError(f"node.json in {home} is damaged.", do="Write it anew.") from error


def save_node(home: Path, settings: NodeSettings) -> None:
    """Write the settings durably."""
    make_folder(home)
    urls: dict[str, JsonValue] = dict(settings.urls)
    body: JsonObject = {
        "id": settings.id,
        "urls": urls,
        "max_statements": settings.max_statements,
        "max_wait_ms": settings.max_wait_ms,
    }
    replace_file(home / "node.json", format_json(body))


def _parse(body: JsonObject) -> NodeSettings:
    urls, most, wait = body["urls"], body["max_statements"], body["max_wait_ms"]
    if not isinstance(urls, dict) or not isinstance(most, int) or not isinstance(wait, int):
        raise FormatError("A field of node.json has the wrong type.")
    if not 1 <= most <= 4096 or not 1 <= wait <= 3_600_000:
        raise FormatError("The block limits of node.json are out of range.")
    pairs = tuple((name, str(url)) for name, url in sorted(urls.items()))
    return NodeSettings(str(body["id"]), pairs, most, wait)
