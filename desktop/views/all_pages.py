"""The pages of the window, in the order of the rail; each is loaded when it is first opened."""

from functools import partial
from importlib import import_module
from typing import cast

from desktop.views.context import Context
from desktop.views.page import Page, PageSpec
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.saying import later, say

_INSPECT = later("Inspect")
_ISSUE = later("Issue")
_WORK = later("Work")
_PRIVATE = later("Private")
_LAPTOP = later("This laptop")
_PAGES: tuple[tuple[str, str, str, Glyph, str], ...] = (
    ("overview", later("Overview"), _INSPECT, Glyph.OVERVIEW, "overview.OverviewPage"),
    ("chain", later("Chain"), _INSPECT, Glyph.CHAIN, "chain.ChainPage"),
    ("trails", later("Trails"), _INSPECT, Glyph.TRAILS, "trails.TrailsPage"),
    ("records", later("Records"), _INSPECT, Glyph.RECORDS, "records.RecordsPage"),
    ("findings", later("Findings"), _INSPECT, Glyph.FINDINGS, "findings.FindingsPage"),
    ("samples", later("Samples"), _INSPECT, Glyph.SAMPLES, "samples.SamplesPage"),
    ("services", later("Services"), _INSPECT, Glyph.SERVICES, "services.ServicesPage"),
    ("verify", later("Verify"), _INSPECT, Glyph.VERIFY, "verify.VerifyPage"),
    ("new", later("New record"), _ISSUE, Glyph.NEW, "new_record.NewRecordPage"),
    ("batch", later("Batch"), _ISSUE, Glyph.BATCH, "batch.BatchPage"),
    ("outbox", later("Outbox"), _ISSUE, Glyph.OUTBOX, "outbox.OutboxPage"),
    ("drafts", later("Drafts"), _ISSUE, Glyph.DRAFTS, "drafts.DraftsPage"),
    ("points", later("Points"), _WORK, Glyph.POINTS, "points.PointsPage"),
    ("incidents", later("Incidents"), _WORK, Glyph.INCIDENTS, "incidents.IncidentsPage"),
    ("private", later("Documents"), _PRIVATE, Glyph.GRANTS, "private.PrivatePage"),
    ("keys", later("Keys"), _LAPTOP, Glyph.KEYS, "keys.KeysPage"),
    ("peers", later("Peers & sync"), _LAPTOP, Glyph.PEERS, "peers.PeersPage"),
    ("settings", later("Settings"), _LAPTOP, Glyph.SETTINGS, "settings.SettingsPage"),
    ("lab", later("Tamper Lab"), _LAPTOP, Glyph.LAB, "lab.LabPage"),
)
_ALONE = frozenset({"overview", "verify", "settings"})  # without an inspector
_LOOK_BACK = frozenset(
    {"overview", "chain", "trails", "records", "findings", "services", "points", "incidents"}
)  # they read through the context's sight


def page_specs(context: Context) -> list[PageSpec]:
    """Return the pages of the window, in the order of the rail."""
    return [
        PageSpec(
            name,
            say(label),
            say(group),
            glyph,
            partial(_load, context, place),
            has_inspector=name not in _ALONE,
            looks_back=name in _LOOK_BACK,
        )
        for name, label, group, glyph, place in _PAGES
    ]


def _load(context: Context, place: str) -> Page:
    module, _, name = place.partition(".")
    found = getattr(import_module(f"desktop.views.pages.{module}"), name)
    return cast("Page", found(context))
