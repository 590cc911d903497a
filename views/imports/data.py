"""What the page for imports computes, kept between runs of the same file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import streamlit as st

from data.intake.awards import Answers, Intake, intake
from data.intake.grid import Grid
from data.intake.headers import Role
from data.intake.names import Resolver, resolver
from data.intake.read import read_grids, read_pasted
from data.intake.tables import FoundTable, find_table
from data.load import load_atoms
from data.store import fingerprint
from geo.borders import shared_borders
from geo.boundaries import dissolve_to
from views.store import shipped

PASTED = "geplakte tekst"
KEPT = 8


@dataclass(frozen=True)
class Given:
    """What a person gave: a file or a pasted text.

    Attributes:
        name: of the file.
        content: its bytes, or those of the text.
        pasted: whether it is a pasted text.
    """

    name: str
    content: bytes
    pasted: bool

    @property
    def sha256(self) -> str:
        """Return the fingerprint of the content."""
        return fingerprint(self.content)


@dataclass(frozen=True)
class Place:
    """A table in what was given.

    Attributes:
        given: the file or text.
        sheet: which of its grids.
        roles: column and the role that a person gave it; empty to take the table as found.
    """

    given: Given
    sheet: int
    roles: tuple[tuple[int, Role], ...] = ()


@dataclass(frozen=True)
class Replies:
    """The answers of a person so far, as `data.intake.awards.Answers` in a form that is kept."""

    convention: str | None = None
    names: tuple[tuple[tuple[int | None, str], str], ...] = ()
    repeated: str | None = None


@st.cache_resource(show_spinner=False, max_entries=KEPT)
def grids_of(given: Given) -> tuple[Grid, ...]:
    """Return the grids of what was given.

    Errors:
        DataError: it cannot be read, or breaks a limit.
    """
    if given.pasted:
        return read_pasted(given.content.decode("utf-8"))
    return read_grids(given.name, given.content)


@st.cache_resource(show_spinner=False, max_entries=KEPT)
def names_on(day: date) -> Resolver:
    """Return the resolver of names of a day, which knows who borders on whom."""
    tables = shipped()
    shapes = dissolve_to(day, load_atoms(), tables.municipalities, tables.mergers)
    return resolver(tables, day, shared_borders(shapes))


@st.cache_resource(show_spinner=False, max_entries=KEPT)
def found_in(place: Place, day: date) -> FoundTable | None:
    """Return the table of awards in a grid, with the roles that a person gave to columns."""
    return find_table(grids_of(place.given)[place.sheet], dict(place.roles), names_on(day))


@st.cache_resource(show_spinner=False, max_entries=KEPT)
def read_as(
    place: Place,
    programme: str,
    day: date,
    control_cents: int | None,
    replies: Replies,
) -> Intake:
    """Return the awards of a table with the answers given so far.

    Errors:
        ValueError: there is no table of awards in that place.
    """
    table = found_in(place, day)
    if table is None:
        raise ValueError(f"{place.given.name}: no table in grid {place.sheet}; ask found_in first")
    return intake(
        table,
        programme=programme,
        day=day,
        resolver=names_on(day),
        control_cents=control_cents,
        answers=Answers(replies.convention, dict(replies.names), replies.repeated),
    )
