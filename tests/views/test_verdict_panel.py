"""Every rule has a line with a word, a sign and its citation; nothing is said by colour alone."""

from __future__ import annotations

import re
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from analysis.rules.verdict import Verdict
from analysis.rules.verdicts import Connected, Unstated, verdict
from data.load import Tables
from data.register import municipalities_on
from data.rule_kinds import Condition, Leaving, Rule, Threshold
from data.rules import load_rules
from tests.views.pages import SLOWEST_RUN, words
from views.meanings import meanings
from views.texts import Language, translator
from views.verdict_panel import (
    SIGNS,
    cited,
    cited_by_source,
    overall_line,
    rule_name,
    verdict_word,
    verdicts_table,
)

ALL = load_rules()
YEAR_2 = ALL["plan-samenleven-2"]
COUNTED_ON = date(2022, 1, 1)
NINOVE = ("41048", "41081", "41027", "41082", "45059")
DUTCH, ENGLISH = translator(Language.NL), translator(Language.EN)
KINDS: set[type[Rule]] = {Connected, Unstated, Leaving, *Condition.__subclasses__()}


@pytest.mark.parametrize("language", list(Language))
def test_every_kind_of_condition_has_a_name_and_every_verdict_a_word_and_a_sign(
    language: Language,
) -> None:
    texts = translator(language)
    assert len({rule_name(kind.kind, texts) for kind in KINDS}) == len(KINDS)
    for say in (verdict_word, overall_line):
        assert len({say(each, texts) for each in Verdict}) == len(Verdict)
    assert len(set(SIGNS.values())) == len(Verdict)
    assert all(overall_line(each, texts).startswith(SIGNS[each]) for each in Verdict)


@pytest.mark.parametrize("programme", ALL)
def test_each_rule_is_cited_with_its_source_its_passage_and_when_it_was_read(
    programme: str,
) -> None:
    for rule in ALL[programme].rules:
        citation = rule.citation
        assert citation is not None
        dutch, english = cited(rule, DUTCH), cited(rule, ENGLISH)
        assert citation.passage_nl in (dutch or "")
        assert citation.passage_en in (english or "")
        assert "22 november 2026" in (dutch or "")
    assert cited(Unstated(), DUTCH) is None


def test_the_title_of_the_source_stands_in_the_citation() -> None:
    assert "‘Plan Samenleven: Financiële ondersteuning; Inter" in (
        cited(YEAR_2.all_of(Threshold)[0], DUTCH) or ""
    )


def test_the_table_has_a_row_for_each_rule_with_its_figures(
    tables: Tables,
) -> None:
    names = municipalities_on(COUNTED_ON, tables.municipalities)["name_nl"]
    found = verdict(YEAR_2, NINOVE, COUNTED_ON, tables)
    table = verdicts_table(found, names, DUTCH)
    assert list(table.frame.columns) == list(table.units)
    assert table.frame["verdict"].tolist() == ["✓ voldoet", "✓ voldoet", "✗ voldoet niet",
                                               "✓ voldoet"]  # fmt: skip
    figures = table.frame.loc[1, ["lower", "upper", "threshold", "margin_lower", "margin_upper"]]
    assert figures.tolist() == [11335, 15372, 7500, 3834, 7871]
    days = ["reference_date", "memberships_on"]
    assert table.frame.loc[1, days].tolist() == ["1 januari 2022", ""]
    assert table.frame.loc[3, days].tolist() == ["", "1 januari 2022"]
    assert table.frame["lower"].isna().tolist() == [True, False, True, True]
    assert table.frame["told"].str.len().gt(10).all()
    assert verdicts_table([], names, DUTCH).frame.empty


DRAWN = """
from datetime import date
from analysis.rules.exploring import exploring
from analysis.rules.verdict import RuleVerdict, Verdict
from analysis.rules.verdicts import Connected, verdict
from data.register import municipalities_on
from views.rule_choices import Question
from views.store import rules, shipped
from views.texts import Language, translator
from views.verdict_panel import draw_verdicts
day, tables = date(2022, 1, 1), shipped()
asked = {rules}
names = municipalities_on(day, tables.municipalities)["name_nl"]
found = [*verdict(asked, ["23050", "36015"], day, tables), RuleVerdict(Connected(), Verdict.MET)]
draw_verdicts(found, Question(asked, day, "*"), names, translator(Language("{language}")))
"""


def drawn(rules: str, language: Language = Language.NL) -> AppTest:
    """Draw the verdicts on two municipalities of different regions."""
    source = DRAWN.format(rules=rules, language=language)
    return AppTest.from_string(source).run(timeout=SLOWEST_RUN)


def test_every_line_says_its_verdict_in_words_and_cites_its_rule_in_small_print() -> None:
    app = drawn("rules()['plan-samenleven-2']")
    assert not app.exception
    lines, small = ([each.value for each in kind] for kind in (app.markdown, app.caption))
    assert len(lines) == len(small) == 5
    assert all(re.search("voldoet|niet te beslissen", line) for line in lines)
    assert "✗ voldoet niet" in lines[2]
    assert "✓ voldoet" in lines[0]
    said = words(app)
    assert said.count("Bron: ‘Plan Samenleven: Financiële ondersteuning") == 4
    bounds = YEAR_2.all_of(Threshold)[0].bounds_nl
    assert bounds
    assert bounds in said
    assert said.count("EU14: de landen die al vóór 2004") == 1
    assert not meanings([said], DUTCH)
    assert "geen enkel programma vraagt dit" in small[-1]


def test_rules_of_ones_own_are_told_as_such() -> None:
    app = drawn("exploring('non_eu27', 5000, one_region=True)", Language.EN)
    said = words(app)
    assert said.count("Your own rule; no source asks for it.") == 4
    assert "EU27: the countries of the European Union since 2020" in said
    assert "inhabitants of non-EU27 origin" in said


@pytest.mark.parametrize("programme", ALL)
def test_a_source_of_several_rules_is_named_once(programme: str) -> None:
    rules = ALL[programme].rules
    found = cited_by_source(rules, DUTCH)
    assert set(found) == {
        (rule.citation.source, rule.citation.consulted) for rule in rules if rule.citation
    }
    for line in found.values():
        assert line.count("gelezen op") == 1
        assert not line.startswith("Bron")
    every = " ".join(found.values())
    assert all(rule.citation.passage_nl in every for rule in rules if rule.citation)
