"""The manual for the window: a page for each page, read as plain blocks."""

import pytest

from desktop.views.all_pages import page_specs
from desktop.views.context import Context
from desktop.views.models.help_pages import Form, place_of, read_page, topics
from tests.views.pages.conftest import context, settle

__all__ = ["context", "settle"]

NAMES = [name for name, _ in topics()]


def test_every_page_of_the_window_has_its_place_in_the_manual(context: Context) -> None:
    for spec in page_specs(context):
        name, heading = place_of(spec.name)
        headings = {block.text for block in read_page(name) if block.form is Form.HEADING}
        assert not heading or heading in headings, spec.name
    assert place_of("nowhere") == ("getting-started", "")


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_a_page_is_lost_and_no_mark_up_is_left(name: str) -> None:
    blocks = read_page(name)
    assert blocks[0].form is Form.TITLE
    words = [block.text for block in blocks if block.form not in (Form.CODE, Form.ROW)]
    assert not [text for text in words if "](" in text or "**" in text or text.startswith("#")]
    assert all(block.text.strip() or block.form is Form.CODE for block in blocks)


def test_lists_tables_and_code_keep_their_form() -> None:
    forms = {block.form for block in read_page("getting-started")}
    assert {Form.HEADING, Form.TEXT, Form.ITEM, Form.CODE} <= forms
    spans = [it for block in read_page("getting-started") for it in block.spans if it.is_code]
    assert any(span.text == "label:urgent" for span in spans)
