"""Runs a script with the npm packages that judge what the program writes.

The packages of ``package.json`` are looked for where the environment variable ``NODE_PATH`` says;
`tests.conftest` names ``build/judges/node_modules`` there, where `.ci/run` puts them.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from desktop.ledger.json_profile import JsonObject

_HERE = Path(__file__).parent
_SECONDS = 60


def judge(script: str, packages: tuple[str, ...], question: object, folder: Path) -> JsonObject:
    """Return what a script answers to a question, both in JSON.

    Args:
        script: name of a file in this folder.
        packages: what it imports; the test is skipped where one, or node itself, is absent.
        question: given to it on standard input.
        folder: empty, to run it in.
    """
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed, so the judges written in JavaScript cannot be asked")
    modules = Path(os.environ["NODE_PATH"].split(os.pathsep)[0]).resolve()
    for package in packages:
        if not (modules / package / "package.json").is_file():
            pytest.skip(f"the npm package {package} is not installed; see tests/judges")
    shutil.copy(_HERE / script, folder / script)
    link = folder / "node_modules"
    if not link.exists():
        link.symlink_to(modules, target_is_directory=True)
    done = subprocess.run(
        [node, script],
        cwd=folder,
        input=json.dumps(question).encode(),
        capture_output=True,
        timeout=_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    answer: JsonObject = json.loads(done.stdout)
    return answer
