"""The one spelling of identifiers in EPCIS, as readers of documents use it."""

from desktop.domains.epcis_identifiers import digital_link

__all__ = ["digital_link"]
