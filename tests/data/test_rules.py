"""The rules: what the sources say and no more, and every error of a file with its line."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from data.load import load_tables
from data.problems import DataError, Problem
from data.rule_kinds import (
    KINDS,
    OWN,
    Budget,
    EarlierParticipation,
    Incentive,
    MaximumPerProject,
    Members,
    OneMembership,
    OneReferenceRegion,
    Period,
    Share,
    Threshold,
)
from data.rules import RULES, KindOfRule, RuleSet, load_rules
from data.sources import load_sources

TABLES = load_tables()
ALL = load_rules()
CITED = """source = "call-2015"
passage_nl = "hier"
passage_en = "here"
consulted = 2026-11-22
"""
GOOD = f"""programme = "proef"
conditions = "complete"

[[rule]]
rule = "period"
first = 2026-01-01
last = 2026-12-31
{CITED}
[[rule]]
rule = "threshold"
indicator = "non_eu14"
more_than = 7500
lower = ["non_eu27"]
upper = [
  "non_eu27",
  "other_eu27",
]
{CITED}"""


def problems_of(folder: Path, text: str, name: str = "proef.toml") -> list[Problem]:
    (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as refused:
        load_rules(folder)
    return list(refused.value.problems)


def line_of(text: str, start: str) -> int:
    return next(n for n, line in enumerate(text.split("\n"), 1) if line.startswith(start))


def one(programme: str, kind: type[KindOfRule]) -> KindOfRule:
    (found,) = ALL[programme].all_of(kind)
    return found


def test_every_programme_of_the_tables_has_its_rules_in_their_order() -> None:
    by_first_day = TABLES.programmes.sort_values("period_start")["programme"]
    assert list(ALL) == by_first_day.tolist()


@pytest.mark.parametrize("rules", ALL.values(), ids=ALL)
def test_periods_and_amounts_are_those_of_the_tables(rules: RuleSet) -> None:
    row = TABLES.programmes.set_index("programme").loc[rules.programme]
    period = one(rules.programme, Period)
    assert (period.first, period.last) == (row["period_start"].date(), row["period_end"].date())
    figures = TABLES.programme_figures.query("programme == @rules.programme")
    known: dict[str, set[int]] = figures.groupby("figure")["value"].agg(set).to_dict()
    names = {"projects": "budget_cents", "good_practice": "good_practice_budget_cents"}
    for budget in rules.all_of(Budget):
        assert budget.cents in known[names[budget.purpose]]
    for most in rules.all_of(MaximumPerProject):
        assert {most.cents} == known["maximum_per_project_cents"]
    given = {names[budget.purpose] for budget in rules.all_of(Budget)}
    assert given == {name for name in known if name.endswith("budget_cents")}


def test_every_rule_cites_a_declared_source_and_the_day_it_was_read() -> None:
    for rules in ALL.values():
        for rule in rules.rules:
            assert rule.citation is not None
            published = load_sources()[rule.citation.source].reference_date or date.min
            assert published <= rule.citation.consulted


def test_the_first_two_years_of_plan_samenleven_ask_for_another_origin() -> None:
    first, second = (one(f"plan-samenleven-{year}", Threshold) for year in (1, 2))
    assert (first.indicator, second.indicator) == ("non_eu15", "non_eu14")
    assert first.more_than == second.more_than == 7500
    assert first.upper == second.upper == ("non_eu27", "other_eu27")
    # The British are of EU15 origin, not of EU14, and are counted in non_eu27.
    assert (first.lower, second.lower) == ((), ("non_eu27",))
    assert ALL["plan-samenleven-2"].day == date(2022, 1, 1)
    assert ALL["plan-samenleven-1"].day == date(2022, 10, 1)


def test_only_year_2_has_one_membership_and_spares_who_had_several() -> None:
    having = {name for name, rules in ALL.items() if rules.one_of(OneMembership)}
    assert having == {"plan-samenleven-2"}
    rule = one("plan-samenleven-2", OneMembership)
    assert rule.except_several_in == "plan-samenleven-1"


def test_what_no_source_gives_is_not_there() -> None:
    assert [name for name, rules in ALL.items() if rules.one_of(Members)] == []
    assert "connected" not in KINDS
    bare = [name for name, rules in ALL.items() if not rules.conditions]
    assert bare == ["samen-inburgeren-2014", "oproep-2015", "vluchtelingen-2016"]
    part = [name for name, rules in ALL.items() if not rules.complete]
    assert part == [*bare, "plan-samenleven-3"]
    assert [type(rule) for rule in ALL["plan-samenleven-3"].conditions] == [EarlierParticipation]
    with_region = {name for name, rules in ALL.items() if rules.one_of(OneReferenceRegion)}
    assert with_region == {"plan-samenleven-1", "plan-samenleven-2"}


def test_the_esf_call_is_paid_for_a_quarter_a_quarter_and_at_least_half_by_oneself() -> None:
    shares = ALL["esf-507"].all_of(Share)
    found = {share.payer: (share.at_least_percent, share.at_most_percent) for share in shares}
    assert found == {"AMIF": (0, 25), "VVSG": (0, 25), OWN: (50, 100)}
    assert one("esf-507", MaximumPerProject) == ALL["esf-507"].rules[5]
    engagements = [each.engagement for each in ALL["plan-samenleven-2"].all_of(Incentive)]
    assert engagements == ["mentor", "takes_in_smaller"]


def test_a_new_programme_is_a_new_file(tmp_path: Path) -> None:
    shutil.copytree(RULES, tmp_path, dirs_exist_ok=True)
    (tmp_path / "proef.toml").write_text(GOOD, encoding="utf-8")
    found = load_rules(tmp_path)
    assert list(found) == [*ALL, "proef"]
    assert found["proef"].all_of(Threshold)[0].upper == ("non_eu27", "other_eu27")


def test_a_file_that_is_no_toml_is_refused_with_its_line(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, GOOD.replace("more_than = 7500", "more_than ="))
    assert (problem.code, problem.row) == ("not_toml", line_of(GOOD, "more_than"))
    (problem,) = problems_of(tmp_path, GOOD + 'rule = "')
    assert (problem.code, problem.row) == ("not_toml", GOOD.count("\n") + 1)


@pytest.mark.parametrize(
    ("written", "instead", "code", "column"),
    [
        ("more_than = 7500", 'more_than = "7500"', "wrong_type", "more_than"),
        ("more_than = 7500", "more_than = 7500.0", "wrong_type", "more_than"),
        ("more_than = 7500", "more_than = true", "wrong_type", "more_than"),
        ("more_than = 7500", "more_than = -1", "broken_rule", "more_than"),
        ("more_than = 7500", "more_then = 7500\nmore_than = 7500", "unknown_field", "more_then"),
        ("last = 2026-12-31", "last = 2026-12-31T00:00:00", "wrong_type", "last"),
        ("last = 2026-12-31", "last = 2025-12-31", "broken_rule", "last"),
        ('rule = "threshold"', 'rule = "connected"', "unknown_kind", "rule"),
        ('indicator = "non_eu14"', 'indicator = ""', "wrong_type", "indicator"),
        ('lower = ["non_eu27"]', 'lower = ["non_eu28"]', "broken_rule", "lower"),
        ('lower = ["non_eu27"]', 'lower = ["belgian"]', "broken_rule", "lower"),
        ('lower = ["non_eu27"]', "lower = [1]", "wrong_type", "lower"),
        ('source = "call-2015"', 'source = "call-2105"', "undeclared_source", "source"),
        ('programme = "proef"', 'programme = "proeven"', "wrong_programme", "programme"),
        ('conditions = "complete"', 'conditions = "all"', "missing_field", "conditions"),
        ('programme = "proef"', 'programme = "proef"\nname = "P"', "unknown_field", "name"),
    ],
)
def test_a_field_that_is_wrong_is_refused_with_its_line_and_the_reason(
    written: str, instead: str, code: str, column: str, tmp_path: Path
) -> None:
    text = GOOD.replace(written, instead, 1)
    assert text != GOOD
    problems = problems_of(tmp_path, text)
    found = [problem for problem in problems if (problem.code, problem.column) == (code, column)]
    start = instead if column == "rule" else f"{column} ="
    assert [problem.row for problem in found] == [line_of(text, start)]
    assert all(problem.file == "proef.toml" and problem.remedy for problem in problems)


def test_a_field_that_is_missing_is_told_at_the_head_of_its_rule(tmp_path: Path) -> None:
    text = GOOD.replace("more_than = 7500\n", "")
    (problem,) = problems_of(tmp_path, text)
    second = [n for n, line in enumerate(text.split("\n"), 1) if line == "[[rule]]"][1]
    assert (problem.code, problem.column, problem.row) == ("missing_field", "more_than", second)


@pytest.mark.parametrize(
    ("added", "code"),
    [
        (f'[[rule]]\nrule = "period"\nfirst = 2027-01-01\nlast = 2027-01-02\n{CITED}',
         "contradiction"),
        (f'[[rule]]\nrule = "members"\nminimum = 4\nmaximum = 3\n{CITED}', "broken_rule"),
        (f'[[rule]]\nrule = "members"\nminimum = 0\n{CITED}', "broken_rule"),
        ('[[rule]]\nrule = "share"\npayer = "A"\nat_least_percent = 9\nat_most_percent = 5\n'
         + CITED, "broken_rule"),
        (f'[[rule]]\nrule = "maximum_per_project"\ncents = -1\n{CITED}', "broken_rule"),
        (f'[[rule]]\nrule = "applicants"\nregion = "Vlaanderen"\n{CITED}', "broken_rule"),
        (f'[[rule]]\nrule = "earlier_participation"\nprogramme = "ander"\n{CITED}',
         "unknown_programme"),
        ("[money]\ncents = 1\n", "unknown_field"),
    ],
)  # fmt: skip
def test_rules_that_cannot_stand_are_refused(added: str, code: str, tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, GOOD + added)
    assert problem.code == code
    assert isinstance(problem.row, int)
    assert problem.row > GOOD.count("\n")


def test_shares_of_more_than_the_whole_contradict_each_other(tmp_path: Path) -> None:
    shares = [f'[[rule]]\nrule = "share"\npayer = "{payer}"\nat_least_percent = 51\n{CITED}'
              for payer in ("own", "AMIF")]  # fmt: skip
    (problem,) = problems_of(tmp_path, GOOD + "".join(shares))
    assert (problem.code, "102%" in problem.cause) == ("contradiction", True)


def test_a_file_without_rules_or_without_a_period_is_refused(tmp_path: Path) -> None:
    head = 'programme = "proef"\nconditions = "complete"\n'
    for text in (head, head + "rule = []\n", head + 'rule = [{ rule = "period" }]\n',
                 head + '[rule]\nrule = "period"\n'):  # fmt: skip
        assert {problem.column for problem in problems_of(tmp_path, text)} <= {"rule", "period"}
    assert problems_of(tmp_path, "")[0].row == 1


def test_all_problems_of_all_files_come_at_once(tmp_path: Path) -> None:
    (tmp_path / "ander.toml").write_text("programme = \n", encoding="utf-8")
    text = GOOD.replace("7500", "-1").replace("last = 2026-12-31\n", "")
    codes = [(problem.file, problem.code) for problem in problems_of(tmp_path, text)]
    assert codes == [
        ("ander.toml", "not_toml"),
        ("proef.toml", "missing_field"),
        ("proef.toml", "broken_rule"),
    ]
