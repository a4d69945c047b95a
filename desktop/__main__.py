"""Start: the command line, or without a verb the window."""

import multiprocessing
import sys

from desktop.cli.call import Call
from desktop.cli.main import run


def main() -> None:
    """Run the program with the process's arguments and exit with its code."""
    multiprocessing.freeze_support()  # audits run in processes of their own
    sys.exit(run(sys.argv[1:], _with_qt))


def _with_qt(call: Call) -> int:
    """Open the window, or print; Qt is loaded only here."""
    if call.options.verb == "print":
        from desktop.views.printing.verb import print_records  # noqa: PLC0415  (as below)

        return print_records(call)
    from desktop.views.start import open_window  # noqa: PLC0415  (other verbs do without Qt)

    return open_window(call)


if __name__ == "__main__":
    main()
