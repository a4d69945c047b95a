"""The version of the program; the only place that names it."""

VERSION = "0.1.0"
