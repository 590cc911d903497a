"""Lines of awards: one a member, with the award on each; checked, named and put into tables.

Pure functions; `data.store` reads and writes.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd
import pandera.pandas as pa

from data.contracts import FIRST_ROW, conform
from data.problems import DataError, Problem, raise_all
from data.schemas import CONSORTIA, MEMBERSHIPS, NIS_PATTERN, NOT_A_CODE, PARTNERS, ROLES

GLUE = "\x1f"
"""Between the members in the key of an award; no text of a table holds it."""


@dataclass(frozen=True)
class Meta:
    """Where a table of awards comes from and what it is about.

    Attributes:
        programme: identifier of the programme.
        period_start: first day of the projects; with the programme it says what is compared.
        period_end: last day of the projects.
        file: name of the file, without its folder.
        sheet: name of the sheet or table.
        sha256: of the content of the file, in hexadecimal.
        whole: the file holds all awards of the programme and period: what is stored and not in it
            is gone. If not, the file adds awards and nothing is gone.
    """

    programme: str
    period_start: date
    period_end: date
    file: str
    sheet: str
    sha256: str
    whole: bool = True

    def __post_init__(self) -> None:
        """Make names that are no valid text (a file name of another system) storable."""
        for name in ("file", "sheet"):
            text = getattr(self, name).encode("utf-8", "replace").decode("utf-8")
            object.__setattr__(self, name, text)


def _column(kind: str | type, *checks: pa.Check, nullable: bool = False) -> pa.Column:
    return pa.Column(kind, list(checks), nullable=nullable)


_INCOMING = pa.DataFrameSchema(
    {
        "consortium": _column(str),
        "title": _column(str, nullable=True),
        "award_cents": _column("Int64", pa.Check.ge(0, error="is less than zero"), nullable=True),
        "nis": _column(str, pa.Check.str_matches(NIS_PATTERN, error=NOT_A_CODE), nullable=True),
        "name": _column(str),
        "role": _column(str),
        "source_row": _column("Int64", pa.Check.ge(1, error="is less than one")),
    },
    name="import",
    unique=["consortium", "name", "source_row"],
    coerce=True,
    strict=True,
    ordered=True,
)


def incoming_lines(frame: pd.DataFrame, meta: Meta) -> pd.DataFrame:
    """Return the accepted rows of a table as lines, checked.

    Args:
        frame: ``consortium``, ``title``, ``award_cents``, ``nis``, ``name``, ``role``,
            ``source_row``; the same ``consortium`` is the same award.
        meta: where they come from.

    Returns:
        The same columns, with those of ``meta`` on each line; index from 0.

    Errors:
        DataError: columns missing, values that do not fit, or an award with two titles or amounts.
    """
    frame = frame.reset_index(drop=True)
    try:
        for name in {"consortium", "title", "nis", "name", "role"} & set(frame.columns):
            frame[name] = frame[name].astype("str").str.strip().replace("", pd.NA)
        lines = conform(frame, _INCOMING, meta.file)
    except UnicodeError as error:
        remedy = "correct the file's encoding"
        raise DataError([Problem("not_text", meta.file, "holds no valid text", remedy)]) from error
    except DataError as error:
        raise DataError(_at_source(frame, problem) for problem in error.problems) from error
    raise_all(_two_values(lines, meta.file))
    return lines.assign(
        programme=meta.programme,
        period_start=pd.Timestamp(meta.period_start),
        period_end=pd.Timestamp(meta.period_end),
        file=meta.file,
        sheet=meta.sheet,
        sha256=meta.sha256,
    )


def _at_source(frame: pd.DataFrame, problem: Problem) -> Problem:
    """Return the problem with the row of the source in place of the row of the frame."""
    if problem.code.endswith("_column") or "source_row" not in frame:
        return problem
    found = frame["source_row"].iloc[int(problem.row or FIRST_ROW) - FIRST_ROW]
    return replace(problem, row=None if pd.isna(found) else str(found))


def _two_values(lines: pd.DataFrame, file: str) -> Iterator[Problem]:
    for column in ("title", "award_cents"):
        of_award = lines.drop_duplicates("consortium").set_index("consortium")[column]
        value, first = lines[column], of_award.loc[lines["consortium"]].set_axis(lines.index)
        differs = unlike(value, first)
        for row, found in zip(lines.loc[differs, "source_row"], value[differs], strict=True):
            cause, remedy = "differs from another row of the award", "write the same on each row"
            shown = None if pd.isna(found) else found
            yield Problem("two_values", file, cause, remedy, int(row), column, shown)


def unlike(one: pd.Series, other: pd.Series) -> pd.Series:
    """Return where two columns differ; missing is like missing only.

    Example:
        >>> unlike(pd.Series([1, 2, pd.NA], dtype="Int64"), pd.Series([1, 3, pd.NA])).tolist()
        [False, True, False]
    """
    same = (one.astype("object") == other.astype("object")).fillna(value=False).astype("bool")
    return ~same & ~(one.isna() & other.isna())


def awards_of(lines: pd.DataFrame) -> pd.DataFrame:
    """Return one row an award: its first line, how many members, and what identifies it.

    Returns:
        The columns of ``lines``, with ``members`` (count), ``source_row`` (the first of the award),
        ``who`` (its members) and ``content`` (its members with names and roles).
    """
    who = lines["nis"].fillna("name " + lines["name"])
    marked = lines.assign(who=who, content=who + " " + lines["name"] + " " + lines["role"])
    groups = marked.sort_values(["consortium", "who", "content"]).groupby("consortium", sort=False)
    sums = groups.agg(
        members=("who", "size"),
        who=("who", GLUE.join),
        content=("content", GLUE.join),
        source_row=("source_row", "min"),
    )
    first = lines.drop_duplicates("consortium").drop(columns=["source_row", "name", "nis", "role"])
    return first.merge(sums, left_on="consortium", right_index=True, sort=False).reset_index(
        drop=True
    )


def identifiers(labels: pd.Series, programme: str, taken: Collection[str]) -> list[str]:
    """Return an identifier for each label, none of them taken.

    Example:
        >>> identifiers(pd.Series(["Sint-Niklaas", "x-1", "x-1"]), "x", {"x-1"})
        ['x-sint-niklaas', 'x-1-2', 'x-1-3']
    """
    used, turns, made = set(taken), Counter[str](), []
    for label in labels:
        ascii_only = unicodedata.normalize("NFKD", str(label)).encode("ascii", "ignore").decode()
        slug = "-".join(re.findall(r"[a-z0-9]+", ascii_only.lower()))
        base = slug if slug.startswith(f"{programme}-") else f"{programme}-{slug}".rstrip("-")
        name = base
        while name in used:
            turns[base] += 1
            name = f"{base}-{turns[base] + 1}"
        used.add(name)
        made.append(name)
    return made


@dataclass(frozen=True)
class StoredTables:
    """Stored awards in the shape of the shipped tables; `data.schemas` spells their columns."""

    consortia: pd.DataFrame
    memberships: pd.DataFrame
    partners: pd.DataFrame


def tables_of(lines: pd.DataFrame, file: str) -> StoredTables:
    """Return lines as the tables of awards, each true to the schema of its shipped sister.

    Args:
        lines: one line a member, ``consortium`` being an identifier.
        file: name used in the problems.

    Returns:
        Consortia, memberships (``name_in_source`` is the name as typed, the dates those of the
        award) and partners (members without a code; ``consortium`` is empty for a body that is in
        several consortia of the programme).

    Errors:
        DataError: the lines do not fit the schemas.
    """
    of_municipality = lines[lines["nis"].notna()].rename(
        columns={"name": "name_in_source", "period_start": "valid_from", "period_end": "valid_to"}
    )
    bodies = lines.loc[lines["nis"].isna(), list(PARTNERS.columns)].drop_duplicates()
    several = bodies.duplicated(list(PARTNERS.unique or []), keep=False)
    partners = bodies.assign(consortium=bodies["consortium"].mask(several)).drop_duplicates()
    return StoredTables(
        conform(lines.drop_duplicates("consortium")[list(CONSORTIA.columns)], CONSORTIA, file),
        conform(of_municipality[list(MEMBERSHIPS.columns)], MEMBERSHIPS, file),
        conform(partners, PARTNERS, file),
    )


def broken_awards(lines: pd.DataFrame) -> list[Problem]:
    """Return why the lines cannot be in force together; an empty list when they can.

    Returns:
        A problem for each municipality that is a member twice where the schema of memberships
        allows once, and for each role that is none; ``row`` is that of the file.
    """
    found = list(_repeated_members(lines))
    known = lines["nis"].isna() | lines["role"].isin(ROLES)
    for file, row, role in lines.loc[~known, ["file", "source_row", "role"]].itertuples(
        index=False
    ):
        remedy = f"use {', '.join(ROLES)}"
        found.append(Problem("unknown_role", file, "is no role", remedy, row, "role", role))
    for file in lines.loc[lines["period_end"] < lines["period_start"], "file"].unique():
        cause, remedy = "the period ends before it starts", "correct the dates"
        found.append(Problem("wrong_period", file, cause, remedy))
    return found


def _repeated_members(lines: pd.DataFrame) -> Iterator[Problem]:
    members = lines[lines["nis"].notna()].assign(valid_from=lines["period_start"])
    key = list(MEMBERSHIPS.unique or [])
    again = members[members.duplicated(key)]
    first = members.drop_duplicates(key)[[*key, "source_row", "file"]]
    both = again.merge(first, on=key, suffixes=("", "_first"))
    for line in both.itertuples(index=False):
        yield Problem(
            "repeated_member",
            line.file,
            f"is a member already, by row {line.source_row_first} of {line.file_first}",
            "keep it in one award of the programme and period",
            int(line.source_row),
            "nis",
            f"{line.nis} {line.name}",
        )
