"""The steps of the data build in their order; problems are collected, not met one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

import geopandas as gpd
import pandas as pd

from data.build.account import Account
from data.build.boundaries import build_atoms, build_map_layer
from data.build.checks import hierarchy_problems, layer_code_problems, region_problems
from data.build.curated import CURATED, read_curated
from data.build.municipalities import RegisterSources, build_mergers, build_municipalities
from data.build.people import build_inhabitants, build_newcomers, build_postal_codes
from data.build.programmes import build_programme_tables
from data.build.read import checksum_problems, path_of, read_csv, read_layer, read_records
from data.build.write import write_all
from data.contracts import conform
from data.integrity import broken_mergers, broken_references, undeclared_sources
from data.load import broken_layer
from data.problems import DataError, Problem, raise_all
from data.schemas import ORIGINS, SCHEMAS
from data.sources import Source, load_sources

_T = TypeVar("_T")

COLUMNS = {
    "statbel-mergers": ("date", "nis", "name", "successor_nis", "successor_name"),
    "statbel-refnis": (
        "LVL_REFNIS", "CD_REFNIS", "CD_SUP_REFNIS", "TX_REFNIS_FR", "TX_REFNIS_NL",
        "DT_VLDT_START", "DT_VLDT_END",
    ),
    "statbel-origin": ("year", "nis", *ORIGINS, "total"),
    "aii-newcomers": ("year", "nis", "newcomers", "newcomers_non_eu"),
    "regiodecreet-2023": ("nis", "reference_region"),
}  # fmt: skip
"""The columns read of each source that is a text table."""

ACCOUNTS = (
    "atoms", "municipalities", "mergers", "inhabitants", "newcomers", "postal_codes", "programmes",
)  # fmt: skip


@dataclass
class Build:
    """One run: what was read, made and found wrong so far."""

    folder: Path
    sources: dict[str, Source]
    accounts: dict[str, Account] = field(
        default_factory=lambda: {name: Account(name) for name in ACCOUNTS}
    )
    problems: list[Problem] = field(default_factory=list)

    def attempt(self, step: Callable[..., _T], *arguments: object) -> _T | None:
        """Return the outcome of a step, or keep its problems and return nothing."""
        try:
            return step(*arguments)
        except DataError as error:
            self.note(error.problems)
            return None

    def note(self, problems: Iterable[Problem]) -> bool:
        """Keep problems, each once; return whether there were any."""
        found = list(problems)
        self.problems += [problem for problem in found if problem not in self.problems]
        return bool(found)

    def file(self, source: str) -> str:
        """Return the name of the file of a source, for problems."""
        return str(self.sources[source].file)


def build(folder: Path, out: Path) -> tuple[list[Account], list[Path]]:
    """Read the sources of a folder, check everything, write the tables and layers below another.

    Returns:
        The row account of each table and the paths written.

    Errors:
        DataError: everything found wrong with any source; nothing was written then. What cannot
            be checked without a broken source is checked once that one is right.
    """
    run = Build(folder, load_sources())
    layer, texts = _read(run)
    register = _register(run, layer, texts)
    frames = _people(run, texts, None if register is None else register["municipalities"])
    frames |= run.attempt(_programmes, run) or {}
    atoms = None
    if register is not None and not run.problems:
        atoms = run.attempt(
            build_atoms, layer, register["municipalities"], run.file("statbel-boundaries"),
            run.accounts["atoms"],
        )  # fmt: skip
    if run.problems or register is None or atoms is None:
        raise DataError(run.problems)
    tables = _conforming(run, register | frames)
    accounts = list(run.accounts.values())
    raise_all(_unbalanced(accounts))
    map_layer = build_map_layer(atoms, tables["municipalities"], tables["mergers"])
    return accounts, write_all(tables, atoms, map_layer, out)


def _read(run: Build) -> tuple[gpd.GeoDataFrame, dict[str, pd.DataFrame]]:
    declared = {name: source for name, source in run.sources.items() if source.file is not None}
    for source in declared.values():
        run.note(checksum_problems(source, run.folder))
    there = {name for name, source in declared.items() if path_of(source, run.folder).is_file()}
    boundaries = "statbel-boundaries"
    layer = (
        run.attempt(read_layer, run.sources[boundaries], run.folder)
        if boundaries in there
        else None
    )
    texts = {}
    for name in [name for name in COLUMNS if name in there]:
        frame = run.attempt(read_csv, run.sources[name], run.folder, COLUMNS[name])
        if frame is not None:
            texts[name] = frame
    # A package has its own checksums: what it holds is read as declared, or not at all.
    of_packages = {source.file for source in declared.values() if source.package is not None}
    unusable = any(problem.file in of_packages for problem in run.problems)
    if layer is None or len(texts) < len(COLUMNS) or unusable:
        raise DataError(run.problems)
    return layer, texts


def _register(
    run: Build, layer: gpd.GeoDataFrame, texts: Mapping[str, pd.DataFrame]
) -> dict[str, pd.DataFrame] | None:
    """Return the tables ``mergers`` and ``municipalities``, or nothing when a source is wrong."""
    refnis, regions = texts["statbel-refnis"], texts["regiodecreet-2023"]
    in_refnis, in_regions = run.file("statbel-refnis"), run.file("regiodecreet-2023")
    names = _names(run)
    wrong = run.note(hierarchy_problems(refnis, in_refnis))
    wrong |= run.note(region_problems(regions, names["nis"], in_regions))
    wrong |= _wrong_layer(run, layer, None if wrong else refnis)
    known = {*refnis["CD_REFNIS"], *names["nis"]}
    merged = run.attempt(
        build_mergers, texts["statbel-mergers"], known, run.file("statbel-mergers"),
        run.accounts["mergers"],
    )  # fmt: skip
    if wrong or merged is None:
        return None
    files = dict.fromkeys(["name_nl", "name_fr", "arrondissement", "region", "province"], in_refnis)
    files["reference_region"] = in_regions
    sources = RegisterSources(layer, merged, refnis, names, regions, files)
    table = run.attempt(build_municipalities, sources, run.accounts["municipalities"])
    if table is None:
        return None
    register = conform(table, SCHEMAS["municipalities"], "municipalities.csv")
    if run.note(broken_mergers(merged, register)):
        return None
    return {"mergers": merged.sort_values(["date", "nis"]), "municipalities": register}


def _wrong_layer(run: Build, layer: gpd.GeoDataFrame, refnis: pd.DataFrame | None) -> bool:
    """Return whether the codes of the layer are wrong; polygons may be, areas can be measured."""
    file = run.file("statbel-boundaries")
    shapes = broken_layer(layer, file)
    run.note(shapes)
    unusable = any(p.column != "geometry" or p.code == "missing_polygon" for p in shapes)
    if unusable or refnis is None:
        return unusable
    return run.note(layer_code_problems(layer, refnis, file))


def _names(run: Build) -> pd.DataFrame:
    records = read_records(run.sources["statbel-names"], run.folder)
    names = pd.DataFrame(records)
    spoken = pd.DataFrame(names["name"].tolist())
    return pd.DataFrame({"nis": names["id"], "name_nl": spoken["nl"], "name_fr": spoken["fr"]})


def _people(
    run: Build, texts: Mapping[str, pd.DataFrame], register: pd.DataFrame | None
) -> dict[str, pd.DataFrame]:
    made = {
        "inhabitants": run.attempt(
            build_inhabitants, texts["statbel-origin"], register, run.file("statbel-origin"),
            run.accounts["inhabitants"],
        ),
        "newcomers": run.attempt(
            build_newcomers, texts["aii-newcomers"], register, run.file("aii-newcomers"),
            run.accounts["newcomers"],
        ),
    }  # fmt: skip
    if register is not None:
        records = read_records(run.sources["statbel-postal-codes"], run.folder)
        account = run.accounts["postal_codes"]
        made["postal_codes"] = run.attempt(build_postal_codes, records, register, account)
    return {name: table for name, table in made.items() if table is not None}


def _programmes(run: Build) -> dict[str, pd.DataFrame]:
    declared = list(run.sources.values())
    return build_programme_tables(read_curated(), declared, run.accounts["programmes"])


def _conforming(run: Build, frames: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """Return all tables true to their schemas and to each other, in the order of the schemas."""
    tables = {}
    for name, schema in SCHEMAS.items():
        table = run.attempt(conform, frames[name], schema, f"{name}.csv")
        if table is not None:
            tables[name] = table
    if len(tables) == len(SCHEMAS):
        run.note(broken_references(tables))
        run.note(undeclared_sources(tables, run.sources))
    raise_all(map(_where_it_was_written, run.problems))
    return tables


def _where_it_was_written(problem: Problem) -> Problem:
    """Return a problem of a table of programmes with its place in the curated file."""
    table = problem.file.removesuffix(".csv")
    of_programmes = {
        "programmes", "programme_figures", "consortia", "memberships", "partners",
        "record_sources",
    }  # fmt: skip
    if table not in of_programmes or not isinstance(problem.row, int):
        return problem
    return replace(problem, file=CURATED.name, row=f"{table} {problem.row - 1}")


def _unbalanced(accounts: Iterable[Account]) -> list[Problem]:
    cause = "the rows kept and dropped are not the rows read"
    return [
        Problem("unbalanced", account.table, cause, "report this", value=str(account))
        for account in accounts
        if not account.balanced
    ]
