"""The map of the drafts: what each municipality is, and which outlines are drawn."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.drafts.facts import facts
from analysis.ground.landscape import landscape
from analysis.measures import ZERO
from data.load import load_atoms, load_tables
from data.rules import load_rules
from geo.map import Painting
from views.choices import Address
from views.drawing.drawn import BOTH, COLOURS, MEMBER, NEIGHBOUR, SECOND, fills, outlines
from views.drawing.history import Codes, Drafts, History
from views.drawing.scene import Scene
from views.rule_choices import Question
from views.texts import Language, translator

TABLES, DAY = load_tables(), date(2022, 1, 1)
LAND = landscape(DAY, load_atoms(), TABLES)
YEAR_2 = load_rules()["plan-samenleven-2"]
AFFLIGEM, LIEDEKERKE, DENDERLEEUW = "23105", "23044", "41011"
BORSBEEK, AARTSELAAR, MORTSEL = "11007", "11001", "11029"


def scene(first: Codes, second: Codes = ()) -> Scene:
    both = [facts(codes, YEAR_2, LAND, TABLES) if codes else None for codes in (first, second)]
    history = History(Drafts(first, second))
    return Scene(Address(), Question(YEAR_2, DAY, ""), True, LAND, history, *both)


@pytest.mark.parametrize("second", [(), (LIEDEKERKE, DENDERLEEUW)])
def test_every_municipality_is_something_to_the_drafts(second: Codes) -> None:
    first = (AFFLIGEM, LIEDEKERKE)
    found = fills(scene(first, second))
    assert found.index.equals(LAND.municipalities.index)
    assert set(found.index[found.isin([MEMBER, BOTH])]) == set(first)
    assert set(found.index[found.isin([SECOND, BOTH])]) == set(second)
    pairs = LAND.neighbours.pairs[["nis_a", "nis_b"]].to_numpy().tolist()
    beside = {nis for pair in pairs if {*pair} & {*first} for nis in pair}
    assert set(found.index[found == NEIGHBOUR]) == beside - {*first, *second}
    assert len(COLOURS) == len({MEMBER, NEIGHBOUR, SECOND, BOTH})


def test_an_empty_draft_leaves_the_map_empty() -> None:
    assert set(fills(scene(()))) == {ZERO}
    assert outlines(scene(()), translator(Language.NL)).empty


def test_each_piece_of_a_draft_has_an_outline_with_its_number() -> None:
    found = outlines(scene((BORSBEEK, AARTSELAAR, MORTSEL), (AFFLIGEM,)), translator(Language.NL))
    told = dict(zip(found["names"].str[0], found["members"], strict=True))
    assert told == {
        "Ontwerp: stuk 1 van 2": (BORSBEEK, MORTSEL),
        "Ontwerp: stuk 2 van 2": (AARTSELAAR,),
        "Tweede ontwerp": (AFFLIGEM,),
    }


def test_the_browser_takes_every_fill() -> None:
    found = fills(scene((AFFLIGEM,), (AFFLIGEM, LIEDEKERKE))).to_dict()
    states = dict.fromkeys(["zero", "not_known", "not_applicable"], "")
    painting = Painting("2019", found, COLOURS, {}, "", states)
    assert set(painting.fills.values()) == {MEMBER, NEIGHBOUR, SECOND, BOTH, ZERO} - {MEMBER}
