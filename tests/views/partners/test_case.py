"""Who asks for partners: a consortium as the municipalities of any day."""

from __future__ import annotations

from datetime import date

import pytest

from data.load import Tables
from data.register import municipalities_on
from tests.views.pages import opened, words
from views.choices import Address
from views.partners.case import who_asks


@pytest.mark.parametrize("day", [date(1996, 1, 1), date(2018, 1, 1), date(2024, 1, 1)])
def test_every_consortium_asks_as_municipalities_of_the_day(day: date, tables: Tables) -> None:
    names = municipalities_on(day, tables.municipalities)["name_nl"]
    for consortium in tables.consortia["consortium"]:
        asking = who_asks(Address(consortium=consortium), day, tables)
        if asking is not None:
            (row,) = asking.itertuples()
            assert row.Index == consortium
            assert row.names == tuple(names[list(row.members)])
            assert len(row.members) == len(set(row.members)) > 0


def test_the_page_stands_on_a_day_before_a_merger_of_members() -> None:
    app = opened("partners", verband="plan-samenleven-2-dendermonde", peildatum="2018-01-01")
    assert not app.exception
    assert "Dendermonde" in words(app)
