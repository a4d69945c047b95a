"""One page about a lot for the people who buy it: a single HTML file that needs nothing else.

HTML (WHATWG, living standard) without script, link, picture or font from elsewhere; a content
security policy in the page forbids them too. Every text of a record is escaped, stands in ``bdi``
so that its direction stays its own, and loses characters that nobody sees. Light and dark follow
the reader's setting; on paper it is black on white. What is said is worded as what records say.
"""

import html
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.domains.texts import in_language
from desktop.exchange.exact_json import format_number
from desktop.exchange.food.consumer_texts import LANGUAGES, RIGHT_TO_LEFT, TEXTS, step_text, text
from desktop.exchange.food.goods import Portion, local_time, place_text, product_name
from desktop.exchange.food.lot_story import LotStory, Recall, Shown, Stop, story_of
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.scalar import format_time
from desktop.verdict import AsOf

_MOST = 4_000  # characters of one text of a record
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_JOINERS = "\n\t\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"  # Arabic script needs the last two
_UNSEEN = "\N{REPLACEMENT CHARACTER}"
_UNITS = {"EA": "", "KGM": "kg", "GRM": "g", "LTR": "l", "MLT": "ml"}

_STYLE = """
:root{--page:#f6f7f9;--card:#fff;--ink:#1b1f24;--soft:#59636e;--line:#d5dae0;--red:#b3121d;
--red-page:#fdecec;--amber:#8a5300;--green:#0f6b3a}
@media (prefers-color-scheme:dark){:root{--page:#14171b;--card:#1c2127;--ink:#e7eaee;--soft:#a3adb8;
--line:#353d47;--red:#ff8a8a;--red-page:#3a1618;--amber:#f0b45b;--green:#71d79c}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);
font:16px/1.5 system-ui,"Segoe UI","Noto Sans","Noto Sans Arabic",sans-serif}
main{max-width:52rem;margin:0 auto;padding:1.25rem}
h1{font-size:1.6rem;line-height:1.25;margin:.25rem 0 1rem}h2{font-size:1.15rem;margin:0 0 .6rem}
section,header{background:var(--card);border:1px solid var(--line);border-radius:.6rem;
padding:1rem 1.1rem;margin:0 0 1rem}
p{margin:.3rem 0}.soft{color:var(--soft)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:0}
dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}
th,td{text-align:start;vertical-align:top;padding:.4rem .6rem .4rem 0;
border-bottom:1px solid var(--line);overflow-wrap:anywhere}
th{color:var(--soft);font-weight:600}
.recall{border:3px solid var(--red);background:var(--red-page)}
.recall h2,.bad{color:var(--red);font-weight:700}.good{color:var(--green)}
.maybe{border-color:var(--amber);border-style:dashed}
code{font:.85em/1.4 ui-monospace,Consolas,monospace;overflow-wrap:anywhere;direction:ltr;
unicode-bidi:isolate}
pre{margin:.3rem 0;white-space:pre-wrap}
@media (max-width:32rem){dl{grid-template-columns:1fr;gap:0}dd{margin:0 0 .4rem}}
@media print{:root{--page:#fff;--card:#fff;--ink:#000;--soft:#333;--line:#999;--red:#a00;
--red-page:#fff;--amber:#000;--green:#000}body{font-size:10.5pt}main{max-width:none;padding:0}
section,header{break-inside:avoid;border-radius:0}.wide{overflow:visible}thead{
display:table-header-group}tr{break-inside:avoid}}
"""


def consumer_page(
    gtin: str, lot: str, shown: Iterable[Shown], origin: str, as_of: AsOf, language: str = "en"
) -> bytes:
    """Return the page of a lot as HTML in UTF-8.

    Args:
        gtin: of the product, 8 to 14 digits.
        lot: the lot number as printed.
        shown: records in ledger order with their verdicts, as `story_of` takes them.
        origin: of the ledger.
        as_of: what the verdicts rest on; it is said along.
        language: en, de or ar; another one gets English.
    """
    page = _Page(
        story_of(gtin, lot, shown), origin, as_of, language if language in LANGUAGES else "en"
    )
    parts = [
        page.heading(),
        *(page.recall(one) for one in page.story.recalls),
        page.route(),
        page.sources(),
        page.results(),
        page.proof(),
        page.records(),
    ]
    direction = "rtl" if page.language in RIGHT_TO_LEFT else "ltr"
    title = _escaped(f"{page.name} {lot}")
    whole = (
        f'<!DOCTYPE html>\n<html lang="{page.language}" dir="{direction}">\n<head>\n'
        '<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src'
        " 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"{''.join(part for part in parts if part)}</main>\n</body>\n</html>\n"
    )
    return whole.encode()


def _escaped(value: object) -> str:
    """Return a text of a record as HTML: nothing hidden, nothing that is markup."""
    shown = str(value)[:_MOST]
    seen = "".join(
        one if one in _JOINERS or unicodedata.category(one) not in _HIDDEN else _UNSEEN
        for one in shown
    )
    return html.escape(seen, quote=True)


def _bdi(value: object) -> str:
    """Return a text of a record that keeps its own direction; nothing for an empty one."""
    shown = _escaped(value)
    return f"<bdi>{shown}</bdi>" if shown else ""


def _code(value: object) -> str:
    return f"<code>{_escaped(value)}</code>"


def _section(title: str, body: str, style: str = "") -> str:
    kind = f' class="{style}"' if style else ""
    return f"<section{kind}>\n<h2>{_escaped(title)}</h2>\n{body}</section>\n"


def _facts(pairs: Iterable[tuple[str, str]]) -> str:
    """Return a list of names and values; values are HTML, empty ones are left out."""
    items = (f"<dt>{_escaped(name)}</dt><dd>{value}</dd>\n" for name, value in pairs if value)
    return f"<dl>\n{''.join(items)}</dl>\n"


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table; cells are HTML."""
    top = "".join(f'<th scope="col">{_escaped(name)}</th>' for name in header)
    lines = ("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>\n" for row in rows)
    return (
        f'<div class="wide"><table>\n<thead><tr>{top}</tr></thead>\n'
        f"<tbody>\n{''.join(lines)}</tbody>\n</table></div>\n"
    )


@dataclass(frozen=True, slots=True)
class _Page:
    """The parts of the page, from top to bottom."""

    story: LotStory
    origin: str
    as_of: AsOf
    language: str

    def say(self, name: str) -> str:
        return text(name, self.language)

    @property
    def name(self) -> str:
        """What the product is called."""
        return product_name(self.story.product, self.language) or self.say("unknown_product")

    def heading(self) -> str:
        """Return what the lot is, and whether it is recalled."""
        product = self.story.product or {}
        calm = ""
        if not any(not one.is_over for one in self.story.recalls):
            calm = f'<p class="good">{_escaped(self.say("no_recall"))}</p>\n'
        facts = _facts(
            (
                (self.say("gtin"), _code(self.story.gtin)),
                (self.say("lot"), _code(self.story.lot)),
                (self.say("expires"), _bdi(self.story.expires or self.say("not_said"))),
                (self.say("origin"), _bdi(product.get("countryOfOrigin", "")) if product else ""),
            )
        )
        return (
            f'<header>\n<p class="soft">{_escaped(self.say("title"))}</p>\n'
            f"<h1>{_bdi(self.name)}</h1>\n{facts}{calm}"
            f'<p class="soft">{self._moment()}</p>\n</header>\n'
        )

    def _moment(self) -> str:
        """Return what the page is true as of."""
        cosigned_s = self.as_of.checkpoint_s
        moment = self.as_of.now if cosigned_s is None else format_time(cosigned_s * 1000)
        when = f"{moment[:10]} {moment[11:16]} UTC"
        return (
            f"{_escaped(self.say('as_of'))}: {_bdi(when)}, {self.as_of.size:,} "
            f"{_escaped(self.say('size'))}. {_escaped(self.say('ledger'))}: "
            f"{_code(self.origin)}"
        )

    def recall(self, one: Recall) -> str:
        """Return one recall notice; in red unless it is over."""
        data = one.shown.record.data
        texts = {key: str(item) for key, item in _object(data.get("advice")).items()}
        advice = in_language(texts, self.language) or self.say("no_advice")
        body = f"<p><strong>{_escaped(self.say(f'reach_{one.reach}'))}</strong></p>\n" + _facts(
            (
                (self.say("reason"), _bdi(data.get("reason_for_recall", ""))),
                (self.say("advice"), f"<strong>{_bdi(advice)}</strong>"),
                (self.say("firm"), _bdi(data.get("recalling_firm", ""))),
                (self.say("reported"), _bdi(data.get("report_date", one.shown.record.time[:10]))),
                (self.say("worth"), _bdi(one.shown.verdict.value)),
                (self.say("record"), _code(one.shown.record.id)),
            )
        )
        title = self.say("recall_over" if one.is_over else "recall")
        number = data.get("recall_number")
        heading = f"{title} {number}" if isinstance(number, str) else title
        return _section(heading, body, "maybe" if one.is_over else "recall")

    def route(self) -> str:
        """Return where the lot was, event by event."""
        if not self.story.stops:
            return _section(self.say("route"), f"<p>{_escaped(self.say('no_route'))}</p>\n")
        alike: dict[tuple[str, str | None], list[Stop]] = {}
        for stop in self.story.stops:
            alike.setdefault((stop.handling.step, stop.handling.place), []).append(stop)
        rows = map(self._row, alike.values())
        header = [self.say(name) for name in ("when", "what", "where", "amount")]
        return _section(self.say("route"), _table(header, rows))

    def _row(self, stops: Sequence[Stop]) -> tuple[str, str, str, str]:
        """Return the line of stops of one step at one place; amounts are not added up."""
        first = stops[0].handling
        offset = first.data.get("eventTimeZoneOffset", "")
        when = f"{local_time(first.record):%Y-%m-%d %H:%M} ({offset})"
        step, several = step_text(first.step, self.language), len(stops) > 1
        if several:
            days = [f"{local_time(one.handling.record):%Y-%m-%d}" for one in stops]
            when = " – ".join(dict.fromkeys((days[0], days[-1])))  # noqa: RUF001  (a span of days)
            step = f"{step} ({len(stops):,})"
        place = place_text(first.place, self.story.businesses)
        mine = [
            one
            for one in (*first.handled, *first.made, *first.used)
            if one.thing == self.story.link and not several
        ]
        return (
            _bdi(when),
            _bdi(step),
            _bdi(place or self.say("not_said")),
            "<br>".join(_bdi(_amount(one)) for one in mine),
        )

    def sources(self) -> str:
        """Return the lots that went into this one; empty without any."""
        if not self.story.sources:
            return ""
        rows = [
            (
                _code(f"{one.gtin or one.thing}"),
                _code(one.lot) if one.lot else _bdi(self.say("not_said")),
                _bdi(_amount(one)),
            )
            for one in self.story.sources
        ]
        header = [self.say(name) for name in ("gtin", "lot", "amount")]
        return _section(self.say("made_from"), _table(header, rows))

    def results(self) -> str:
        """Return what laboratories measured; empty without any result."""
        rows = [
            self._result(item)
            for one in self.story.results
            for item in _objects(one.record.data.get("results"))
        ]
        if not rows:
            return ""
        header = [self.say(name) for name in ("parameter", "value", "limit", "verdict")]
        return _section(self.say("laboratory"), _table(header, rows))

    def _result(self, item: JsonObject) -> tuple[str, str, str, str]:
        bounds = _object(item.get("limit"))
        low, high = bounds.get("minimum"), bounds.get("maximum")
        unit = str(item.get("unit", ""))
        sign = {"below": "<", "above": ">"}.get(str(item.get("relation")), "")
        value = f"{sign} {item['value']} {unit}".strip() if "value" in item else ""
        if item.get("relation") in ("detected", "not_detected"):
            value = f"{self.say(str(item['relation']))} {value}".strip()
        shown = " - ".join(str(one) for one in (low, high) if one is not None)
        if high is not None and low is None:
            shown = f"≤ {high}"
        elif low is not None and high is None:
            shown = f"≥ {low}"
        verdict = str(item.get("verdict"))
        said = self.say(verdict) if verdict in TEXTS else verdict
        style = {"conforms": "good", "exceeds": "bad"}.get(verdict, "soft")
        return (
            _bdi(item.get("parameter", "")),
            _bdi(value),
            _bdi(f"{shown} {unit}".strip() if shown else ""),
            f'<span class="{style}">{_escaped(said)}</span>',
        )

    def proof(self) -> str:
        """Return what is proven, and what is not."""
        parts = []
        for title, names in (
            ("proven", ("proven_1", "proven_2")),
            ("not_proven", ("not_proven_1", "not_proven_2", "not_proven_3", "not_proven_4")),
        ):
            items = "".join(f"<li>{_escaped(self.say(name))}</li>\n" for name in names)
            parts.append(_section(self.say(title), f"<ul>\n{items}</ul>\n"))
        return "".join(parts)

    def records(self) -> str:
        """Return the records that the page rests on, and how to check them."""
        story = self.story
        used = [*(one.shown for one in story.recalls), *(one.shown for one in story.stops)]
        used += story.results
        parts = [_section(self.say("records"), self._records(used))] if used else []
        if story.set_aside:
            parts.append(_section(self.say("set_aside"), self._records(story.set_aside), "maybe"))
        body = (
            f"<p>{_escaped(self.say('verify_1'))}</p>\n<pre><code>civicledger sync\n"
            f"civicledger show RECORD</code></pre>\n<p>{_escaped(self.say('verify_2'))}</p>\n"
            "<pre><code>civicledger verify FILE.clproof --charter charter.cose</code></pre>\n"
            f'<p class="soft">{self._moment()}</p>\n'
        )
        return "".join([*parts, _section(self.say("verify"), body)])

    def _records(self, shown: Iterable[Shown]) -> str:
        unique = {one.record.id: one for one in shown}
        rows = (
            (
                _code(one.record.id),
                _code(one.record.kind),
                f"{one.entry:,}",
                _bdi(one.issuer),
                _bdi(one.verdict.value),
            )
            for one in unique.values()
        )
        header = [self.say(name) for name in ("record", "kind", "place", "issuer", "worth")]
        return _table(header, rows)


def _amount(portion: Portion) -> str:
    """Return an amount with its unit in the usual sign."""
    if portion.quantity is None:
        return ""
    unit = portion.unit or ""
    return f"{format_number(portion.quantity)} {_UNITS.get(unit, unit)}".strip()


def _object(value: JsonValue) -> JsonObject:
    return value if isinstance(value, dict) else {}


def _objects(value: JsonValue) -> list[JsonObject]:
    items = value if isinstance(value, list) else []
    return [item for item in items if isinstance(item, dict)]
