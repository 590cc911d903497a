"""Texts that leave for a spreadsheet: never a formula, always readable, and back as they were."""

from __future__ import annotations

import re
import sys
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from data.safe_text import original_text, safe_text

NASTY = st.text(
    st.sampled_from("=+-@\uff1d\ufe63'\" \t\r\n,;\u200b\ufeff\xa0\u2212_x03Da1é"), max_size=12
)
TEXTS = st.text() | NASTY
MINUS = "\u2212"


def is_formula(cell: str) -> bool:
    """A second opinion: what a spreadsheet may trim goes, what it may fold is folded."""
    seen = cell
    while seen and (seen[0] in '"\ufe0f' or unicodedata.category(seen[0])[0] in "CZ"):
        seen = seen[1:]
    return unicodedata.normalize("NFKC", seen)[:1] in {"=", "+", "-", "@", MINUS}


@pytest.mark.parametrize(
    "text",
    [
        "=1+1", "+32 9 123", "-1.000 euro", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\xa0=1",
        "\uff1d1+1", "\ufe621", "\uff0d1", "\uff20A1", "\u22121", "\u200b=1", "\ufeff=1",
        "\u202e=1", "\x7f=1", "\u3000@A1", '"=1', '" =1', "'=1", "=cmd|'/c calc'!A0",
        "_x003D_1+1", "\tabc", "_x0040_SUM(A1)", "\rabc",
    ],
)  # fmt: skip
def test_what_could_become_a_formula_gets_an_apostrophe_in_front(text: str) -> None:
    assert safe_text(text).startswith("'")
    assert original_text(safe_text(text)) == text.replace("\r", "\n")


@pytest.mark.parametrize(
    "text",
    [
        "", "Ninove", "Sint-Niklaas", "Aalst - Ninove", "’s-Gravenvoeren", "'t Kofschip", "149.722",
        "Weg-Wijzer, integratie; Middenkempen", "a=b", "jan@gemeente.be", "C+", "– met streepje",
        "1-2", "(=)", "<script>alert(1)</script>", "`${alert(1)}`", "Erpe-Mere\nHerzele",
    ],
)  # fmt: skip
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert safe_text(text) == text


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("Gent;=1+1", "Gent;'=1+1"),
        ("Gent, +1;-2", "Gent, '+1;'-2"),
        ('Gent"; "=1', 'Gent"; "\'=1'),
        ("Gent\n=1", "Gent\n'=1"),
        (";=1", "';'=1"),
    ],
)
def test_a_sign_after_a_separator_cannot_begin_a_cell_of_its_own(text: str, safe: str) -> None:
    assert safe_text(text) == safe
    assert original_text(safe) == text


def test_every_character_that_folds_to_a_sign_is_seen() -> None:
    signs = [
        char
        for char in map(chr, range(sys.maxunicode + 1))
        if unicodedata.normalize("NFKC", char)[:1] in {"=", "+", "-", "@", MINUS}
    ]
    assert len(signs) > 20
    assert [char for char in signs if not safe_text(f"{char}1").startswith("'")] == []


def test_every_character_nobody_sees_is_looked_through() -> None:
    unseen = [
        char
        for char in map(chr, range(0x3100))
        if unicodedata.category(char) in {"Cc", "Cf", "Zs", "Zl", "Zp"}
    ]
    kept = [char for char in unseen if safe_text(char)[-1:] in {char, "\n"}]
    assert len(kept) > 80
    assert [char for char in kept if not safe_text(f"{char}=1").startswith("'")] == []


@given(TEXTS)
@example("=")
@example("\n;=1")
def test_no_text_is_a_formula_in_any_cell_it_could_be_cut_into(text: str) -> None:
    safe = safe_text(text)
    assert not is_formula(safe)
    assert not [cell for cell in re.split(r"[,;\t\n]", safe) if is_formula(cell)]


@given(TEXTS)
def test_any_text_comes_back_as_it_was(text: str) -> None:
    plain = re.sub("\r\n?", "\n", text)
    plain = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "\ufffd", plain)
    assert original_text(safe_text(text)) == plain


@given(TEXTS)
def test_a_person_reads_the_same_but_for_apostrophes(text: str) -> None:
    safe = safe_text(text)
    assert len(safe.replace("'", "")) <= len(text.replace("'", ""))
    assert [c for c in safe if c.isalnum()] == [c for c in text if c.isalnum()]


def test_a_long_text_of_tricks_is_read_in_one_pass() -> None:
    text = "\t;" * 200_000 + "=1"
    assert original_text(safe_text(text)) == text
