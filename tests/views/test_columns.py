"""The columns of a table on a page: a long text leaves the figures beside it in sight."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.units import Unit
from views.columns import LONG_TEXT, columns_of
from views.texts import Language, translator

TEXTS = translator(Language.NL)


@pytest.mark.parametrize(("length", "width"), [(LONG_TEXT, None), (LONG_TEXT + 1, "medium")])
def test_only_a_column_of_long_texts_is_kept_narrow(length: int, width: str | None) -> None:
    frame = pd.DataFrame({"names": ["a" * length, None], "inhabitants": [1, 10**70]})
    shown = columns_of(frame, {"names": None, "inhabitants": Unit.COUNT}, TEXTS)
    assert [each["width"] for each in shown.values()] == [width, None]


def test_a_header_with_a_short_word_says_what_it_means() -> None:
    columns = {"nis": None, "non_eu27_share": Unit.SHARE, "name": None}
    frame = pd.DataFrame({"nis": ["23105"], "non_eu27_share": [0.1], "name": ["Affligem"]})
    shown = columns_of(frame, columns, TEXTS)
    meanings = [TEXTS("meaning-nis"), TEXTS("meaning-non_eu27"), None]
    assert [each["help"] for each in shown.values()] == meanings


def test_the_name_of_a_municipality_stays_in_sight_when_the_table_is_moved() -> None:
    frame = pd.DataFrame({"name": ["Affligem"], "nis": ["23105"]})
    shown = columns_of(frame, {"name": None, "nis": None}, TEXTS)
    assert [each["pinned"] for each in shown.values()] == [True, False]
