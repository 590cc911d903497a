"""What goes into a statistic of patterns: who counts, beside whom, and with which value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import pandas as pd

from analysis.patterns.inference import Inference, Numbers, PatternError, Refusal
from analysis.people import Indicator, indicator_on, people_on
from analysis.units import Unit
from data.load import Tables
from data.register import municipalities_on
from data.schemas import FLEMISH_REGION
from geo.graph import as_graph

if TYPE_CHECKING:
    from libpysal.graph import Graph

_SAME = 1e-9
"""Values that differ by less than this share of the largest are equal but for rounding."""


@dataclass(frozen=True)
class Rate:
    """Figures that are a part of a whole: counts, which are divided only in the statistic.

    Attributes:
        events: the part, such as newcomers; indexed by ``nis``, missing is not known.
        at_risk: the whole, such as inhabitants; indexed as ``events``.
        per: what the rate is shown by: 1 for a share, 1,000 for a rate per thousand.

    Example:
        >>> counts = pd.Series([3, 0], index=["11001", "11002"])
        >>> Rate(counts, counts + 1, per=1000).values.tolist()
        [750.0, 0.0]
    """

    events: pd.Series
    at_risk: pd.Series
    per: int = 1

    @property
    def values(self) -> pd.Series:
        """The rates; missing where the whole is zero or a count is not known."""
        whole = self.at_risk.astype("Float64").replace(0, pd.NA)
        return self.per * self.events.astype("Float64") / whole


Figures: TypeAlias = pd.Series | Rate
"""Counts or other values indexed by ``nis``, or a rate."""


def values_of(figures: Figures) -> pd.Series:
    """Return figures as shown: Float64, indexed by ``nis``; what is no finite number is missing.

    Example:
        >>> values_of(pd.Series([1, None], index=["11001", "11002"])).tolist()
        [1.0, <NA>]
    """
    values = figures.values if isinstance(figures, Rate) else figures
    numbers = values.astype("Float64")
    finite = np.isfinite(numbers.to_numpy(float, na_value=np.nan))
    return numbers.where(finite).rename_axis("nis")


def figures_on(
    indicator: Indicator, day: date, vintage_day: date, tables: Tables
) -> tuple[Figures, date | None]:
    """Return an indicator of the municipalities of the Flemish Region, a rate as its counts.

    Brussels is left out: no programme covers it, and not every table counts it.

    Args:
        indicator: one of `analysis.people.INDICATORS`.
        day: the date the figures should speak of.
        vintage_day: the municipalities wanted.
        tables: the shipped tables.

    Returns:
        Figures (persons, Int64, indexed by ``nis`` of ``vintage_day``) and the date they speak
        of; ``None``, and every figure missing, when there are none for the day.

    Example:
        >>> from analysis.people import INDICATORS
        >>> from data.load import load_tables
        >>> day = date(2025, 1, 1)
        >>> rate, _ = figures_on(INDICATORS["non_eu27_share"], day, day, load_tables())
        >>> len(rate.events), int(rate.at_risk.sum())
        (285, 6864766)
    """
    counted = replace(indicator, whole=None, unit=Unit.COUNT)
    counts = indicator_on(counted, day, vintage_day, tables)
    register = municipalities_on(vintage_day, tables.municipalities)
    flemish = register.index[register["region"] == FLEMISH_REGION]
    events = counts.values.reindex(flemish)
    if indicator.whole is None:
        return events, counts.reference
    people, _ = people_on(counts.reference or day, vintage_day, tables)
    per = 1000 if indicator.unit is Unit.PER_THOUSAND else 1
    return Rate(events, people[indicator.whole].reindex(flemish), per), counts.reference


@dataclass(frozen=True)
class Sample:
    """The municipalities that a statistic speaks of.

    Attributes:
        codes: those with a value and a neighbour with a value, ascending.
        graph: their neighbours, every weight 1, in the order of ``codes``.
        isolates: codes with a value and no neighbour with a value, ascending.
        missing: codes without a value, ascending.
    """

    codes: pd.Index
    graph: Graph
    isolates: tuple[str, ...]
    missing: tuple[str, ...]


def sample_of(known: pd.Series, pairs: pd.DataFrame, inference: Inference) -> Sample:
    """Return who takes part in a statistic; isolates and missing values are left out and named.

    Args:
        known: whether there is a value, indexed by ``nis``.
        pairs: ``nis_a`` and ``nis_b`` of neighbours; those with others are left out.
        inference: the number of municipalities needed.

    Errors:
        PatternError: no pairs, or too few municipalities.

    Example:
        >>> pairs = pd.DataFrame({"nis_a": ["11001", "11002", "11004"],
        ...                       "nis_b": ["11002", "11004", "11005"]})
        >>> codes = ["11001", "11002", "11004", "11005", "73109"]
        >>> sample = sample_of(pd.Series(True, index=codes), pairs, Inference(minimum=4))
        >>> len(sample.codes), sample.isolates
        (4, ('73109',))
    """
    if pairs.empty:
        raise PatternError(Refusal.NO_PAIRS, n=len(known))
    valued = known.index[known].sort_values()
    links = pairs[pairs["nis_a"].isin(valued) & pairs["nis_b"].isin(valued)]
    linked = valued.isin(links["nis_a"]) | valued.isin(links["nis_b"])
    codes, isolates = valued[linked], tuple(valued[~linked])
    missing = tuple(sorted(known.index[~known]))
    if len(codes) < inference.minimum:
        counts = {"n": len(codes), "missing": len(missing), "isolates": len(isolates)}
        raise PatternError(Refusal.TOO_FEW, minimum=inference.minimum, **counts)
    return Sample(codes, as_graph(links, codes), isolates, missing)


def entering(figures: Figures, codes: pd.Index) -> Numbers:
    """Return what the statistics are computed of: z-scores of values, or of standardised rates.

    A rate of few people varies more by chance; empirical-Bayes standardisation takes each rate's
    distance to the rate of all in units of the spread that its own number of people leads to.

    Args:
        figures: values or counts, known for every code.
        codes: the municipalities that take part.

    Returns:
        Numbers with mean 0 and standard deviation 1, in the order of ``codes``.

    Errors:
        PatternError: the values are all the same.

    Source: Assuncao and Reis (1999), Statistics in Medicine 18, 2147-2162; esda.

    Example:
        >>> entering(pd.Series([1, 2, 3], index=list("abc")), pd.Index(list("abc"))).round(2)
        array([-1.22,  0.  ,  1.22])
    """
    values = values_of(figures).reindex(codes).to_numpy(float)
    if np.ptp(values) <= _SAME * np.abs(values).max():
        raise PatternError(Refusal.NO_VARIANCE, n=len(codes))
    if isinstance(figures, Rate):
        from esda.smoothing import assuncao_rate

        events, at_risk = figures.events.reindex(codes), figures.at_risk.reindex(codes)
        values = assuncao_rate(events.to_numpy(float), at_risk.to_numpy(float))
    return (values - values.mean()) / values.std()
