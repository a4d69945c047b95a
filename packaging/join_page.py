"""Join the parts of the verifier's web page into one file: ``python packaging/join_page.py``.

The parts stand in ``packaging/verify_page``; the page is ``resources/verify/verify.html``. Its
policy names style and scripts by their hashes, so a browser runs these bytes and no others.
"""

from __future__ import annotations

import base64
import hashlib
import sys

from environment import ROOT

sys.path.insert(1, str(ROOT))  # where `desktop` is

from desktop.domains.code_lists import CODE_LISTS
from desktop.domains.forms import CODE, TEXT_FORMS
from desktop.domains.roles import DOMAINS, ROLES
from desktop.domains.standard_codes import COUNTRIES, LANGUAGES

PAGE = ROOT / "resources" / "verify" / "verify.html"
PARTS = ROOT / "packaging" / "verify_page"

CORE = (
    "bytes.js",
    "ed25519.js",
    "cbor.js",
    "json.js",
    "scalar.js",
    "statement.js",
    "checkpoint.js",
    "charter.js",
    "receipt.js",
    "proof_file.js",
    "pdf.js",
    "kind.js",
    "account.js",
    "verdict.js",
    "judge.js",
)
"""What judges a file, in its order: the first script, which knows nothing of a page."""

SURFACE = ("words.js", "sentences.js", "elements.js", "facts.js", "page.js")
"""What a reader sees: the second script."""


def joined() -> str:
    """Return the page."""
    style, core, surface = _text("page.css"), core_script(), _script("", SURFACE)
    policy = "; ".join(
        (
            "default-src 'none'",
            f"script-src '{_hash(core)}' '{_hash(surface)}'",
            f"style-src '{_hash(style)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    parts = {"policy": policy, "style": style, "core": core, "surface": surface}
    page = _text("page.html")
    for name, part in parts.items():
        page = page.replace("{{" + name + "}}", part)
    return page


def core_script() -> str:
    """Return the script that judges files; it runs in a page and without one."""
    forms = {*TEXT_FORMS, *(CODE + name for name in CODE_LISTS)}
    sets = {"LANGUAGES": LANGUAGES, "COUNTRIES": COUNTRIES, "TEXT_FORMS": forms}
    lists = {"ROLES": ROLES, "DOMAINS": DOMAINS}
    tables = [
        f'const {name} = new Set("{" ".join(sorted(one))}".split(" "));'
        for name, one in sets.items()
    ]
    tables += [f'const {name} = "{" ".join(one)}".split(" ");' for name, one in lists.items()]
    return _script("// Tables, taken from the program.\n" + "\n".join(tables) + "\n\n", CORE)


def _script(head: str, names: tuple[str, ...]) -> str:
    return '"use strict";\n\n' + head + "\n".join(_text(name) for name in names)


def _text(name: str) -> str:
    return (PARTS / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    digest = hashlib.sha256(f"\n{text}".encode()).digest()  # an element begins with a line end
    return f"sha256-{base64.b64encode(digest).decode()}"


def main() -> None:
    """Write the page."""
    PAGE.write_text(joined(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
