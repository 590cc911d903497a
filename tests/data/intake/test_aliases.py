"""The curated ways to write names."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.intake.aliases import ALIASES, read_aliases
from data.intake.spelling import spelling
from data.problems import DataError
from data.register import vintages
from tests.data.intake.names_of import ASKED, DAYS, register, tables


def test_every_curated_name_is_one_of_the_register() -> None:
    aliases = read_aliases()
    known = {name for each in vintages(tables().mergers) for _, name in register(each.start)}
    named = {*aliases.names.values(), *aliases.before_1977.values()}
    named |= {name for group in aliases.homonyms.values() for name in group}
    assert named <= known
    assert {group[0] for group in aliases.homonyms.values()} == ASKED


def test_no_alias_hides_the_name_of_a_municipality() -> None:
    aliases = read_aliases()
    for day in DAYS:
        for _, name in register(day):
            assert spelling(name) not in {*aliases.names, *aliases.before_1977}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("[[alias]]", "[[allias]]", "unknown_field"),
        ('means = "Gent"', 'meanss = "Gent"', "wrong_fields"),
        ('means = "Gent"', "means = 3", "wrong_fields"),
        ("[[alias]]", "[[alias]", "not_toml"),
        ("pattern = '(de )?", "pattern = '(de ?", "not_a_pattern"),
    ],
)
def test_a_broken_list_of_aliases_is_refused(tmp_path: Path, old: str, new: str, code: str) -> None:
    path = tmp_path / "aliases.toml"
    path.write_text(ALIASES.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        read_aliases(path)
    assert caught.value.problems[0].code == code
