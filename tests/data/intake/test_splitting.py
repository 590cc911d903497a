"""Cells with several names: split between names, never inside one."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.intake.names import split_names
from tests.data.intake.names_of import CALL, DAYS, TODAY, names_of, register

SEPARATORS = [", ", ",", "; ", ";", "/", " / ", "\n", "\r\n", ",\n", " en ", " & ", "&", " + ",
              " | ", " • ", " - ", " \u2013 ", ", en "]  # fmt: skip


@pytest.mark.parametrize("day", DAYS)
@given(data=st.data())
def test_names_joined_with_any_separator_split_back(day: date, data: st.DataObject) -> None:
    names = [name for _, name in register(day)]
    partners = ["vzw de Rand", "VGC", "Agentschap Integratie en Inburgering"]
    either = st.one_of(st.sampled_from(names), st.sampled_from(partners))
    chosen = data.draw(st.lists(either, min_size=1, max_size=8))
    text = chosen[0]
    for before, name in pairwise(chosen):
        # Two bodies on two lines may be one name that was broken off.
        bodies = {before, name} <= set(partners)
        fit = [each for each in SEPARATORS if each.strip() or not bodies]
        text += data.draw(st.sampled_from(fit)) + name
    assert split_names(text, names_of(day)) == tuple(chosen)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ninove, Zottegem en Herzele.", ("Ninove", "Zottegem", "Herzele")),
        ("Liedekerke - Afligem - Denderleeuw", ("Liedekerke", "Afligem", "Denderleeuw")),
        ("Wezembeek-\nOppem\nGent", ("Wezembeek-Oppem", "Gent")),
        ("De\nPanne\nKoksijde", ("De\nPanne", "Koksijde")),
        ("Sint - Genesius - Rode", ("Sint - Genesius - Rode",)),
        ("Nazareth & De Pinte", ("Nazareth", "De Pinte")),
        ("Stad en OCMW Gent, OCMW Aalst", ("Stad en OCMW Gent", "OCMW Aalst")),
        ("Lebbeke (gemeente, OCMW), Buggenhout", ("Lebbeke (gemeente, OCMW)", "Buggenhout")),
        ("Lebbeke (gemeente, Buggenhout", ("Lebbeke (gemeente", "Buggenhout")),
        ("Heist-o/d-Berg/Olen", ("Heist-op den-Berg", "Olen")),
        ("1. Gent\n2. Aalst\n", ("Gent", "Aalst")),
        ("- Gent\n- Aalst", ("Gent", "Aalst")),
        ("9280 Lebbeke en 9200 Dendermonde", ("9280 Lebbeke", "9200 Dendermonde")),
        ("Lebbeke en vzw de Rand", ("Lebbeke", "vzw de Rand")),
        ("Wereldhuis Roeselare en Afligem", ("Wereldhuis Roeselare", "Afligem")),
        ("vzw de Rand en VGC", ("vzw de Rand", "VGC")),
        ("vzw de Rand & vzw de Rand", ("vzw de Rand", "vzw de Rand")),
        (
            "Agentschap Integratie en Inburgering en Agentschap Integratie en Inburgering",
            ("Agentschap Integratie en Inburgering", "Agentschap Integratie en Inburgering"),
        ),
        (" ; , ", ()),
    ],
)
def test_cells_with_several_names_are_split_and_names_stay_whole(
    text: str, parts: tuple[str, ...]
) -> None:
    assert split_names(text, names_of(CALL)) == parts


def test_a_merged_name_written_with_spaces_stays_whole_in_its_own_time() -> None:
    assert split_names("Nazareth - De Pinte", names_of(TODAY)) == ("Nazareth - De Pinte",)
    assert split_names("Nazareth - De Pinte", names_of(CALL)) == ("Nazareth", "De Pinte")


def test_a_hostile_cell_is_split_in_little_time() -> None:
    start = process_time()
    for text in ("(," * 16_000, "en " * 10_000, "a & " * 8_000, ",\n" * 16_000, "1. " * 10_000):
        split_names(text, names_of(CALL))
    assert process_time() - start < 20
