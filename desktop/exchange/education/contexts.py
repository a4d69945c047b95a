"""The JSON-LD contexts that the program knows, each with the hash of its published document.

No context is ever fetched or processed: a credential is read by its members' plain names. So a
credential is accepted only with contexts that give those names the meaning that this program takes
for granted. Follows VC Data Model 2.0 section 4.3 and appendix B.1; the hashes are SHA-256 of the
documents as their standards publish them, for whoever wants to compare.
"""

from collections.abc import Mapping

from desktop.errors import FormatError
from desktop.exchange.exact_json import ExactObject

VC_2 = "https://www.w3.org/ns/credentials/v2"
VC_1 = "https://www.w3.org/2018/credentials/v1"
OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"

_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/"

PINNED: Mapping[str, str] = {
    VC_2: "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734",
    VC_1: "ab4ddd9a531758807a79a5b450510d61ae8d147eab966cc9a200c07095b0cdcc",
    f"{_BADGES}context.json": "b077fa134d909d92c1dcd1c153f2af1b244aeb415967fdc1467d7fc5dd48ac10",
    f"{_BADGES}context-3.0.1.json": (
        "d582f3564282fb3b709136d28412e78e70b678b4dbc2f0221f67d84932748355"
    ),
    f"{_BADGES}context-3.0.2.json": (
        "00666ad080ba407687ed1846b7f5e7495f5019042b202a727de47c48a1755c53"
    ),
    OPEN_BADGES: "ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761",
    "https://w3id.org/security/data-integrity/v1": (
        "b5d829bd09aa7c42abc6efa0c8ed7635313b5487f37ccfce3ecd149ca9418554"
    ),
    "https://w3id.org/security/data-integrity/v2": (
        "67f21e6e33a6c14e5ccfd2fc7865f7474fb71a04af7e94136cb399dfac8ae8f4"
    ),
    "https://w3id.org/security/multikey/v1": (
        "ba2c182de2d92f7e47184bcca8fcf0beaee6d3986c527bf664c195bbc7c58597"
    ),
    "https://www.w3.org/ns/credentials/status/v1": (
        "fda5add353231e6a6884a46b12e6c75464281900cb348284d9c360f62381d9f7"
    ),
}


class UnknownContextError(FormatError):
    """A context whose meaning this program cannot tell."""


def check_contexts(document: ExactObject, allowed: Mapping[str, str] = PINNED) -> None:
    """Raise unless a document names contexts, all of which are known.

    Args:
        document: the credential.
        allowed: addresses of contexts, with their hashes.

    Raises:
        UnknownContextError: one that is not known.
        FormatError: no context, or one that stands inside the document.
    """
    contexts = document.get("@context")
    named = contexts if isinstance(contexts, list) else [contexts]
    if not named or contexts is None:
        raise FormatError("/@context is missing")
    for at, context in enumerate(named):
        place = f"/@context/{at}" if isinstance(contexts, list) else "/@context"
        if not isinstance(context, str):
            raise FormatError(f"{place} is not an address: a context inside could rename members")
        if context not in allowed:
            raise UnknownContextError(
                f"{place}: {context:.200} is not among the contexts that the program knows",
                means="What its members mean cannot be told without fetching a document.",
                do="Ask the issuer for a credential with the contexts of Open Badges 3.0 alone.",
            )
