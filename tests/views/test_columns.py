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


def test_the_name_of_a_municipality_stays_in_sight_when_the_table_is_moved() -> None:
    frame = pd.DataFrame({"name": ["Affligem"], "nis": ["23105"]})
    shown = columns_of(frame, {"name": None, "nis": None}, TEXTS)
    assert [each["pinned"] for each in shown.values()] == [True, False]
