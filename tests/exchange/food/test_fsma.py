"""The spreadsheet of the US food traceability rule, from real events and from a small story."""

import csv
import io
from decimal import Decimal

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]  # ships no types

from desktop.exchange.epcis import read_document
from desktop.exchange.exact_json import ExactValue
from desktop.exchange.food.fsma import COLUMNS, Sheet, Wanted, spreadsheet
from desktop.exchange.food.fsma_files import (
    MISSING_COLUMNS,
    format_missing_csv,
    format_sheet_csv,
    format_workbook,
)
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record
from tests.exchange.food.story import (
    CHEESE,
    DAIRY,
    LINK,
    LOT,
    MILK,
    PALLET,
    SHAPES,
    SHOP,
    Story,
    bill,
    milk,
    pack,
    place,
)
from tests.exchange.samples import SHIPPED


def cells(sheet: Sheet) -> list[dict[str, str]]:
    return [dict(zip(COLUMNS, row, strict=True)) for row in sheet.rows]


def lacking(sheet: Sheet, event: str) -> list[str]:
    return [gap.column for gap in sheet.missing if gap.event == event]


def test_a_lot_on_a_pallet_is_followed_from_the_dairy_to_the_shop() -> None:
    sheet = spreadsheet(milk().records)
    packing, shipping, receiving = cells(sheet)
    for row in (packing, shipping, receiving):
        assert row["Traceability Lot Code"] == f"(01){MILK}(10)L1"
        assert row["Product Description"] == "Fresh milk, =Alm, 1 LTR"
        assert (row["Quantity"], row["Unit of Measure"]) == ("2", "EA")
        assert row["Traceability Lot Code Source"] == f"Dairy <North>, GLN {DAIRY}"
        assert row["Event Date"] == "2026-01-02"
    assert packing["Event Type"] == "Initial Packing"
    assert packing["Harvest Date"] == "2026-01-01"
    assert shipping["Location of Event"] == f"Dairy <North>, GLN {DAIRY}"
    assert shipping["Immediate Subsequent Recipient"] == f"GLN {SHOP}"
    assert receiving["Immediate Previous Source"] == f"Dairy <North>, GLN {DAIRY}"
    assert receiving["Location of Event"] == f"GLN {SHOP}"
    assert shipping["Reference Document Type"] == "bill of lading"
    assert shipping["Reference Document Number"] == "-4711"
    assert lacking(sheet, "Shipping") == lacking(sheet, "Receiving") == []
    assert lacking(sheet, "Initial Packing") == [
        "Harvest Location", "Field or Growing Area", "Harvester", "Date Received",
        "Quantity Received",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("member", "event", "columns"),
    [
        ("bizTransactionList", 4, ["Reference Document Type", "Reference Document Number"]),
        ("destinationList", 4, ["Immediate Subsequent Recipient"]),
        ("readPoint", 4, ["Location of Event"]),
        ("sourceList", 5, ["Immediate Previous Source"]),
    ],
)
def test_what_a_record_does_not_say_stays_blank_and_is_listed(
    member: str, event: int, columns: list[str]
) -> None:
    records = milk().records
    data = {name: value for name, value in records[event].data.items() if name != member}
    records[event] = _with(records[event], data)
    sheet = spreadsheet(records)
    found = [gap for gap in sheet.missing if gap.record_id == records[event].id]
    assert [gap.column for gap in found] == columns
    row = cells(sheet)[found[0].row - 2]
    assert row["Event ID"] == records[event].id
    assert [row[name] for name in columns] == [""] * len(columns)


def test_without_master_data_and_making_nothing_is_guessed() -> None:
    sheet = spreadsheet(milk().records[4:5])
    (row,) = cells(sheet)
    assert row["GTIN"] == row["Traceability Lot Code"] == row["Quantity"] == ""
    assert {"Traceability Lot Code", "Product Description", "Quantity"} <= set(
        lacking(sheet, "Shipping")
    )


def test_a_transformation_has_a_row_for_each_lot_in_and_out() -> None:
    story = milk()
    story.event(
        "commissioning", type="TransformationEvent", readPoint=place(SHOP),
        inputQuantityList=[{"epcClass": LOT, "quantity": Decimal("10.5"), "uom": "KGM"}],
        outputQuantityList=[
            {"epcClass": f"{LINK}/01/{CHEESE}/10/C1", "quantity": Decimal(1), "uom": "KGM"}
        ],
        bizTransactionList=bill("B1"),
    )  # fmt: skip
    used, produced = cells(spreadsheet(story.records))[-2:]
    assert (used["Role"], used["Lot"], used["Quantity"]) == ("Food used", "L1", "10.5")
    assert (produced["Role"], produced["Lot"]) == ("Food produced", "C1")
    assert produced["Traceability Lot Code Source"] == f"GLN {SHOP}"
    assert used["Event ID"] == produced["Event ID"]


def test_harvest_and_cooling_are_remembered_for_the_lot() -> None:
    story = Story()
    amount: list[object] = [{"epcClass": LOT, "quantity": Decimal(5), "uom": "KGM"}]
    for step in ("harvesting", "cooling", "shipping"):
        word = f"https://example.org/steps/{step}" if step != "shipping" else step
        story.event(word, quantityList=amount, readPoint=place(DAIRY))  # type: ignore[arg-type]  # plain JSON
    harvest, cooling, shipping = cells(spreadsheet(story.records))
    assert harvest["Event Type"] == "Harvesting"
    assert cooling["Harvest Location"] == shipping["Cooling Location"] == f"GLN {DAIRY}"
    assert shipping["Harvest Date"] == "2026-01-02"


def test_the_day_is_that_of_the_place() -> None:
    records = milk().records
    late = _with(records[5], {**records[5].data, "eventTimeZoneOffset": "-06:00"})
    records[5] = late
    assert cells(spreadsheet(records))[-1]["Event Date"] == "2026-01-01"


def test_events_that_are_declared_wrong_do_not_count() -> None:
    story = milk()
    shipping = story.records[4]
    declared: JsonObject = {
        **shipping.data,
        "errorDeclaration": {"declarationTime": "2026-01-03T00:00:00Z"},
    }
    story.add("supply.event", declared)
    assert [row["Event Type"] for row in cells(spreadsheet(story.records))] == [
        "Initial Packing",
        "Receiving",
    ]


def test_a_container_that_was_emptied_holds_nothing_any_more() -> None:
    story = milk()
    story.event("unpacking", type="AggregationEvent", action="DELETE", parentID=PALLET)
    story.event("shipping", epcList=[PALLET], readPoint=place(SHOP))
    assert cells(spreadsheet(story.records))[-1]["Lot"] == ""


def test_a_thing_is_in_one_container_at_a_time() -> None:
    story, other = milk(), PALLET.replace("630006", "630013")
    story.event(
        "packing", type="AggregationEvent", action="ADD", parentID=other, childEPCs=[pack(1)]
    )
    for pallet in (PALLET, other):
        story.event("shipping", epcList=[pallet], readPoint=place(SHOP))
    assert [row["Quantity"] for row in cells(spreadsheet(story.records))[-2:]] == ["1", "1"]


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (Wanted(gtins=frozenset((MILK,))), 3),
        (Wanted(gtins=frozenset((CHEESE,))), 0),
        (Wanted(lots=frozenset(("L1",)), first_day="2026-01-02", last_day="2026-01-02"), 3),
        (Wanted(lots=frozenset(("L2",))), 0),
        (Wanted(first_day="2026-01-03"), 0),
        (Wanted(last_day="2026-01-01"), 0),
    ],
)
def test_only_what_is_asked_for_is_given(wanted: Wanted, count: int) -> None:
    assert len(spreadsheet(milk().records, wanted).rows) == count


def test_files_are_harmless_and_sort_as_numbers() -> None:
    sheet = spreadsheet(milk().records)
    rows = list(csv.DictReader(io.StringIO(format_sheet_csv(sheet).decode("utf-8-sig"))))
    assert tuple(rows[0]) == COLUMNS
    assert rows[1]["Reference Document Number"] == "'-4711"
    gaps = list(csv.reader(io.StringIO(format_missing_csv(sheet).decode("utf-8-sig"))))
    assert tuple(gaps[0]) == MISSING_COLUMNS
    assert len(gaps) == 1 + len(sheet.missing)
    book = load_workbook(io.BytesIO(format_workbook(sheet)))
    page = book["Traceability"]
    table = [[cell.value for cell in row] for row in page.iter_rows()]
    assert tuple(table[0]) == COLUMNS
    assert table[1][COLUMNS.index("Quantity")] == 2
    assert table[2][COLUMNS.index("Reference Document Number")] == "'-4711"
    assert table[1][COLUMNS.index("GTIN")] == MILK
    assert page.freeze_panes == "A2"
    assert book["Missing"].max_row == 1 + len(sheet.missing)
    assert not any(cell.data_type == "f" for row in page.iter_rows() for cell in row)


def test_what_no_workbook_holds_is_replaced() -> None:
    story = milk()
    story.records[0].data["brand"] = "a\u0007b"
    book = load_workbook(io.BytesIO(format_workbook(spreadsheet(story.records))))
    (cell,) = book["Traceability"]["F2":"F2"][0]
    assert cell.value == "Fresh milk, a\N{REPLACEMENT CHARACTER}b, 1 LTR"


def test_containers_that_hold_each_other_are_no_trap() -> None:
    story, other = milk(), PALLET.replace("630006", "630013")
    both: ExactValue = [{"epcClass": one} for one in (PALLET, other)]
    for parent in (PALLET, other):
        story.event(
            "packing", type="AggregationEvent", action="ADD", parentID=parent,
            childQuantityList=both,
        )  # fmt: skip
    story.event("shipping", epcList=[PALLET], readPoint=place(SHOP))
    assert [row["Lot"] for row in cells(spreadsheet(story.records))[-1:]] == ["L1"]


@pytest.mark.parametrize("time", ["0001-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z"])
def test_the_ends_of_the_calendar_are_days_too(time: str) -> None:
    story = milk()
    for offset in ("-12:00", "+14:00"):
        data = {**story.records[5].data, "eventTimeZoneOffset": offset}
        story.add("supply.event", data, time)
    assert len(spreadsheet(story.records).rows) == 5


def test_real_events_become_rows_with_their_gaps() -> None:
    path = SHIPPED / "supply" / "openepcis" / "packing_932.json"
    drafts = read_document(path.read_bytes(), SHAPES)
    records = [
        Record(f"urn:uuid:{n}", "supply.event/1", draft.time, draft.data, about=draft.about)
        for n, draft in enumerate(drafts)
    ]
    sheet = spreadsheet(records)
    kinds = [row["Event Type"] for row in cells(sheet)]
    assert (kinds.count("Initial Packing"), kinds.count("Shipping")) == (4, 512)
    assert lacking(sheet, "Shipping").count("Traceability Lot Code") == 512  # no lot is named


def test_real_transformations_become_rows() -> None:
    path = SHIPPED / "supply" / "epcis_examples" / "epcisDocWithVariousEventTypes.jsonld"
    drafts = read_document(path.read_bytes(), SHAPES)
    records = [
        Record(f"urn:uuid:{n}", "supply.event/1", draft.time, draft.data, about=draft.about)
        for n, draft in enumerate(drafts)
    ]
    rows = [row for row in cells(spreadsheet(records)) if row["Event Type"] == "Transformation"]
    used = {(row["Lot"], row["Quantity"], row["Unit of Measure"]) for row in rows}
    assert ("4444", "10", "KGM") in used
    assert ("P20131121", "9520", "EA") in used
    assert pack(1) not in {row["Lot"] for row in rows}


def _with(record: Record, data: object) -> Record:
    return Record(record.id, record.kind, record.time, data, about=record.about)  # type: ignore[arg-type]  # plain JSON
