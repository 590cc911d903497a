"""``clusters INDICATOR``: where a figure is high or low together, and whether it is at all."""

from __future__ import annotations

import argparse
from datetime import date

import pandas as pd

from analysis.commands.common import (
    Commands,
    Printed,
    add_command,
    add_date,
    add_minimum,
    known_indicators,
    layout_of,
    neighbourhood_on,
    today_of,
)
from analysis.coverage import coverage, default_day
from analysis.patterns.inference import PERMUTATIONS, SEED, Inference, PatternError
from analysis.patterns.local import local_patterns
from analysis.patterns.weights import figures_on
from analysis.patterns.whole import Stated, covered_or_not, global_moran, join_counts
from analysis.people import INDICATORS, Indicator
from data.arguments import UsageError
from data.load import Tables
from data.register import municipalities_on

DECIMALS = 6


def add(commands: Commands) -> None:
    """Add the command."""
    summary = "where a figure is high or low among neighbours, or covered municipalities adjoin"
    command = add_command(commands, "clusters", make, summary)
    command.add_argument(
        "indicator", metavar="INDICATOR", nargs="?", help=f"one of {', '.join(INDICATORS)}"
    )
    command.add_argument(
        "--programme", metavar="P", help="join counts of a programme, in place of an indicator"
    )
    command.add_argument(
        "--year", type=int, metavar="Y", help="year of the figures (default: the last one)"
    )
    add_date(command, "today's list of municipalities; for a programme, its first day")
    add_minimum(command)
    command.add_argument(
        "--permutations", type=int, default=PERMUTATIONS, metavar="N", help="default: %(default)s"
    )
    command.add_argument("--seed", type=int, default=SEED, metavar="S", help="default: %(default)s")


def make(options: argparse.Namespace, tables: Tables) -> Printed:
    """Return a row a municipality, or a row a kind of join, with the parameters on every row.

    Errors:
        UsageError: no such indicator or year, both or neither of indicator and programme, or a
            statistic that cannot be had.
    """
    if (options.indicator is None) == (options.programme is None):
        raise UsageError(f"give an indicator ({', '.join(INDICATORS)}) or --programme")
    table = _joins if options.indicator is None else _clusters
    try:
        inference = Inference(permutations=options.permutations, seed=options.seed)
        frame = table(options, inference, tables)
    except PatternError as error:
        raise UsageError(str(error)) from error
    frame = frame.round(DECIMALS)
    return Printed(frame, layout_of(frame))


def _clusters(options: argparse.Namespace, inference: Inference, tables: Tables) -> pd.DataFrame:
    (name,) = known_indicators([options.indicator])
    indicator = INDICATORS[name]
    year = _known_year(options.year, indicator, tables)
    shown_on = options.date or today_of(tables)
    figures, reference = figures_on(indicator, date(year, 1, 1), shown_on, tables)
    pairs = neighbourhood_on(shown_on, options.min_border, tables).pairs
    whole = global_moran(figures, pairs, inference)
    local = local_patterns(figures, pairs, inference)
    names = municipalities_on(shown_on, tables.municipalities)["name_nl"].rename("name")
    return (
        local.frame.join(names)
        .pipe(lambda frame: frame[["name", *local.frame.columns]])
        .assign(
            indicator=indicator.id,
            figures_date=str(reference),
            global_i=whole.statistic,
            global_expected=whole.expected,
            global_z=whole.z,
            global_p_value=whole.p_value,
            clustering=str(whole.clustering),
            empirical_bayes=whole.empirical_bayes,
            transformation=str(local.transformation),
            g_transformation=str(local.g_transformation),
            threshold=local.threshold,
            g_threshold=local.g_threshold,
            correction=str(local.correction),
            **_parameters(local, options),
        )
        .reset_index()
    )


def _joins(options: argparse.Namespace, inference: Inference, tables: Tables) -> pd.DataFrame:
    if options.year is not None:
        raise UsageError("--year goes with an indicator; give a programme's day as --date")
    day = options.date or default_day([options.programme], tables)
    covered = covered_or_not(coverage([options.programme], day, tables))
    pairs = neighbourhood_on(day, options.min_border, tables).pairs
    found = join_counts(covered, pairs, inference)
    return found.joins.assign(
        programme=options.programme,
        date=day.isoformat(),
        covered=found.covered,
        isolates=";".join(found.isolates),
        not_known=";".join(found.missing),
        transformation=str(found.transformation),
        threshold=found.threshold,
        correction=str(found.correction),
        **_parameters(found, options),
    ).reset_index()


def _parameters(result: Stated, options: argparse.Namespace) -> dict[str, object]:
    return {
        "alpha": result.inference.alpha,
        "alternative": str(result.alternative),
        "permutations": result.inference.permutations,
        "seed": result.inference.seed,
        "n": result.n,
        "min_border_m": options.min_border,
    }


def _known_year(year: int | None, indicator: Indicator, tables: Tables) -> int:
    newcomers = indicator.table == "newcomers"
    counted = tables.newcomers["year"] if newcomers else tables.inhabitants["date"].dt.year
    first, last = int(counted.min()), int(counted.max())
    if year is not None and year not in set(counted):
        raise UsageError(f"no {indicator.id} of {year}; the years are {first} to {last}")
    return last if year is None else year
