"""What the brief of a shortlist says: who, why, the verdicts and the figures behind them."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pandas as pd
import pytest
from pypdf import PdfReader

from analysis.groups import groups
from analysis.rules.exploring import exploring
from data.load import Tables
from data.rules import RuleSet
from tests.views.printed import BRIEF, faults, printed
from views.brief.story import ASKING_COLOUR, CHOSEN_COLOUR, brief_file
from views.choices import Address
from views.partners.brief import brief_of
from views.partners.case import Case, case_of, notes_of, source_lines
from views.partners.shortlist import judged_of, shortlist_table
from views.rule_choices import Question
from views.store import rules
from views.texts import Language, translator

NL, DAY = translator(Language.NL), date(2022, 1, 1)
AFFLIGEM, ASSE, DENDERLEEUW = "23105", "23002", "41011"


def _case(asked: RuleSet, tables: Tables) -> Case:
    members = tables.memberships[
        tables.memberships["consortium"] == "samen-inburgeren-2014-affligem"
    ]
    asking = groups(members, DAY, tables)
    found = case_of(Address(), Question(asked, DAY, "Regels"), asking, NL)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def case(tables: Tables) -> Case:
    """Affligem and Liedekerke, who look for more."""
    return _case(rules()["plan-samenleven-2"], tables)


def test_it_says_who_asks_who_is_chosen_why_and_with_which_verdicts(
    case: Case, tables: Tables
) -> None:
    chosen = (ASSE, DENDERLEEUW)
    judged = judged_of(case, chosen, tables)
    brief = brief_of(case, chosen, judged, "eerst bellen", ["een bron"], NL)
    assert set(brief.asking) == {AFFLIGEM, "23044"}
    assert brief.chosen == chosen
    assert list(brief.sentences) == list(chosen)
    assert "wordt zo nooit gehaald" in brief.sentences[DENDERLEEUW]
    headings = [heading for heading, _ in brief.verdicts]
    assert headings[0] == "Samen: Liedekerke, Affligem, Asse, Denderleeuw"
    assert len(headings) == 3
    assert [verdicts for _, verdicts in brief.verdicts] == list(judged.values())


def test_its_figures_are_those_of_the_tables(case: Case, tables: Tables) -> None:
    chosen = (ASSE,)
    frame = brief_of(case, chosen, judged_of(case, chosen, tables), "", [], NL).figures.frame
    people = tables.inhabitants[tables.inhabitants["date"] == str(DAY)].set_index("nis")
    theirs = people.loc[frame.index]
    assert frame["inhabitants"].tolist() == theirs["inhabitants"].tolist()
    assert frame["adds_lower"].tolist() == theirs["non_eu27"].tolist()
    assert frame["adds_upper"].tolist() == (theirs["non_eu27"] + theirs["other_eu27"]).tolist()


def test_without_a_threshold_nothing_is_counted_for_it(tables: Tables) -> None:
    own = _case(exploring("non_eu27", None, one_region=True), tables)
    figures = brief_of(own, (ASSE,), judged_of(own, (ASSE,), tables), "", [], NL).figures
    assert list(figures.units) == ["name", "inhabitants", "reference_region", "experience"]


def test_one_alone_makes_one_row_and_several_make_one_more(case: Case, tables: Tables) -> None:
    one = shortlist_table(case, judged_of(case, (ASSE,), tables), NL)
    two = shortlist_table(case, judged_of(case, (ASSE, DENDERLEEUW), tables), NL)
    assert one.frame["name"].tolist() == ["Asse"]
    assert two.frame["name"].tolist() == ["Asse", "Denderleeuw", "Allen samen"]
    assert two.places is not None
    assert [len(place) for place in two.places] == [3, 3, 4]
    assert "3 te weinig" not in two.frame["in_the_way"][0]
    assert "referentieregio" in two.frame["in_the_way"][2]
    assert pd.isna(two.frame["margin_lower"]).sum() == 0


def test_two_candidates_fit_on_two_pages(case: Case, tables: Tables) -> None:
    chosen = (ASSE, DENDERLEEUW)
    lines = source_lines(case, tables, NL)
    brief = brief_of(case, chosen, judged_of(case, chosen, tables), "eerst bellen", lines, NL)
    reader = PdfReader(BytesIO(brief_file(brief, NL, made_on=DAY)))
    assert len(reader.pages) == 2
    told = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert "Notitie eerst bellen" in told


def test_it_becomes_a_file_that_names_its_sources(case: Case, tables: Tables) -> None:
    lines = source_lines(case, tables, NL)
    assert len(set(lines)) == len(lines)
    notes = dict(notes_of(case, lines, NL)[:3])
    assert notes["Wie zoekt"] == "Liedekerke, Affligem"
    brief = brief_of(case, (ASSE,), judged_of(case, (ASSE,), tables), "eerst bellen", lines, NL)
    file = brief_file(brief, NL, made_on=DAY)
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(file)).pages)
    for told in ("Mogelijke partners voor", "eerst bellen", "Regiodecreet"):
        assert told in " ".join(text.split())


@pytest.mark.parametrize("count", [0, 1, 5])
def test_printed_it_is_whole_and_can_be_read(count: int, case: Case, tables: Tables) -> None:
    chosen = (ASSE, DENDERLEEUW, "23016", "23050", "23086")[:count]
    link = "https://example.org/?nota=" + "0123456789" * 20
    lines = source_lines(case, tables, NL)
    brief = brief_of(case, chosen, judged_of(case, chosen, tables), f"Zie {link}", lines, NL)
    pages = printed(brief_file(brief, NL, made_on=DAY))
    assert faults(pages, BRIEF) == []
    # Each colour twice: on the map, and below it in the legend.
    assert pages[0].bands(ASKING_COLOUR) == 2
    assert pages[0].bands(CHOSEN_COLOUR) == (2 if chosen else 0)
