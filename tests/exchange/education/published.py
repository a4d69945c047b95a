"""The published Open Badges credentials, those in TypeScript modules among them, by their names."""

import re

from tests.exchange.samples import files_beside

VALIDATOR = "education/1EdTech__digital-credentials-public-validator"
VERIFIER = "education/digitalcredentials__verifier-core"

_OBJECT = re.compile(r"=\s*(\{.*\})", re.DOTALL)
_NO_JSON = "v1NoStatus"  # written with single quotes


def published() -> dict[str, bytes]:
    """Return every published credential that is JSON; the test is skipped where they are absent."""
    found = {path.stem: path.read_bytes() for path in files_beside(VALIDATOR, "**/ob30/**/*.json")}
    modules = files_beside(VERIFIER, "src/test-fixtures/verifiableCredentials/**/*.ts")
    for path in modules:
        match = _OBJECT.search(path.read_text("utf-8"))
        if match is not None and path.stem != _NO_JSON:
            found[path.stem] = match[1].encode()
    return found
