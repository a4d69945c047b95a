"""The CBV event hash, as readers and writers of documents use it."""

from desktop.domains.epcis_hash import event_hash, is_event_hash, pre_hash, with_event_id

__all__ = ["event_hash", "is_event_hash", "pre_hash", "with_event_id"]
