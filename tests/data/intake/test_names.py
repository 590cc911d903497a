"""Names of municipalities as they are written in real tables: taken, or asked with a reason."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.intake.names import split_names
from data.intake.resolution import KINDS, TAKEN
from data.register import municipalities_on
from tests.data.intake.names_of import ASKED, CALL, DAYS, TODAY, ask, names_of, register, tables


@pytest.mark.parametrize("day", DAYS)
def test_every_municipality_of_every_vintage_resolves_to_itself(day: date) -> None:
    for nis, name in register(day):
        found = ask(name, day=day)
        if name in ASKED:
            assert (found.kind, found.nis, found.candidates[0].nis) == ("ambiguous", None, nis)
        else:
            assert (found.nis, found.name) == (nis, name)
            assert found.kind in {"exact", "former"}
            assert found.reason == "exact"


@pytest.mark.parametrize("day", DAYS)
def test_every_municipality_resolves_to_itself_with_its_code_arrondissement_or_postal_code(
    day: date,
) -> None:
    rows = municipalities_on(day, tables().municipalities)
    for nis, row in rows.iterrows():
        for text in (f"{row.name_nl} ({row.arrondissement})", f"{row.name_nl} ({nis})"):
            assert ask(text, day=day).nis == nis, text
    for code, nis in tables().postal_codes.itertuples(index=False):
        if day == DAYS[-1]:
            assert ask(f"{code} {rows.loc[nis, 'name_nl']}", day=day).nis == nis


@pytest.mark.parametrize("day", DAYS)
def test_french_names_resolve_unless_they_are_asked(day: date) -> None:
    rows = municipalities_on(day, tables().municipalities)
    for nis, row in rows.iterrows():
        if row.name_fr not in ASKED:
            assert ask(row.name_fr, day=day).nis == nis, row.name_fr


@given(st.sampled_from(register(CALL)), st.data())
def test_case_accents_spaces_hyphens_and_invisible_signs_do_not_matter(
    municipality: tuple[str, str], data: st.DataObject
) -> None:
    nis, name = municipality
    hyphens = st.sampled_from(["-", " ", "- ", " - ", "\u2010", "\u00ad-", "-\u200b", "\u00a0"])
    text = "".join(data.draw(hyphens) if char in "- " else char for char in name)
    text = data.draw(st.sampled_from([str.upper, str.lower, str.title]))(text)
    found = ask(data.draw(st.sampled_from(["", " ", "\u00a0"])) + text + " ")
    assert (found.nis or found.candidates[0].nis) == nis
    assert found.kind in {"normalised", "former", "ambiguous"}


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Ninove", "exact", "Ninove"),
        ("Wezembeek- Oppem", "normalised", "Wezembeek-Oppem"),
        ("Sint- Genesius-Rode", "normalised", "Sint-Genesius-Rode"),
        ("sint genesius rode", "normalised", "Sint-Genesius-Rode"),
        ("Sint-Genesius-Rode ", "normalised", "Sint-Genesius-Rode"),
        ("Sint\u00ad-Genesius-\u200bRode", "normalised", "Sint-Genesius-Rode"),
        ("Ninove¹", "normalised", "Ninove"),
        ("Rhode-Saint-Genèse", "alias", "Sint-Genesius-Rode"),
        ("Rhode Saint Genese", "alias", "Sint-Genesius-Rode"),
        ("Stad Gent", "alias", "Gent"),
        ("Stad en OCMW Gent", "alias", "Gent"),
        ("gemeente Meise", "alias", "Meise"),
        ("gemeente De Panne", "alias", "De Panne"),
        ("OCMW Lebbeke", "alias", "Lebbeke"),
        ("O.C.M.W. van Lebbeke", "alias", "Lebbeke"),
        ("Lebbeke (OCMW)", "alias", "Lebbeke"),
        ("Lebbeke (trekker)", "alias", "Lebbeke"),
        ("Stadsbestuur Aalst", "alias", "Aalst"),
        ("Lokaal bestuur Olen", "alias", "Olen"),
        ("St.-Niklaas", "alias", "Sint-Niklaas"),
        ("St Niklaas", "alias", "Sint-Niklaas"),
        ("Saint-Nicolas", "alias", "Sint-Niklaas"),
        ("Heist-o/d-Berg", "alias", "Heist-op-den-Berg"),
        ("Kapelle-o.d.-Bos", "alias", "Kapelle-op-den-Bos"),
        ("Aerschot", "alias", "Aarschot"),
        ("9280 Lebbeke", "alias", "Lebbeke"),
        ("B-9280 Lebbeke", "alias", "Lebbeke"),
        ("Lebbeke (9280)", "alias", "Lebbeke"),
        ("42011", "exact", "Lebbeke"),
        ("Borsbeek", "former", "Borsbeek"),
        ("gemeente Borsbeek", "former", "Borsbeek"),
        ("Baerle-Duc", "alias", "Baarle-Hertog"),
        ("Fourons", "alias", "Voeren"),
    ],
)
def test_other_ways_to_write_a_name_resolve_by_themselves(text: str, kind: str, name: str) -> None:
    assert (ask(text).kind, ask(text).name) == (kind, name)
    assert ask(text).nis is not None


@pytest.mark.parametrize(
    ("text", "day", "reason", "period", "then"),
    [
        ("Kruisem", CALL, "not_yet", (date(2019, 1, 1), None), {"Kruishoutem", "Zingem"}),
        ("Kruishoutem", TODAY, "no_longer", (date(1995, 1, 1), date(2018, 12, 31)), {"Kruisem"}),
        ("Borsbeek", TODAY, "no_longer", (date(1995, 1, 1), date(2024, 12, 31)), {"Antwerpen"}),
        (
            "Zwijndrecht", TODAY, "no_longer", (date(1995, 1, 1), date(2024, 12, 31)),
            {"Beveren-Kruibeke-Zwijndrecht"},
        ),
        ("37015", TODAY, "no_longer", (date(1995, 1, 1), date(2024, 12, 31)), {"Tielt"}),
    ],
)  # fmt: skip
def test_a_name_of_another_day_says_when_and_what_was_there_and_is_not_taken(
    text: str, day: date, reason: str, period: tuple[date, date | None], then: set[str]
) -> None:
    found = ask(text, day=day)
    assert (found.kind, found.nis, found.reason) == ("later", None, reason)
    assert (found.valid_from, found.valid_to) == period
    assert {candidate.name for candidate in found.candidates} == then


def test_a_former_municipality_keeps_its_own_code_and_says_until_when() -> None:
    found = ask("Borsbeek")
    assert (found.nis, found.valid_to) == ("11007", date(2024, 12, 31))
    assert ask("Lokeren").nis == "46014"
    assert ask("Lokeren", day=TODAY).nis == "46029"
    assert ask("Antwerpen").kind == ask("Antwerpen", day=TODAY).kind == "exact"


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Tielt", "Tielt", "Tielt-Winge"),
        ("Sint-Gillis", "Sint-Gillis", "Sint-Gillis-Waas"),
        ("St.-Gillis", "Sint-Gillis", "Sint-Gillis-Waas"),
        ("Hamme", "Hamme", "Merchtem"),
        ("gemeente Hamme", "Hamme", "Merchtem"),
        ("HAMME", "Hamme", "Merchtem"),
        ("Beveren", "Beveren", "Roeselare"),
        ("Halle", "Halle", "Zoersel"),
        ("Nieuwerkerken", "Nieuwerkerken", "Aalst"),
        ("Halle (Antwerpen)", "Halle", "Zoersel"),
        ("2980 Halle", "Halle", "Zoersel"),
        ("9200 Sint-Gillis", "Sint-Gillis", "Dendermonde"),
        ("1000 Lebbeke", "Lebbeke", "Brussel"),
        ("42008 Lebbeke", "Hamme", "Lebbeke"),
    ],
)
def test_names_that_mean_more_than_one_place_are_asked(text: str, first: str, second: str) -> None:
    found = ask(text)
    assert (found.kind, found.nis) == ("ambiguous", None)
    assert [candidate.name for candidate in found.candidates[:2]] == [first, second]


@pytest.mark.parametrize(
    "text", ["Halle (Vlaams-Brabant)", "Halle (Halle-Vilvoorde)", "1500 Halle", "Halle (23027)"]
)
def test_what_stands_beside_an_ambiguous_name_can_settle_it(text: str) -> None:
    assert (ask(text).kind, ask(text).nis) == ("alias", "23027")


def test_other_members_rank_an_ambiguous_name_and_do_not_settle_it() -> None:
    found = ask("Sint-Gillis", "Stekene")
    assert (found.kind, found.nis) == ("ambiguous", None)
    assert (found.candidates[0].name, found.candidates[0].neighbour) == ("Sint-Gillis-Waas", True)


def test_longer_names_that_begin_with_an_ambiguous_one_are_not_asked() -> None:
    for name in ("Tielt-Winge", "Sint-Gillis-Waas", "Beveren-Waas"):
        assert ask(name).nis is not None


@pytest.mark.parametrize(
    "text",
    [
        "VGC", "Vlaamse Gemeenschapscommissie (VGC)", "vzw de Rand", "de Rand vzw",
        "provincie Antwerpen", "Provincie Oost-Vlaanderen", "Limburg", "Wereldhuis Roeselare",
        "OCMW-vereniging Zorgband Leie en Schelde", "Agentschap Integratie en Inburgering",
    ],
)  # fmt: skip
def test_bodies_that_are_no_municipality_are_partners(text: str) -> None:
    assert (ask(text).kind, ask(text).nis) == ("partner", None)
    assert split_names(text, names_of(CALL)) == (text,)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"), ("-", "empty"), ("Parijs", "nothing_similar"),
        ("Gemeente", "nothing_similar"),
        ("Weg-Wijzer integratie Middenkempen", "nothing_similar"), ("a" * 5000, "too_long"),
        ("1.006.397,00 euro", "nothing_similar"), ("<script>", "nothing_similar"),
    ],
)  # fmt: skip
def test_what_is_no_name_is_unknown(text: str, reason: str) -> None:
    assert (ask(text).kind, ask(text).reason) == ("unknown", reason)


@given(st.text(max_size=150))
def test_any_text_gives_one_of_the_kinds_and_a_code_only_when_taken(text: str) -> None:
    found = ask(text)
    assert found.kind in KINDS
    assert (found.nis is not None) == (found.kind in TAKEN)
    assert isinstance(split_names(text, names_of(CALL)), tuple)
