"""What a verdict rests on is told in one sentence, with every figure and everyone it names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.rules.exploring import COUNTED, exploring
from analysis.rules.verdict import RuleVerdict, Verdict, between
from analysis.rules.verdicts import Connected, verdict
from data.load import Tables, load_tables
from data.register import municipalities_on
from data.rule_kinds import (
    Applicants,
    EarlierParticipation,
    Leaving,
    Members,
    OneMembership,
    OneReferenceRegion,
    Threshold,
)
from data.rules import RuleSet, load_rules
from data.schemas import BRUSSELS_REGION
from views.texts import Language, translator
from views.verdict_words import OTHERS, told

TABLES = load_tables()
ALL = load_rules()
YEAR_2 = ALL["plan-samenleven-2"]
COUNTED_ON = date(2022, 1, 1)
NINOVE = ("41048", "41081", "41027", "41082", "45059")
BRUSSELS, MEISE, ROESELARE = "21004", "23050", "36015"
DUTCH = translator(Language.NL)
BOUNDED = YEAR_2.all_of(Threshold)[0]


@pytest.fixture
def names(tables: Tables) -> pd.Series:
    """The names of the municipalities of the day of the figures."""
    return municipalities_on(COUNTED_ON, tables.municipalities)["name_nl"]


def sentences(
    codes: Iterable[str], names: pd.Series, tables: Tables, rules: RuleSet = YEAR_2,
    day: date = COUNTED_ON,
) -> dict[str, str]:  # fmt: skip
    """Judge and tell, by kind of rule."""
    found = verdict(rules, codes, day, tables)
    return {each.rule.kind: told(each, names, DUTCH) for each in found}


def counted(lower: int | None, upper: int | None, rule: Threshold = BOUNDED) -> RuleVerdict:
    """Make a verdict on a threshold."""
    least, most = (
        None if bound is None else bound - rule.more_than - 1 for bound in (lower, upper)
    )
    outcome = between(least, most)
    return RuleVerdict(rule, outcome, lower, upper, rule.more_than, least, most, COUNTED_ON)


def test_too_few_inhabitants_are_told_with_both_bounds(names: pd.Series, tables: Tables) -> None:
    assert sentences([MEISE], names, tables)["threshold"] == (
        "minstens 3.406 en hoogstens 4.949 inwoners met herkomst buiten de EU14; "
        "2.552 tot 4.095 te weinig voor meer dan 7.500 (cijfers van 1 januari 2022)"
    )


def test_what_is_to_spare_and_what_is_in_doubt_are_told(names: pd.Series, tables: Tables) -> None:
    spare = sentences(NINOVE, names, tables)["threshold"]
    assert "3.834 tot 7.871 meer dan nodig, gevraagd is meer dan 7.500" in spare
    doubt = sentences([ROESELARE], names, tables)["threshold"]
    assert "van 370 te weinig tot 4.478 meer dan nodig" in doubt


def test_the_regions_are_told_with_their_members(names: pd.Series, tables: Tables) -> None:
    found = sentences(NINOVE, names, tables)
    assert found["one_reference_region"] == (
        "de leden liggen in 2 referentieregio's: Vlaamse Ardennen (Zottegem, Herzele, Brakel); "
        "Denderregio (Ninove, Erpe-Mere)"
    )
    one = sentences([MEISE], names, tables)["one_reference_region"]
    assert one == "alles ligt in de referentieregio Halle-Vilvoorde"


def test_who_may_not_apply_is_named(names: pd.Series, tables: Tables) -> None:
    assert "en mag aanvragen" in sentences([MEISE], names, tables)["applicants"]
    one = sentences([MEISE, BRUSSELS], names, tables)["applicants"]
    assert one.startswith("Brussel mag niet aanvragen: dat kan alleen in het Vlaams Gewest.")
    two = sentences([MEISE, BRUSSELS, "21001"], names, tables)["applicants"]
    assert two.startswith("Brussel, Anderlecht mogen niet aanvragen")
    there = RuleSet("eigen", (Applicants(region=BRUSSELS_REGION),))
    other = sentences([MEISE], names, tables, there)["applicants"]
    assert "Meise mag niet aanvragen: dat kan alleen in het Brussels Hoofdst" in other


def test_brussels_has_no_reference_region(names: pd.Series, tables: Tables) -> None:
    rules = RuleSet("eigen", (OneReferenceRegion(),))
    alone = sentences([BRUSSELS], names, tables, rules)["one_reference_region"]
    assert alone == "Brussel ligt in geen enkele referentieregio"
    three = sentences([*NINOVE, BRUSSELS, "21001"], names, tables, rules)["one_reference_region"]
    assert three.endswith("; Brussel, Anderlecht liggen in geen enkele referentieregio")
    assert three.startswith("de leden liggen in 2 referentieregio's")


@pytest.mark.parametrize(
    ("lower", "upper", "expected"),
    [
        (7189, 7189, "7.189 inwoners met herkomst buiten de EU14; 312 inwoners te weinig voor"),
        (7500, 7500, "; 1 inwoner te weinig voor meer dan 7.500"),
        (7501, 7501, "; precies genoeg, gevraagd is meer dan 7.500"),
        (7502, 7502, "; 1 inwoner meer dan nodig"),
        (7501, 7600, "; precies genoeg of tot 99 meer dan nodig"),
        (7000, 7501, "; van 501 te weinig tot precies genoeg"),
        (0, 1, "minstens 0 en hoogstens 1 inwoner met herkomst buiten de EU14; 7.500 tot 7.501 te"),
        (None, 4949, "hoogstens 4.949 inwoners met herkomst buiten de EU14, hoeveel minstens is"),
        (None, 4949, "; minstens 2.552 te weinig voor"),
        (None, 7501, "; te weinig of precies genoeg"),
        (None, 7601, "; te weinig of tot 100 meer dan nodig"),
        (7000, None, "minstens 7.000 inwoners met herkomst buiten de EU14, hoeveel hoogstens is"),
        (7000, None, "; hoogstens 501 te weinig voor"),
        (7501, None, "; zeker genoeg,"),
        (7601, None, "; minstens 100 meer dan nodig"),
    ],
)
def test_each_way_to_pass_or_miss_a_threshold_has_its_words(
    lower: int | None, upper: int | None, expected: str, names: pd.Series
) -> None:
    text = told(counted(lower, upper), names, DUTCH)
    assert expected in text
    assert text.endswith("(cijfers van 1 januari 2022)")


def test_an_inhabitant_that_is_not_known_is_named(names: pd.Series) -> None:
    unknown = replace(counted(None, None), concerned=(MEISE,))
    assert told(unknown, names, DUTCH).startswith("van Meise is niet bekend hoeveel inwoners met")
    several = replace(unknown, concerned=(MEISE, ROESELARE))
    assert told(several, names, DUTCH).startswith("van Meise, Roeselare is niet bekend hoeveel")


def test_a_day_before_the_figures_is_told(names: pd.Series, tables: Tables) -> None:
    found = sentences([MEISE], names, tables, day=date(2005, 1, 1))["threshold"]
    assert found.startswith("de cijfers beginnen pas na deze peildatum; gevraagd is meer dan 7.500")


@pytest.mark.parametrize("language", list(Language))
def test_every_indicator_of_a_rule_has_words_of_its_own(language: Language) -> None:
    texts = translator(language)
    files = {rule.indicator for rules in ALL.values() for rule in rules.all_of(Threshold)}
    assert files | set(COUNTED) <= {
        name for name in [*files, *COUNTED] if f"counted-{name}" in texts
    }
    made_up = told(counted(1, 1, replace(BOUNDED, indicator="no_such")), pd.Series(), texts)
    assert texts(f"counted-{OTHERS}", count=1) in made_up


@pytest.mark.parametrize(
    ("minimum", "maximum", "count", "expected"),
    [
        (1, None, 1, "1 lid; elk aantal mag"),
        (2, None, 1, "1 lid, 1 te weinig: minstens 2 gevraagd"),
        (2, None, 4, "4 leden; minstens 2 gevraagd"),
        (2, 5, 5, "5 leden; minstens 2 en hoogstens 5 gevraagd"),
        (3, 3, 3, "3 leden; precies 3 gevraagd"),
        (2, 4, 6, "6 leden, 2 te veel: hoogstens 4 toegelaten"),
    ],
)
def test_the_number_of_members_is_told(
    minimum: int, maximum: int | None, count: int, expected: str, tables: Tables
) -> None:
    rules = RuleSet("eigen", (Members(minimum=minimum, maximum=maximum),))
    codes = [*NINOVE, MEISE][:count]
    assert sentences(codes, pd.Series(), tables, rules)["members"] == expected


def test_memberships_are_told_with_who_stands_in_the_way(names: pd.Series) -> None:
    rule = OneMembership(except_several_in="plan-samenleven-1")
    one, two = (MEISE,), (MEISE, ROESELARE)
    found = [
        told(RuleVerdict(rule, each, concerned=who, memberships_on=COUNTED_ON), names, DUTCH)
        for each, who in (
            (Verdict.MET, ()), (Verdict.NOT_MET, one), (Verdict.NOT_MET, two),
            (Verdict.NOT_DECIDABLE, one), (Verdict.NOT_DECIDABLE, two),
        )
    ]  # fmt: skip
    assert found[0].startswith("geen botsing")
    assert found[1].startswith("Meise zit al in een ander samenwerkingsverband")
    assert found[2].startswith("Meise, Roeselare zitten al in een ander samenwerkingsverband")
    assert found[3].startswith("van Meise is niet bekend of de gemeente al in")
    assert found[4].startswith("van Meise, Roeselare is niet bekend of ze al in")


def test_outside_the_period_it_says_whether_it_is_yet_to_begin_or_over(
    names: pd.Series, tables: Tables
) -> None:
    period = "1 oktober 2023 tot en met 30 september 2024"
    assert sentences([MEISE], names, tables)["one_membership"] == (
        "op 1 januari 2022 was dit programma nog niet begonnen, dus niemand nam er al aan deel; "
        f"de periode is {period}"
    )
    later = sentences([MEISE, ROESELARE], names, tables, day=date(2024, 10, 1))
    assert later["one_membership"] == (
        "op 1 oktober 2024 was dit programma voorbij, dus niemand neemt er nog aan deel; "
        f"de periode was {period}"
    )


def test_a_verdict_on_memberships_names_their_day(names: pd.Series, tables: Tables) -> None:
    day = date(2024, 3, 1)
    for rules, kind in ((YEAR_2, "one_membership"), (ALL["plan-samenleven-3"],
                                                     "earlier_participation")):  # fmt: skip
        found = sentences([MEISE, ROESELARE], names, tables, rules, day)[kind]
        assert found.endswith("(deelnames van 1 maart 2024)")


def test_the_earlier_programme_is_named(names: pd.Series) -> None:
    rule = EarlierParticipation(programme="plan-samenleven-2")
    found = {
        told(RuleVerdict(rule, each, memberships_on=COUNTED_ON), names, DUTCH) for each in Verdict
    }
    assert len(found) == len(Verdict)
    assert all("Plan Samenleven, jaar 2" in text for text in found)


def test_pieces_are_told_by_their_members(names: pd.Series) -> None:
    parts = (("1", (MEISE, ROESELARE)), ("2", (BRUSSELS,)))
    each = RuleVerdict(Connected(), Verdict.NOT_MET, parts=parts)
    assert told(each, names, DUTCH) == (
        "de gemeenten vormen 2 losse stukken: Meise, Roeselare | Brussel"
    )
    assert "twijfelachtige" in told(replace(each, verdict=Verdict.NOT_DECIDABLE), names, DUTCH)
    assert "één" in told(replace(each, verdict=Verdict.MET), names, DUTCH)


def test_those_who_stay_keep_their_subsidy_with_as_many_as_the_rule_says(names: pd.Series) -> None:
    each = RuleVerdict(
        Leaving(remaining_at_least=7500), Verdict.MET, 7500, 7500, 7500, 0, 0, COUNTED_ON
    )
    assert "precies genoeg, gevraagd is minstens 7.500" in told(each, names, DUTCH)


CODES = st.lists(
    st.sampled_from([*NINOVE, MEISE, ROESELARE, BRUSSELS]), min_size=1, max_size=5, unique=True
)
OWN = exploring("inhabitants", 50_000, one_region=True, smallest=2, largest=3)


@given(
    codes=CODES,
    rules=st.sampled_from([*ALL.values(), OWN]),
    year=st.integers(1995, 2030),
    language=st.sampled_from(Language),
)
def test_whatever_is_asked_is_told_in_words_without_codes(
    codes: list[str], rules: RuleSet, year: int, language: Language
) -> None:
    day = date(year, 1, 1)
    register = municipalities_on(day, TABLES.municipalities)
    known = [code for code in codes if code in register.index]
    for each in verdict(rules, known or [MEISE], day, TABLES):
        text = told(each, register["name_nl"], translator(language))
        assert re.search(r"\w{3}", text)
        assert not re.search(r"\b\d{5}\b|None|nan|NA\b", text)
