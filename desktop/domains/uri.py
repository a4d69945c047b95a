"""Which texts are URIs: RFC 3986 with a scheme, by its characters, and nothing more.

Schemes are not known here, so that CURIEs such as ``example:step`` pass as they do in EPCIS.
"""

import re

_PART = r"[A-Za-z0-9._~:/?@!$&'()*+,;=-]*(?:%[0-9A-Fa-f]{2}[A-Za-z0-9._~:/?@!$&'()*+,;=-]*)*"
_URI = re.compile(
    rf"[A-Za-z][A-Za-z0-9+.-]*:(?=[^#]){_PART}(?:\[[0-9A-Fa-f:.]*\]{_PART})?(?:#{_PART})?"
)


def is_uri(text: str) -> bool:
    """Tell whether a text is a URI with a scheme, every other character escaped."""
    return _URI.fullmatch(text) is not None
