"""Suggestions: the right name first, with its reason, and never taken."""

from __future__ import annotations

import random
import string
from collections.abc import Callable, Iterator
from datetime import date
from time import process_time

import pytest

from data.intake.names import resolver
from data.intake.spelling import spelling
from data.register import municipalities_on
from data.schemas import FLEMISH_REGION
from tests.data.intake.names_of import CALL, DAYS, NEIGHBOURS, ask, names_of, tables


@pytest.mark.parametrize("members", [("Liedekerke", "Denderleeuw"), ("23044", "41011"), ()])
def test_afligem_suggests_affligem_and_is_not_taken(members: tuple[str, ...]) -> None:
    found = ask("Afligem", *members)
    assert (found.kind, found.nis) == ("suggestion", None)
    assert found.candidates[0].name == "Affligem"
    assert found.candidates[0].neighbour == bool(members)
    assert found.reason == ("similar_neighbour" if members else "similar")


def test_neighbourhood_decides_between_names_that_are_equally_similar() -> None:
    pairs = NEIGHBOURS.assign(nis_a=["71020", "23027"] * 2, nis_b=["71024", "23077"] * 2)
    near = resolver(tables(), CALL, pairs)
    assert near.resolve("Hale", ["71024"]).candidates[0].name == "Halen"
    assert near.resolve("Hale", ["23077"]).candidates[0].name == "Halle"


@pytest.mark.parametrize(
    ("text", "name", "reason"),
    [
        ("Sint-Gillis-Dendermonde", "Dendermonde", "before_1977"),
        ("’s-Gravenvoeren", "Voeren", "before_1977"),
        ("'S GRAVENVOEREN", "Voeren", "before_1977"),
        ("Geraardsb", "Geraardsbergen", "starts_so"),
        ("9280", "Lebbeke", "postal_code"),
        ("Kruisemm", "Kruishoutem", "similar_other_day"),
        ("Thielt", "Tielt", "similar"),
    ],
)
def test_what_is_not_certain_is_suggested_with_its_reason(
    text: str, name: str, reason: str
) -> None:
    found = ask(text)
    assert (found.kind, found.nis, found.reason) == ("suggestion", None, reason)
    assert found.candidates[0].name == name


def mistyped(dice: random.Random, name: str) -> str:
    """The name with one letter left out, put in, replaced or exchanged with the next."""
    at, letter = dice.randrange(len(name)), dice.choice(string.ascii_lowercase)
    return dice.choice(
        [
            name[:at] + name[at + 1 :],
            name[:at] + letter + name[at:],
            name[:at] + letter + name[at + 1 :],
            name[:at] + name[at + 1 : at + 2] + name[at : at + 1] + name[at + 2 :],
        ]
    )


def typing_errors(day: date, seed: int) -> Iterator[tuple[str, str]]:
    """Code and mistyped name of every Flemish municipality of a day.

    An error that leaves the spelling as it was, or makes the name of another municipality
    (Balen, Halen), cannot be seen and is drawn again.
    """
    dice = random.Random(seed)  # noqa: S311
    rows = municipalities_on(day, tables().municipalities)
    names = names_of(day).names
    for nis, name in rows.loc[rows["region"] == FLEMISH_REGION, "name_nl"].items():
        text = name
        while spelling(text) in {*names.own, *names.other, *names.elsewhen}:
            text = mistyped(dice, name)
        yield str(nis), text


@pytest.mark.parametrize(("day", "count"), [*zip(DAYS, (308, 300, 285), strict=True)])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_typing_error_suggests_the_right_name_first_and_takes_none(
    day: date, count: int, seed: int, record_property: Callable[[str, object], None]
) -> None:
    found = [(nis, ask(text, day=day)) for nis, text in typing_errors(day, seed)]
    right = sum(r.candidates[:1] != () and r.candidates[0].nis == nis for nis, r in found)
    record_property("right_first", right / count)
    assert len(found) == count
    assert not [r.name for _, r in found if r.nis is not None]
    assert {r.kind for _, r in found} <= {"suggestion", "unknown"}
    assert right / count >= 0.98


def test_five_thousand_mistyped_names_take_little_time() -> None:
    texts = [text for seed in range(17) for _, text in typing_errors(CALL, seed)][:5000]
    names = names_of(CALL)
    start = process_time()
    for text in texts:
        names.resolve(text, ["Gent", "Aalst"])
    assert len(texts) == 5000
    assert process_time() - start < 3  # about 0.6 s
