"""The choice of a consortium takes the place of the municipality, and only offers what there is."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from data.load import Tables
from views.texts import Language, translator

LABEL = translator(Language.NL)("choice-consortium")
PAGE = """
import streamlit as st
from views.consortium_choice import choose_consortium, forget_consortium
from views.arriving import begin
from views.store import tables
texts = begin(tables())
choose_consortium(tables(), texts, {programmes})
st.button("forget", on_click=forget_consortium)
"""


def _opened(programmes: list[str] | None = None, **parameters: str) -> AppTest:
    app = AppTest.from_string(PAGE.format(programmes=programmes))
    for name, value in parameters.items():
        app.query_params[name] = value
    return app.run(timeout=60)


def test_it_offers_the_consortia_of_all_programmes(tables: Tables) -> None:
    box = _opened().selectbox(key="choice-consortium")
    assert box.label == LABEL
    assert len(box.options) == tables.memberships["consortium"].nunique()


@pytest.mark.parametrize("programme", ["oproep-2015", "esf-507"])
def test_it_offers_those_of_the_programmes_named(programme: str, tables: Tables) -> None:
    of = tables.memberships[tables.memberships["programme"] == programme]
    offered = _opened([programme]).selectbox(key="choice-consortium").options
    assert len(offered) == of["consortium"].nunique()


def test_the_programme_is_named_where_there_may_be_several() -> None:
    name = "Projectoproep intergemeentelijke samenwerking 2015"
    members = "Affligem, Liedekerke, Denderleeuw"
    several = ["oproep-2015", "samen-inburgeren-2014"]
    for programmes, label in (
        (None, f"{members} · {name}"),
        (several, f"{members} · {name}"),
        (["oproep-2015"], members),
    ):
        assert label in _opened(programmes).selectbox(key="choice-consortium").options


def test_one_of_another_programme_is_not_chosen() -> None:
    app = _opened(["samen-inburgeren-2014"], verband="oproep-2015-affligem")
    assert app.session_state["choice-consortium"] is None


def test_it_takes_the_place_of_the_municipality_and_back() -> None:
    app = _opened(gemeente="33041")
    app.selectbox(key="choice-consortium").set_value("oproep-2015-affligem").run(timeout=60)
    assert app.session_state["choice-nis"] is None
    app.button[0].click().run(timeout=60)
    assert app.session_state["choice-consortium"] is None
