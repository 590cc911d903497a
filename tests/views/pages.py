"""Opens one page without a browser, by its folder, with the parameters of an address."""

from __future__ import annotations

import html
import re

import pandas as pd
from streamlit.testing.v1 import AppTest

SLOWEST_RUN = 60
PAGE = """
from views.{room} import page
from views.arriving import begin
from views.store import tables
page.draw(begin(tables()))
"""


def opened(room: str, /, **parameters: str | list[str]) -> AppTest:
    """Return a page that has run once."""
    app = AppTest.from_string(PAGE.format(room=room))
    for name, value in parameters.items():
        app.query_params[name] = value
    return app.run(timeout=SLOWEST_RUN)


def words(app: AppTest) -> str:
    """Return all words of a page, without tags, with ordinary spaces."""
    texts = ("html", "markdown", "caption", "header", "title")
    kinds = (*texts, "warning", "info", "error", "success")
    drawn = [element for kind in kinds for element in app.get(kind)]
    raw = " ".join(str(getattr(element, "value", "")) for element in drawn)
    text = html.unescape(re.sub("<[^>]*>", " ", raw)).replace("\N{NO-BREAK SPACE}", " ")
    return re.sub(r"\s+", " ", text.replace("\\", ""))


def table_with(app: AppTest, column: str) -> pd.DataFrame:
    """Return the first table of a page that has a column."""
    return next(each.value for each in app.dataframe if column in each.value.columns)
