"""`python -m analysis neighbours`: each pair once, the smaller code first."""

from __future__ import annotations

import io
import json

import pandas as pd
import pytest

from analysis.__main__ import main


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Return what the command prints."""
    assert main(["neighbours", *arguments]) == 0
    return capsys.readouterr().out


def test_pairs_have_codes_and_the_length_of_their_border(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = printed(capsys, "--date", "2018-12-31")
    assert text.startswith("nis_a,nis_b,border_m\n")
    table = pd.read_csv(io.StringIO(text), dtype={"nis_a": "str", "nis_b": "str"})
    assert (table["nis_a"] < table["nis_b"]).all()
    assert not table.duplicated(["nis_a", "nis_b"]).any()
    assert table["border_m"].min() >= 100
    borders = set(zip(table["nis_a"], table["nis_b"], strict=True))
    assert ("23044", "23105") in borders  # Liedekerke and Affligem


def test_a_lower_minimum_gives_more_pairs(capsys: pytest.CaptureFixture[str]) -> None:
    certain = json.loads(printed(capsys, "--format", "json"))
    everything = json.loads(printed(capsys, "--min-border", "0", "--format", "json"))
    assert len(certain) < len(everything)


@pytest.mark.parametrize("length", ["-1", "ver", "nan", "inf"])
def test_a_length_that_is_none_is_refused_in_one_line(
    length: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["neighbours", f"--min-border={length}"])
    assert stop.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1
