"""The words of EPCIS events as full addresses: prefixes, bare words, old URNs.

An event may say ``shipping``, ``cbv:BizStep-shipping``, ``urn:epcglobal:cbv:bizstep:shipping`` or
``https://ref.gs1.org/cbv/BizStep-shipping``; here all become the last. Prefixes come from the
``@context`` of the document and of the event, beside those of the EPCIS context itself. Contexts
are never fetched; JSON-LD is not processed beyond prefixes and plain terms. Follows EPCIS 2.0
(its JSON-LD context) and CBV 2.0 section 8.9 rules 14 to 16.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop.domains.exact_json import ExactObject, ExactValue
from desktop.errors import FormatError

CBV = "https://ref.gs1.org/cbv/"
GS1 = "https://gs1.org/voc/"
EPCIS_CONTEXT = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"

BIZ_STEP, DISPOSITION = CBV + "BizStep-", CBV + "Disp-"
TRANSACTION_TYPE, PARTY_TYPE = CBV + "BTT-", CBV + "SDT-"
COMPONENT = CBV + "Comp-"

_STANDARD_PREFIXES = {
    "epcis": "https://ref.gs1.org/epcis/",
    "cbv": CBV,
    "cbvmda": "urn:epcglobal:cbv:mda:",
    "gs1": GS1,
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "dcterms": "http://purl.org/dc/terms/",
}
_URN_CLASSES = {
    "bizstep": BIZ_STEP,
    "disp": DISPOSITION,
    "btt": TRANSACTION_TYPE,
    "sdt": PARTY_TYPE,
    "er": CBV + "ER-",
    "comp": COMPONENT,
}
_WHOLE = ("https://", "http://")
_URN = re.compile(r"urn:epcglobal:cbv:(bizstep|disp|btt|sdt|er|comp):(\S+)")
_OWN_CONTEXT = re.compile(r"https://(?:ref\.gs1\.org/standards/epcis|gs1\.github\.io/EPCIS)/\S*")


@dataclass(frozen=True, slots=True)
class Context:
    """What the ``@context`` of a document or event adds to the EPCIS context."""

    terms: Mapping[str, str]  # prefix or plain term to the address it stands for
    addresses: tuple[str, ...] = ()  # further context files, which are not read

    def joined(self, inner: "Context") -> "Context":
        """Return this context with another inside it; the inner one wins."""
        addresses = dict.fromkeys(self.addresses + inner.addresses)
        return Context({**self.terms, **inner.terms}, tuple(addresses))

    def used_by(self, event: ExactObject) -> "Context":
        """Return the terms that an event's keys and texts need, and all addresses."""
        names = {text.partition(":")[0] for text in _texts(event)}
        return Context(
            {name: self.terms[name] for name in sorted(names) if name in self.terms},
            self.addresses,
        )

    def value(self) -> ExactValue:
        """Return it as the value of ``@context`` without the EPCIS context; empty if nothing."""
        terms: ExactObject = dict(sorted(self.terms.items()))
        addresses: list[ExactValue] = list(self.addresses)
        return [*addresses, terms] if terms else addresses

    def name(self, key: str) -> str:
        """Return a key of an extension as ``{namespace}local name``; unknown plain terms as is.

        Raises:
            FormatError: a prefix that nothing defines.
        """
        prefix, colon, local = key.partition(":")
        if not colon:
            return _split(self.terms[key]) if key in self.terms else key
        if local.startswith("//") or prefix == "urn":
            return _split(key)
        address = self._address_of(prefix)
        if address is None:
            raise FormatError(
                f"the prefix {prefix!r:.60} of the member {key!r:.80} is not defined",
                do="Add it to the document's @context.",
            )
        return f"{{{address}}}{local}"

    def address(self, text: str) -> str:
        """Return a word with a known prefix, or an old CBV URN, as a full address; else as is."""
        if text.startswith(_WHOLE):
            return text
        match = _URN.fullmatch(text)
        if match is not None:
            return _URN_CLASSES[match[1]] + match[2]
        prefix, colon, local = text.partition(":")
        address = self._address_of(prefix) if colon and not local.startswith("//") else None
        return text if address is None else address + local

    def _address_of(self, prefix: str) -> str | None:
        return self.terms.get(prefix, _STANDARD_PREFIXES.get(prefix))


EMPTY = Context({})


def parse_context(value: ExactValue) -> Context:
    """Return what a value of ``@context`` adds to the EPCIS context.

    Raises:
        FormatError: neither an address, nor an object of terms, nor a list of these.
    """
    context = EMPTY
    for entry in value if isinstance(value, list) else [value]:
        if isinstance(entry, str):
            if not _OWN_CONTEXT.fullmatch(entry):
                context = context.joined(Context({}, (entry,)))
        elif isinstance(entry, dict):
            context = context.joined(Context(_terms_of(entry)))
        elif entry is not None:
            raise FormatError("@context is neither an address nor an object")
    return context


def _terms_of(entry: ExactObject) -> dict[str, str]:
    """Return the terms of one context object that differ from the standard's."""
    terms = {}
    for name, definition in entry.items():
        address = definition.get("@id") if isinstance(definition, dict) else definition
        if name.startswith("@") or address is None:  # keywords and withdrawn terms
            continue
        if not isinstance(address, str):
            raise FormatError(f"@context does not say what {name!r:.60} stands for")
        if _STANDARD_PREFIXES.get(name) != address:
            terms[name] = address
    return terms


def _split(address: str) -> str:
    """Return a full address as ``{namespace}local name``, parted after the last # / or :."""
    cut = max(address.rfind(sign) for sign in "#/:") + 1
    return f"{{{address[:cut]}}}{address[cut:]}"


def _texts(value: ExactValue) -> Iterator[str]:
    """Yield every key and every text in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from _texts(item)
