"""What is asked of a division: the choices as regions to divide, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from analysis.division.regions import Region, regions_of, selected
from analysis.division.wishes import (
    COMPARED,
    DivisionRefusal,
    DivisionRefusedError,
    Wishes,
)
from analysis.ground.landscape import Landscape
from analysis.partners.terms import Terms, terms
from analysis.patterns.profile import ProfileRefusedError
from analysis.vintages import codes_on
from data.load import Tables
from data.rule_kinds import Threshold
from views.choices import Address
from views.division.costs import cost_of
from views.markup import plain
from views.rule_choices import Question, codes_of
from views.store import landscape_on, profile_of
from views.texts import Texts

Parts = dict[str, tuple[str, ...]]
"""The codes of each region that is divided, by its name."""


@dataclass(frozen=True)
class Order:
    """What is to be divided.

    Attributes:
        address: the choices.
        asked: the rules and the day.
        terms: what they ask on that day.
        land: the municipalities of that day.
        regions: to divide, one by one.
        wishes: beside the rules.
        key: equal for orders with equal outcomes.
    """

    address: Address
    asked: Question
    terms: Terms
    land: Landscape
    regions: tuple[Region, ...]
    wishes: Wishes
    key: str

    @property
    def names(self) -> pd.Series:
        """The names of the municipalities of the day, by code."""
        return self.land.municipalities["name_nl"]

    def listed(self, codes: Collection[str]) -> str:
        """Return the names of municipalities in the order of the alphabet."""
        return ", ".join(sorted(self.names[list(codes)]))


def parts_of(name: str, asked: Question, known: Tables) -> Parts:
    """Return the municipalities to divide, by the region they stay in."""
    land = landscape_on(asked.day, 0)
    return selected(name, terms(asked.rules, asked.day, known), land.municipalities)


def on_record(parts: Parts, asked: Question, known: Tables) -> pd.DataFrame:
    """Return the consortia on record that lie inside a region.

    Returns:
        Indexed by ``consortium``: ``programme`` and ``members``, as codes of the day.
    """
    grouped = known.memberships.dropna(subset="consortium").groupby("consortium", sort=False)
    found = pd.DataFrame(
        {
            "programme": grouped["programme"].first(),
            "members": grouped["nis"].agg(lambda each: codes_on(each, asked.day, known).codes),
        }
    )
    inside = [any(set(group) <= set(part) for part in parts.values()) for group in found["members"]]
    return found[inside]


def order_of(
    address: Address, asked: Question, parts: Parts, known: Tables, texts: Texts
) -> Order | None:
    """Return what is to be divided; says so and returns nothing when the wishes make no sense."""
    land = landscape_on(asked.day, address.minimum_m)
    wanted = terms(asked.rules, asked.day, known)
    wishes = _wishes(address, asked, parts, known, texts)
    try:
        compared = wishes.cost.unlikeness > 0
        profile = profile_of(COMPARED, asked.day, asked.day) if compared else None
        regions = regions_of(str(address.region), wanted, land, profile, wishes)
    except ProfileRefusedError:
        st.warning(texts("division-no-profile"))
        return None
    except DivisionRefusedError as error:
        st.warning(_refusal(error, address, land.municipalities["name_nl"], texts))
        return None
    choices = (address.region, asked.rules, asked.day, address.minimum_m, wishes, address.seconds)
    return Order(address, asked, wanted, land, regions, wishes, repr(choices))


def _wishes(address: Address, asked: Question, parts: Parts, known: Tables, texts: Texts) -> Wishes:
    record = on_record(parts, asked, known)["members"]
    together = [codes_of(group, asked.day, known, texts) for group in address.together]
    apart = [codes_of(group, asked.day, known, texts) for group in address.apart]
    everybody = {code for part in parts.values() for code in part}
    inside = [
        group for group in together if any(set(group) <= set(part) for part in parts.values())
    ]
    near = [group for group in apart if set(group) <= everybody]
    outside = [group for group in (*together, *apart) if group not in (*inside, *near)]
    names = landscape_on(asked.day, address.minimum_m).municipalities["name_nl"]
    for group in outside:
        st.warning(texts("division-set-outside", names=plain(", ".join(names[list(group)]))))
    return Wishes(
        cost=cost_of(address),
        reach=address.reach,
        smallest=address.least,
        largest=address.limit or None,
        connection=address.adjoining,
        kept=tuple(record[name] for name in address.kept if name in record.index),
        together=tuple(inside),
        apart=tuple(near),
    )


def has_upper_only(order: Order) -> bool:
    """Return whether the threshold has no lower bound in our figures, and has an upper one."""
    threshold = order.asked.rules.one_of(Threshold)
    if threshold is None or threshold.lower:
        return False
    codes = [code for region in order.regions for code in region.figures]
    return bool(pd.Series(order.terms.upper, index=order.terms.codes).loc[codes].notna().any())


def _refusal(error: DivisionRefusedError, address: Address, names: pd.Series, texts: Texts) -> str:
    if error.code is DivisionRefusal.NO_SIZE:
        return texts("division-refused-size", least=address.least, most=address.limit)
    if error.code is DivisionRefusal.NO_WEIGHT:
        return texts("division-refused-weight")
    listed = plain(", ".join(names[list(error.subjects)]))
    if error.code is DivisionRefusal.NAMED_TWICE:
        return texts("division-refused-twice", names=listed)
    if error.code is DivisionRefusal.NOT_COMPARABLE:
        return texts("division-refused-profile", names=listed)
    raise error
