"""The consumer page: one file that needs nothing else, and says what the records say."""

from decimal import Decimal
from html.parser import HTMLParser

import pytest

from desktop.exchange.food.consumer_page import consumer_page
from desktop.exchange.food.consumer_texts import LANGUAGES, TEXTS
from desktop.exchange.food.lot_story import Shown, story_of
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record
from desktop.verdict import AsOf, Verdict
from tests.exchange.food.story import CHEESE, DAIRY, LINK, LOT, MILK, SHOP, Story, milk, pack, place

ORIGIN, AS_OF = "city.example/log", AsOf(1234, "2026-01-31T12:00:00.000Z")
RECALL: JsonObject = {
    "recall_number": "F-1-26",
    "product_description": "Milk",
    "reason_for_recall": "Glass splinters",
    "recalling_firm": "Dairy",
    "advice": {"en": "Bring it back.", "de": "Bringen Sie es zurück."},
}
RESULT: JsonObject = {
    "sample": "1",
    "matrix": "food",
    "gtin": MILK,
    "lot": "L1",
    "results": [
        {
            "parameter": "Aflatoxin M1",
            "relation": "below",
            "value": "0.005",
            "unit": "ug/kg",
            "limit": {"maximum": "0.05"},
            "verdict": "conforms",
            "method": "EN ISO 14501",
        },
        {"parameter": "Salmonella", "relation": "not_detected", "verdict": "conforms",
         "method": "EN ISO 6579-1"},
        {"parameter": "Lead", "relation": "equal", "value": "1", "unit": "mg/kg",
         "verdict": "exceeds", "method": "EN 15763"},
    ],
    "verdict": "exceeds",
    "laboratory": {"name": "City laboratory"},
}  # fmt: skip
VOID = {"meta", "br"}


class Reader(HTMLParser):
    """Reads a page as a browser would, and notes what it finds."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.text += data + " "


def read(page: bytes) -> Reader:
    reader = Reader()
    reader.feed(page.decode())
    reader.close()
    assert reader.open == []
    return reader


def shown(records: list[Record], verdicts: dict[int, Verdict] | None = None) -> list[Shown]:
    known = verdicts or {}
    return [
        Shown(record, known.get(number, Verdict.VALID), "Meadow <Dairy>", number)
        for number, record in enumerate(records)
    ]


def page_of(story: Story, language: str = "en", verdicts: dict[int, Verdict] | None = None) -> str:
    return consumer_page(
        MILK, "L1", shown(story.records, verdicts), ORIGIN, AS_OF, language
    ).decode()


def test_a_page_says_what_the_records_say() -> None:
    story = milk()
    story.add("lab.result", RESULT, None, LOT)
    text = read(page_of(story).encode()).text
    for word in (
        "Fresh milk, =Alm, 1 LTR", MILK, "L1", "2026-03-01", "Dairy <North>, GLN " + DAIRY,
        "GLN " + SHOP, "sent off", "2026-01-02 04:00 (+00:00)", "Meadow <Dairy>",
        "< 0.005 ug/kg", "≤ 0.05 ug/kg", "not detected", "does not conform", "1,234",
        "city.example/log", "VALID", "this page is genuine", "No recall of this lot is on record",
    ):  # fmt: skip
        assert word in text
    for record in story.records[2:]:
        assert record.id in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_loaded_and_nothing_runs(language: str) -> None:
    story = milk()
    story.add("recall.notice", RECALL, None, LOT)
    page = page_of(story, language)
    reader = read(page.encode())
    allowed = {
        "html", "head", "meta", "title", "style", "body", "main", "header", "section", "h1", "h2",
        "p", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td", "div", "ul", "li",
        "bdi", "code", "pre", "span", "strong", "br",
    }  # fmt: skip
    assert {tag for tag, _ in reader.tags} <= allowed
    names = {name for _, attributes in reader.tags for name in attributes}
    assert names <= {"lang", "dir", "charset", "http-equiv", "content", "name", "class", "scope"}
    style = page[page.index("<style>") : page.index("</style>")]
    assert "url(" not in style
    assert "@import" not in style
    assert "prefers-color-scheme:dark" in style
    assert "@media print" in style
    policy = next(a["content"] for t, a in reader.tags if a.get("http-equiv"))
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    attributes = next(a for tag, a in reader.tags if tag == "html")
    assert attributes == {"lang": language, "dir": "rtl" if language == "ar" else "ltr"}


EVIL = "\"'><script>alert(1)</script><img src=x onerror=y>&\u202e\u0007"


def test_every_text_of_a_record_is_escaped() -> None:
    story = milk()
    story.records[0].data["names"] = {"en": EVIL}
    story.records[0].data["brand"] = EVIL
    story.records[0].data["countryOfOrigin"] = EVIL
    story.records[1].data["organisation"] = EVIL
    story.records[2].data["ilmd"] = {
        "cbvmda:lotNumber": "L1",
        "cbvmda:itemExpirationDate": EVIL,
    }
    story.records[4].data["bizStep"] = EVIL
    story.records[5].data["eventTimeZoneOffset"] = EVIL
    evil: JsonObject = dict.fromkeys((*RECALL, "report_date"), EVIL)
    story.add("recall.notice", {**evil, "advice": {"en": EVIL}}, None, LOT)
    results: JsonObject = {**RESULT["results"][0], "parameter": EVIL, "unit": EVIL}  # type: ignore[index,dict-item]  # plain JSON
    story.add("lab.result", {**RESULT, "results": [results]}, None, LOT)
    page = page_of(story)
    clean = page_of(milk())
    assert "<script" not in page
    assert "<img" not in page
    assert "\u202e" not in page
    assert "\u0007" not in page
    assert {tag for tag, _ in read(page.encode()).tags} <= {
        *(tag for tag, _ in read(clean.encode()).tags), "strong", "span",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("about", "words"),
    [
        (LOT, "names this lot"),
        (f"{LINK}/01/{MILK}", "names all lots of this article"),
        (pack(1), "names packs of this lot"),
    ],
)
def test_a_recall_stands_in_red_above_all(about: str, words: str) -> None:
    story = milk()
    story.add("recall.notice", RECALL, None, about)
    page = page_of(story)
    assert '<section class="recall">\n<h2>RECALL F-1-26</h2>' in page
    assert page.index("RECALL F-1-26") < page.index("Where it was")
    text = read(page.encode()).text
    assert words in text
    assert "Glass splinters" in text
    assert "Bring it back." in text
    assert "No recall of this lot" not in text


def test_a_recall_that_only_names_the_lot_in_words_is_shown_with_doubt() -> None:
    story = milk()
    made = story_of(MILK, "LOT77", shown([*story.records, *_notice("lots LOT77, LOT78")]))
    assert [one.reach for one in made.recalls] == ["text"]
    assert story_of(MILK, "LOT7", shown(_notice("lots LOT77"))).recalls == ()


def _notice(codes: str) -> list[Record]:
    story = Story()
    story.add("recall.notice", {**RECALL, "code_info": codes})
    return story.records


def test_a_recalled_ingredient_is_found_over_two_steps() -> None:
    story = milk()
    middle, end = f"{LINK}/01/{CHEESE}/10/C1", f"{LINK}/01/{CHEESE}/10/C2"
    for source, made in ((LOT, middle), (middle, end)):
        story.event(
            "commissioning", type="TransformationEvent", readPoint=place(SHOP),
            inputQuantityList=[{"epcClass": source, "quantity": Decimal(1), "uom": "KGM"}],
            outputQuantityList=[{"epcClass": made, "quantity": Decimal(1), "uom": "KGM"}],
        )  # fmt: skip
    story.add("recall.notice", RECALL, None, LOT)
    found = story_of(CHEESE, "C2", shown(story.records))
    assert [one.reach for one in found.recalls] == ["ingredient"]
    assert [one.lot for one in found.sources] == ["C1"]
    assert story_of(CHEESE, "C3", shown(story.records)).recalls == ()


def test_a_recall_that_is_over_is_said_calmly() -> None:
    story = milk()
    over = {**RECALL, "status": "Terminated", "termination_date": "2026-01-20"}
    story.add("recall.notice", over, None, LOT)
    page = page_of(story)
    assert 'class="recall"' not in page
    assert "Recall, ended F-1-26" in page


@pytest.mark.parametrize(
    ("verdict", "is_red"),
    [
        (Verdict.VALID, True),
        (Verdict.NOT_FINAL, True),
        (Verdict.REVOKED, False),
        (Verdict.SUPERSEDED, False),
        (Verdict.ALTERED, False),
    ],
)
def test_a_recall_counts_unless_it_was_taken_back(verdict: Verdict, *, is_red: bool) -> None:
    story = milk()
    story.add("recall.notice", RECALL, None, LOT)
    page = page_of(story, verdicts={6: verdict})
    assert ('class="recall"' in page) is is_red
    assert story.records[6].id in page


def test_records_that_do_not_count_are_set_aside_and_named() -> None:
    story = milk()
    story.add("lab.result", RESULT, None, LOT)
    page = page_of(story, verdicts={6: Verdict.REVOKED, 5: Verdict.NOT_FINAL})
    assert "Laboratory results" not in page
    text = read(page.encode()).text
    assert "do not count" in text
    assert story.records[6].id in text
    assert story.records[5].id in text  # about the pallet on which the lot was
    assert "received" not in text


def test_events_of_one_step_and_place_share_a_line() -> None:
    story = milk()
    for _ in range(3):
        story.event("storing", epcList=[pack(1)], readPoint=place(SHOP))
    text = read(page_of(story).encode()).text
    assert "stored (3)" in text
    for record in story.records[-3:]:
        assert record.id in text


def test_the_page_is_true_as_of_the_cosigned_checkpoint() -> None:
    cosigned = AsOf(7, "2026-02-01T00:00:00.000Z", None, 1_767_225_600)
    text = read(consumer_page(MILK, "L1", [], ORIGIN, cosigned)).text
    assert "2026-01-01 00:00 UTC" in text


def test_signs_that_join_letters_stay() -> None:
    story = milk()
    story.records[0].data["names"] = {"en": "a\u200cb"}
    assert "a\u200cb" in page_of(story)


def test_a_lot_that_nobody_recorded_has_a_page_that_says_so() -> None:
    text = read(consumer_page(MILK, "NONE", [], ORIGIN, AS_OF)).text
    assert "No event of this lot is on record." in text
    assert "Product without a description" in text


def test_texts_are_there_in_every_language() -> None:
    for texts in TEXTS.values():
        assert len(texts) == len(LANGUAGES)
        assert all(text.strip() for text in texts)
        assert any("\u0600" <= sign <= "\u06ff" for sign in texts[2])
