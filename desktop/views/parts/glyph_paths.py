"""The drawings of all icons on a grid of 24 by 24, in a small path language.

A drawing is a list of strokes; each begins with how it is painted:
``fill`` in the colour, ``line`` as an outline in the colour, ``bold`` as a thick one, ``dots`` as a
dotted one, ``mark`` as an outline in the colour of the ground (a hole in a filled shape).
Then follow absolute SVG commands M L H V C Q Z and two of our own: ``O x y r`` a circle and
``R x y width height radius`` a rectangle.
"""

from enum import Enum


class Glyph(Enum):
    """Everything that is drawn as an icon; the value is its drawing."""

    VERIFIED = ("fill O 12 12 10", "mark M 7.4 12.4 L 10.7 15.6 L 16.6 8.9")
    PENDING = ("fill M 5.5 2 H 18.5 V 5 L 13.4 12 L 18.5 19 V 22 H 5.5 V 19 L 10.6 12 L 5.5 5 Z",)
    UNCHECKED = (
        "dots O 12 12 9.6",
        "line M 9.2 9.8 C 9.2 6.2 14.8 6.2 14.8 9.8 C 14.8 12 12 11.8 12 14.2",
        "fill O 12 17.2 1.2",
    )
    ALTERED = (
        "fill M 7.9 2 H 16.1 L 22 7.9 V 16.1 L 16.1 22 H 7.9 L 2 16.1 V 7.9 Z",
        "mark M 8.3 8.3 L 15.7 15.7 M 15.7 8.3 L 8.3 15.7",
    )
    FORK = (
        "fill M 12 0.8 L 23.2 12 L 12 23.2 L 0.8 12 Z",
        "mark M 12 17.8 V 12.6 L 8.2 7.8 M 12 12.6 L 15.8 7.8",
    )
    SUPERSEDED = ("fill O 12 12 10", "mark M 7 12 H 16.8 M 12.8 8 L 16.8 12 L 12.8 16")
    SUSPENDED = ("fill O 12 12 10", "mark M 9.4 8 V 16 M 14.6 8 V 16")
    REVOKED = ("bold O 12 12 8.8", "bold M 5.8 5.8 L 18.2 18.2")
    ERASED = ("dots R 4.5 3 15 18 2", "line M 9 12 H 15")
    EXPIRED = ("fill O 12 12 10", "mark M 12 6.4 V 12 L 15.8 14.4")
    NOT_YET = ("line O 12 12 9.2", "line M 12 6.6 V 12 H 8")
    UNKNOWN_ISSUER = (
        "dots O 12 12 9.6",
        "line O 12 9.4 2.6",
        "line M 7.4 17 C 7.8 13 16.2 13 16.6 17",
    )
    # the rail
    OVERVIEW = (
        "line R 3.5 3.5 7 9 1.4 R 13.5 3.5 7 5 1.4",
        "line R 3.5 15.5 7 5 1.4 R 13.5 11.5 7 9 1.4",
    )
    CHAIN = ("line R 2 7.8 8 8.4 1.8 R 14 7.8 8 8.4 1.8 M 10 12 H 14",)
    TRAILS = (
        "line O 5 12 2.3 O 19 6 2.3 O 19 18 2.3",
        "line M 7.3 12 C 12 12 11.5 6 16.7 6 M 7.3 12 C 12 12 11.5 18 16.7 18",
    )
    BOW_TIE = ("line M 3 5.6 V 18.4 L 21 5.6 V 18.4 Z", "fill O 12 12 2.4")
    PLACE = ("line M 4 20.6 V 10 L 12 3.6 L 20 10 V 20.6 Z M 9.4 20.6 V 14.4 H 14.6 V 20.6",)
    PIN = ("line M 12 21.4 C 3 11.6 5.4 3 12 3 C 18.6 3 21 11.6 12 21.4 Z O 12 9.6 2.6",)
    LOT = (
        "line M 12 2.8 L 20.6 7.4 L 12 12 L 3.4 7.4 Z M 3.4 12 L 12 16.6 L 20.6 12",
        "line M 3.4 16.6 L 12 21.2 L 20.6 16.6",
    )
    PACK = (
        "line M 12 2.6 L 20 7 V 16.8 L 12 21.4 L 4 16.8 V 7 Z",
        "line M 4 7 L 12 11.6 L 20 7 M 12 11.6 V 21.4",
    )
    CONTAINER = (
        "line R 2.6 5 18.8 12 1 M 6.8 8 V 14 M 12 8 V 14 M 17.2 8 V 14",
        "line M 4 20 H 20",
    )
    THING = ("line O 12 12 8.4", "fill O 12 12 2.4")
    SUSPECT = ("line O 12 12 9.2 M 12 1.6 V 6.4 M 12 17.6 V 22.4 M 1.6 12 H 6.4 M 17.6 12 H 22.4",)
    RECORDS = (
        "line M 5.5 3 H 14 L 18.5 7.5 V 21 H 5.5 Z M 14 3 V 7.5 H 18.5",
        "line M 9 12.2 H 15.2 M 9 16.2 H 15.2",
    )
    VERIFY = (
        "line M 5.5 3 H 14 L 18.5 7.5 V 21 H 5.5 Z M 14 3 V 7.5 H 18.5",
        "line M 8.6 14.4 L 11 17 L 15.6 11.6",
    )
    FINDINGS = ("line M 6 21.2 V 3.2 M 6 4.2 H 18.6 L 15.6 8.7 L 18.6 13.2 H 6",)
    SERVICES = ("line M 2.4 12.6 H 6.8 L 9.6 5.6 L 14.2 18.8 L 16.8 12.6 H 21.6",)
    SAMPLES = (
        "line R 3.5 3.5 17 17 3",
        "fill O 8 8 1.5 O 16 8 1.5 O 12 12 1.5 O 8 16 1.5 O 16 16 1.5",
    )
    NEW = ("line R 3.5 3.5 17 17 2.6 M 12 8 V 16 M 8 12 H 16",)
    BATCH = ("line R 7.5 3.5 13 13 2 M 3.8 8 V 18 Q 3.8 20.2 6 20.2 H 16",)
    OUTBOX = ("line M 3.5 14 V 20.3 H 20.5 V 14 M 12 15.6 V 4 M 7.6 8.4 L 12 4 L 16.4 8.4",)
    DRAFTS = ("line M 4 20 L 5.2 15.6 L 16.2 4.6 L 19.4 7.8 L 8.4 18.8 Z M 13.6 7.2 L 16.8 10.4",)
    ELECTIONS = (
        "line R 3.5 12.5 17 8 1.4 M 7.5 12.5 V 3.5 H 16.5 V 12.5 M 9.8 8 L 11.5 9.7 L 14.4 6",
    )
    POINTS = (
        "line M 12 3 L 14.7 8.9 L 21 9.6 L 16.3 13.9 L 17.6 20.2 L 12 17",
        "line M 12 17 L 6.4 20.2 L 7.7 13.9 L 3 9.6 L 9.3 8.9 L 12 3",
    )
    GRANTS = (
        "line M 12 2.8 L 19.6 5.6 V 11.4 C 19.6 16.6 15.6 19.8 12 21.2",
        "line M 12 2.8 L 4.4 5.6 V 11.4 C 4.4 16.6 8.4 19.8 12 21.2",
        "line M 8.6 11.8 L 11.2 14.3 L 15.5 9.6",
    )
    INCIDENTS = ("line M 12 3.4 L 21.6 20.2 H 2.4 Z M 12 9.4 V 14.2", "fill O 12 17.2 1.1")
    KEYS = ("line O 7.8 16 4.3 M 11 12.9 L 20 4 M 15.4 8.5 L 18.4 11.5",)
    PEERS = (
        "line O 12 5 2.5 O 5 18.4 2.5 O 19 18.4 2.5",
        "line M 10.8 7.3 L 6.2 16 M 13.2 7.3 L 17.8 16 M 7.6 18.4 H 16.4",
    )
    LAB = (
        "line M 9.4 3 V 9.4 L 4.2 18.6 Q 3.2 20.8 5.6 20.8 H 18.4 Q 20.8 20.8 19.8 18.6 L 14.6 9.4",
        "line M 14.6 9.4 V 3 M 7.8 3 H 16.2 M 6.6 15.4 H 17.4",
    )
    SETTINGS = (
        "line M 3.5 7.2 H 9 M 14 7.2 H 20.5 M 3.5 16.8 H 11 M 16 16.8 H 20.5",
        "line O 11.5 7.2 2.5 O 13.5 16.8 2.5",
    )
    # tools
    SEARCH = ("line O 10.4 10.4 6.4 M 15.2 15.2 L 20.6 20.6",)
    LOCKED = ("line R 4.8 10.6 14.4 10 2 M 8 10.6 V 7.6 C 8 2.2 16 2.2 16 7.6 V 10.6",)
    UNLOCKED = ("line R 4.8 10.6 14.4 10 2 M 8 10.6 V 7 C 8 1.8 15.2 1.6 15.9 6.2",)
    SUN = (
        "line O 12 12 4.2 M 12 2 V 4.4 M 12 19.6 V 22 M 2 12 H 4.4 M 19.6 12 H 22",
        "line M 4.9 4.9 L 6.6 6.6 M 17.4 17.4 L 19.1 19.1",
        "line M 4.9 19.1 L 6.6 17.4 M 17.4 6.6 L 19.1 4.9",
    )
    MOON = (
        "line M 20.4 14.6 C 13.4 17.4 6.6 10.6 9.4 3.6",
        "line M 9.4 3.6 C 1 6.8 2.6 20.8 12 20.9 C 15.8 20.9 19 18.4 20.4 14.6",
    )
    HALF = ("line O 12 12 8.8", "fill M 12 3.2 C 23.7 3.2 23.7 20.8 12 20.8 Z")
    RAIL_FOLD = ("line R 3 4.5 18 15 2 M 9 4.5 V 19.5", "line M 16 9.5 L 13.5 12 L 16 14.5")
    RAIL_OPEN = ("line R 3 4.5 18 15 2 M 9 4.5 V 19.5", "line M 13.5 9.5 L 16 12 L 13.5 14.5")
    INSPECTOR = ("line R 3 4.5 18 15 2 M 14.6 4.5 V 19.5",)
    TABLE = ("line R 3.5 4.5 17 15 2 M 3.5 9.5 H 20.5 M 3.5 14.5 H 20.5 M 9.8 9.5 V 19.5",)
    PLOT = ("line M 3.5 20.2 H 20.5 M 6.2 17 V 11 M 10.1 17 V 5 M 14 17 V 9 M 17.9 17 V 7",)
    PRINT = (
        "line M 7 8 V 3.4 H 17 V 8 M 7 16.4 H 3.6 V 8 H 20.4 V 16.4 H 17",
        "line M 7 13 H 17 V 20.6 H 7 Z",
    )
    COPY = ("line R 8 8 12 12.4 1.8 M 4.2 15.4 V 5.6 Q 4.2 3.8 6 3.8 H 15.2",)
    CLOSE = ("line M 5.6 5.6 L 18.4 18.4 M 18.4 5.6 L 5.6 18.4",)
    HELP = (
        "line O 12 12 9.2",
        "line M 9.4 9.8 C 9.4 6.6 14.6 6.6 14.6 9.8 C 14.6 11.8 12 11.8 12 14",
        "fill O 12 16.8 1.1",
    )
    SYNC = (
        "line M 4 11 C 4.6 5 12.4 2 17 6.4 L 20 9.4 M 20 4.4 V 9.4 H 15",
        "line M 20 13 C 19.4 19 11.6 22 7 17.6 L 4 14.6 M 4 19.6 V 14.6 H 9",
    )
    OFFLINE = (
        "line M 3.6 3.6 L 20.4 20.4",
        "line M 6.6 8.4 C 2.2 9.4 1.6 17.4 7.4 18 H 16.6",
        "line M 9.6 5.9 C 13 4.4 17 6.4 17.4 10.2 C 20.8 10.2 22.4 13.6 20.8 16.2",
    )
    STALE = ("fill O 12 12 10", "mark M 12 6.4 V 12 H 16.4")
    LAGGING = ("line M 12.4 5 L 5.4 12 L 12.4 19 M 20 5 L 13 12 L 20 19",)
    CRITICAL = (
        "fill M 7.9 2 H 16.1 L 22 7.9 V 16.1 L 16.1 22 H 7.9 L 2 16.1 V 7.9 Z",
        "mark M 12 7 V 13 M 12 17 V 17.1",
    )
    WARNING = ("fill M 12 2 L 23 21.4 H 1 Z", "mark M 12 9 V 14.4 M 12 17.6 V 17.7")
    PAST = (
        "line M 4.4 8.4 C 7.6 1.2 20.8 2.6 20.8 12 C 20.8 22.4 6.2 23.4 3.6 14.8",
        "line M 3.6 3.6 V 8.8 H 8.8 M 12 7 V 12.4 L 15.6 14.6",
    )
    EARLIER = ("line M 15 5 L 8 12 L 15 19",)
    LATER = ("line M 9 5 L 16 12 L 9 19",)
    NOTE = ("line O 12 12 9.2", "line M 12 11 V 16.6 M 12 7.4 V 7.5")
