"""Run a program and write how much memory it took: ``measured.py FILE PROGRAM WORD...``.

A small process of its own: a child counts the memory of whoever started it as its own, and the
test runner is large. Runs with the standard library alone, on systems that have ``fork``.
"""

import os
import sys
from pathlib import Path


def main(report: str, words: list[str]) -> int:
    """Run the words, write the peak memory in KiB to the report, return the exit code."""
    if sys.platform == "win32":
        raise AssertionError("there is no fork")
    child = os.fork()
    if not child:
        os.execvp(words[0], words)
    _, status, usage = os.wait4(child, 0)
    unit = 1024 if sys.platform == "darwin" else 1
    Path(report).write_text(str(usage.ru_maxrss // unit), "ascii")
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
