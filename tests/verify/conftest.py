"""The web page in a real browser, once for all tests."""

from collections.abc import Iterator

import pytest
from join_page import PAGE

from tests.verify.browser import PROGRAM, Browser, browser


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Return a browser that shows the page from its file."""
    if PROGRAM is None:
        pytest.skip("chromium is not installed, so the page cannot be opened in a browser")
    with browser(tmp_path_factory.mktemp("browser")) as opened:
        opened.open(f"{PAGE.as_uri()}#lang=en")
        yield opened
