"""`python -m analysis clusters`: a row a municipality, and how it was judged on every row."""

from __future__ import annotations

import csv
import io
import json

import pytest

from analysis.__main__ import main

QUICK = ("--permutations", "999")


def rows(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, str]]:
    assert main(["clusters", *arguments]) == 0
    return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))


def refusal(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit) as stop:
        main(["clusters", *arguments])
    assert stop.value.code == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    return printed.err


def test_every_municipality_of_the_flemish_region_has_a_row(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = rows(capsys, "foreign_origin_share", *QUICK)
    assert len(found) == 285
    by_nis = {row["nis"]: row for row in found}
    assert by_nis["73109"]["pattern"] == by_nis["73109"]["g_pattern"] == "isolate"  # Voeren
    assert by_nis["73109"]["p_value"] == by_nis["73109"]["significant"] == ""
    assert by_nis["23094"]["name"] == "Zaventem"
    assert by_nis["23094"]["quadrant"] == "high_high"


def test_every_row_carries_the_whole_and_how_it_was_judged(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = rows(capsys, "newcomers_per_thousand", "--year", "2015", "--seed", "7", *QUICK)
    parameters = {
        "indicator": "newcomers_per_thousand",
        "figures_date": "2015-12-31",
        "empirical_bayes": "true",
        "transformation": "r",
        "g_transformation": "b",
        "correction": "false_discovery_rate",
        "alpha": "0.05",
        "alternative": "two_sided",
        "permutations": "999",
        "seed": "7",
        "n": "284",
        "min_border_m": "100.0",
    }
    for row in found:
        assert {name: row[name] for name in parameters} == parameters
    whole = ("global_i", "global_expected", "global_z", "global_p_value", "clustering")
    assert len({tuple(row[name] for name in (*whole, "threshold", "g_threshold"))
                for row in found}) == 1  # fmt: skip
    assert float(found[0]["global_expected"]) == pytest.approx(-1 / 283, abs=1e-6)


def test_the_same_seed_prints_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    first, again = (rows(capsys, "non_eu27_share", *QUICK) for _ in range(2))
    other = rows(capsys, "non_eu27_share", *QUICK, "--seed", "1")
    assert first == again
    assert [row["p_value"] for row in first] != [row["p_value"] for row in other]
    assert [row["local_i"] for row in first] == [row["local_i"] for row in other]


def test_another_date_shows_its_own_municipalities_and_names_what_is_missing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    arguments = ("newcomers_per_thousand", "--year", "2015", "--date", "2018-12-31", *QUICK)
    found = rows(capsys, *arguments)
    assert len(found) == 308
    # Municipalities that merged later were not counted apart.
    unknown = [row["nis"] for row in found if row["pattern"] == "not_known"]
    assert "11007" in unknown
    assert int(found[0]["n"]) == 308 - len(unknown) - sum(
        row["pattern"] == "isolate" for row in found
    )


def test_a_higher_minimum_border_leaves_out_more(capsys: pytest.CaptureFixture[str]) -> None:
    near = rows(capsys, "inhabitants", *QUICK)[0]
    long = rows(capsys, "inhabitants", "--min-border", "8000", *QUICK)[0]
    assert int(long["n"]) < int(near["n"])
    assert long["min_border_m"] == "8000.0"


def test_a_programme_has_its_join_counts(capsys: pytest.CaptureFixture[str]) -> None:
    main(["clusters", "--programme", "oproep-2015", "--format", "json"])
    found = json.loads(capsys.readouterr().out)
    assert [row["join"] for row in found] == ["both", "one", "neither"]
    assert [row["statistic"] for row in found] == [26, 95, 694]
    first = found[0]
    assert (first["date"], first["covered"], first["n"]) == ("2015-12-01", 29, 307)
    assert (first["isolates"], first["not_known"]) == ("73109", "")
    assert (first["permutations"], first["transformation"]) == (9_999, "b")
    assert [row["significant"] for row in found] == [True] * 3


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("forein_origin_share",), "did you mean foreign_origin_share?"),
        (("zzz",), "choose from inhabitants, foreign_origin_share"),
        ((), "give an indicator (inhabitants, "),
        (("inhabitants", "--programme", "oproep-2015"), "give an indicator"),
        (("inhabitants", "--year", "1999"), "no inhabitants of 1999; the years are 2011 to 2025"),
        (("inhabitants", "--year", "tien"), "invalid int value"),
        (("inhabitants", "--seed", "-1"), "the seed -1 is out of range"),
        (("inhabitants", "--permutations", "99"), "99 permutations; give 999 to 99999"),
        (("inhabitants", "--min-border", "1000000"), "no two of 285 municipalities"),
        (("--programme", "oproep-2105"), "did you mean oproep-2015?"),
        (("--programme", "oproep-2015", "--year", "2015"), "--year goes with an indicator"),
        (("--programme", "oproep-2015", "--date", "2024-01-01"), "0 of 299 municipalities"),
        (("--programme", "esf-507"), "municipalities"),
    ],
)
def test_what_cannot_be_had_is_refused_in_one_line(
    arguments: tuple[str, ...], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert message in refusal(capsys, *arguments)
