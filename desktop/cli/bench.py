"""``civicledger bench``: how fast this machine does the ledger's work, beside what bounds it."""

import argparse
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from desktop.bench.measure import Ground
from desktop.bench.run import Grown
from desktop.bench.run import run as run_rows
from desktop.cli.call import Call
from desktop.errors import UsageError

_LEAST = 100
_MIB = 1 << 20


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    add = parser.add_argument
    add("names", nargs="*", metavar="NAME", help="the rows to measure; all, if none is named")
    add("--records", type=int, default=10_000, metavar="N", help="size of the synthetic ledgers")
    add("--folder", type=Path, metavar="DIR", help="keep the synthetic ledgers here")
    add("--growth", action="store_true", help="measure a tenth of the records too, and compare")


def run(call: Call) -> int:
    """Measure; exit 0."""
    records = call.options.records
    if records < _LEAST:
        raise UsageError(f"{records} records are too few.", do=f"Ask for {_LEAST} or more.")
    documents: list[dict[str, Any]] = []
    lines: list[str] = []
    with _folder(call.options.folder) as folder:
        ground = Ground(folder, records, os.cpu_count() or 1)
        for row in run_rows(ground, call.options.names, growth=call.options.growth):
            documents.append(_document(row))
            lines += _text(row)
            call.say(f"{row.measure.name}: {row.measure.seconds:.2f} s")
    document = {"records": records, "cores": ground.cores, "rows": documents}
    call.answer(document, "\n".join([f"{records} records, {ground.cores} cores", *lines]))
    return 0


@contextmanager
def _folder(chosen: Path | None) -> Iterator[Path]:
    if chosen is not None:
        chosen.mkdir(parents=True, exist_ok=True)
        yield chosen
        return
    with tempfile.TemporaryDirectory(prefix="civicledger-") as folder:
        yield Path(folder)


def _document(row: Grown) -> dict[str, Any]:
    measure = row.measure
    return {
        "name": measure.name,
        "count": measure.count,
        "unit": measure.unit,
        "seconds": round(measure.seconds, 4),
        "per_second": round(measure.per_second, 1),
        "cpu_s": None if measure.cpu_s is None else round(measure.cpu_s, 2),
        "peak_bytes": measure.peak_bytes,
        "bounds": [
            {
                "name": one.name,
                "seconds": round(one.seconds, 4),
                "ratio": round(one.ratio(measure.seconds), 3),
            }
            for one in measure.bounds
        ],
        "cpu_to_checks": None if measure.cpu_to_checks is None else round(measure.cpu_to_checks, 2),
        "primitives": None
        if measure.primitives is None
        else {name: round(rate) for name, rate in asdict(measure.primitives).items()},
        "growth": None if row.growth is None else round(row.growth, 2),
        "note": measure.note,
    }


def _text(row: Grown) -> list[str]:
    measure = row.measure
    parts = [f"{measure.name:<12}"]
    if measure.seconds:
        parts.append(f"{measure.seconds:9.2f} s {measure.per_second:12,.0f} {measure.unit}/s")
    if measure.cpu_s is not None:
        parts.append(f"{measure.cpu_s:8.1f} s cpu")
    if measure.peak_bytes is not None:
        parts.append(f"{measure.peak_bytes / _MIB:6.0f} MiB")
    if row.growth is not None:
        parts.append(f"growth {row.growth:.2f}")
    lines = ["  ".join(parts)]
    for one in measure.bounds:
        rate = getattr(measure.primitives, one.name)
        name = one.name.replace("_", " with ")
        lines.append(
            f"{'':14}{one.ratio(measure.seconds):.2f} of the bound by {name} ({rate:,.0f}/s)"
        )
    if measure.cpu_to_checks is not None:
        lines.append(f"{'':14}{measure.cpu_to_checks:.1f} times the cpu of its signature checks")
    return [*lines, f"{'':14}{measure.note}"] if measure.note else lines
