"""Times of any zone, as readers of documents use them."""

from desktop.domains.zoned_time import utc_time

__all__ = ["utc_time"]
