"""The rules of programmes as dated data: one file a programme year, each rule with its citation.

A new programme is a new file in ``data/curated/rules/``, named after it. It holds ``programme``,
``conditions`` (whether our sources give them all: "complete", or "incomplete") and a list of
``[[rule]]``: ``rule`` says the kind (`data.rule_kinds`), ``source``, ``passage_nl``,
``passage_en`` and ``consulted`` are the citation, and the other fields are those of the kind.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import MISSING, Field, dataclass, fields
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from data.contracts import read_text
from data.problems import DataError, Problem, raise_all
from data.rule_kinds import (
    KINDS,
    REPEATED,
    WHOLE_PERCENT,
    Citation,
    Condition,
    Period,
    Rule,
    Share,
    Threshold,
)
from data.schemas import IDENTIFIER
from data.sources import load_sources

RULES = Path(__file__).parent / "curated" / "rules"

COMPLETENESS = ("complete", "incomplete")
"""Whether our sources give all conditions of a programme."""

KindOfRule = TypeVar("KindOfRule", bound=Rule)

_TOP = ("programme", "conditions", "rule")
_CITATION = tuple(fields(Citation))
_FORMS: dict[str, tuple[type, str]] = {
    "str": (str, "a text in quotes"),
    "int": (int, "a whole number"),
    "date": (date, "a date, as 2015-12-01 without quotes"),
    "tuple[str, ...]": (list, "a list of texts"),
}
_PROGRAMMES = ("programme", "except_several_in")
"""Fields of rules that name another programme."""
_HEADER = re.compile(r"\s*\[\[?\s*\"?([\w.-]+)")
_KEY = re.compile(r"\s*\"?([\w-]+)\"?\s*=")


@dataclass(frozen=True)
class RuleSet:
    """The rules of one programme year, or of one's own for exploring.

    Attributes:
        programme: identifier; any text for rules of one's own.
        rules: in the order of the file.
        complete: whether our sources give all conditions.
    """

    programme: str
    rules: tuple[Rule, ...]
    complete: bool = True

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """The rules that a combination of municipalities meets or not."""
        return self.all_of(Condition)

    @property
    def day(self) -> date | None:
        """The day to look at first: that of the figures its threshold names, else its first."""
        threshold, period = self.one_of(Threshold), self.one_of(Period)
        if threshold is not None and threshold.figures_on is not None:
            return threshold.figures_on
        return None if period is None else period.first

    def all_of(self, kind: type[KindOfRule]) -> tuple[KindOfRule, ...]:
        """Return the rules of a kind."""
        return tuple(rule for rule in self.rules if isinstance(rule, kind))

    def one_of(self, kind: type[KindOfRule]) -> KindOfRule | None:
        """Return the first rule of a kind, or ``None``: our sources give none."""
        return next(iter(self.all_of(kind)), None)


def load_rules(folder: Path = RULES) -> dict[str, RuleSet]:
    """Return the rules of every programme by its identifier, in the order of the first days.

    Args:
        folder: holds the files.

    Errors:
        DataError: a file is not UTF-8 or not TOML, lacks a field, has one that is not known or of
            another type, cites a source that is not declared, or its rules contradict each other.
            All problems of all files are named, each with its line.

    Example:
        >>> rules = load_rules()["esf-507"]
        >>> [(share.payer, share.at_most_percent) for share in rules.all_of(Share)]
        [('AMIF', 25), ('VVSG', 25), ('own', 100)]
    """
    known = _Known(load_sources().keys(), {path.stem for path in folder.glob("*.toml")})
    found: list[RuleSet] = []
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            found.append(_read_rules(path, known))
        except DataError as error:
            problems.extend(error.problems)
    raise_all(problems)
    return {rules.programme: rules for rules in sorted(found, key=_begin)}


class _Known(NamedTuple):
    """What a rule may refer to: declared sources, and programmes with a file."""

    sources: Collection[str]
    programmes: Collection[str]


def _read_rules(path: Path, known: _Known) -> RuleSet:
    text = read_text(path)
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"at line (\d+)", str(error))
        line = int(at[1]) if at else text.count("\n") + 1
        problem = Problem("not_toml", path.name, str(error), "correct the line", line)
        raise DataError([problem]) from error
    lines = _lines(text)
    raise_all(_wrong_file(content, path, lines))
    problems: list[Problem] = []
    rules: dict[int, Rule] = {}
    for number, record in enumerate(content["rule"], start=1):
        places = lines["rule", number]
        wrong = list(_wrong_record(record, path.name, places, known))
        if not wrong:
            rules[number] = _rule(record)
            wrong = list(_faults(rules[number], path.name, places))
        problems.extend(wrong)
    kinds = [record.get("rule") for record in content["rule"]]
    raise_all([*problems, *_contradictions(rules, kinds, path.name, lines)])
    complete = content["conditions"] == COMPLETENESS[0]
    return RuleSet(content["programme"], tuple(rules.values()), complete)


Places = dict[str, int]
"""The line of each field of a table, and of its header under the empty name."""


def _lines(text: str) -> dict[tuple[str, int], Places]:
    """Return the places of each table by its name and number, the top of the file as ``""``, 0."""
    lines: dict[tuple[str, int], Places] = {("", 0): {"": 1}}
    numbers: Counter[str] = Counter()
    table = lines["", 0]
    for number, line in enumerate(text.split("\n"), start=1):
        if header := _HEADER.match(line):
            numbers[header[1]] += 1
            table = lines.setdefault((header[1], numbers[header[1]]), {"": number})
        elif key := _KEY.match(line):
            table.setdefault(key[1], number)
    return lines


def _wrong_file(
    content: Mapping[str, Any], path: Path, lines: Mapping[tuple[str, int], Places]
) -> Iterator[Problem]:
    top, file = lines["", 0], path.name
    for name in (name for name in content if name not in _TOP):
        line = top.get(name) or lines.get((name, 1), top)[""]
        remedy = f"remove it; a file holds {', '.join(_TOP)}"
        yield Problem("unknown_field", file, "the field is unknown", remedy, line, name)
    named = content.get("programme")
    if named != path.stem or not re.match(IDENTIFIER[0], path.stem):
        remedy = f'write programme = "{path.stem}" on top, in lower-case words and hyphens'
        cause, line = "is not the name of the file", top.get("programme", 1)
        yield Problem("wrong_programme", file, cause, remedy, line, "programme", named)
    if (known := content.get("conditions")) not in COMPLETENESS:
        cause, remedy = f"is not {' or '.join(COMPLETENESS)}", "say whether our sources give all"
        line = top.get("conditions", 1)
        yield Problem("missing_field", file, cause, remedy, line, "conditions", known)
    records = content.get("rule")
    if not isinstance(records, list) or len(records) != sum(name == "rule" for name, _ in lines):
        cause, remedy = "there is no list of rules", "write each below a line [[rule]]"
        yield Problem("wrong_type", file, cause, remedy, top.get("rule", 1), "rule")


def _wrong_record(
    record: Mapping[str, Any], file: str, places: Places, known: _Known
) -> Iterator[Problem]:
    kind = KINDS.get(str(record.get("rule")))
    if kind is None:
        line, remedy = places.get("rule", places[""]), f"choose from {', '.join(KINDS)}"
        cause = "is no kind of rule"
        yield Problem("unknown_kind", file, cause, remedy, line, "rule", record.get("rule"))
        return
    wanted = {field.name: field for field in (*_own_fields(kind), *_CITATION)}
    for name, field in wanted.items():
        if name not in record and field.default is MISSING:
            cause, remedy = f"a rule {kind.kind} lacks the field", "add it"
            yield Problem("missing_field", file, cause, remedy, places[""], name)
    for name in (name for name in record if name != "rule"):
        place = (places.get(name, places[""]), name, record[name])
        if name not in wanted:
            remedy = f"remove it; a rule {kind.kind} has {', '.join(wanted)}"
            yield Problem("unknown_field", file, "the field is unknown", remedy, *place)
        elif form := _wrong_form(wanted[name], record[name]):
            yield Problem("wrong_type", file, f"is not {form}", "correct it", *place)
        elif name == "source" and record[name] not in known.sources:
            remedy = "declare it in sources.toml, or correct it"
            yield Problem("undeclared_source", file, "is no declared source", remedy, *place)
        elif name in _PROGRAMMES and record[name] not in known.programmes:
            remedy = "correct it, or add its file of rules"
            yield Problem("unknown_programme", file, "has no file of rules", remedy, *place)


def _own_fields(kind: type[Rule]) -> Iterator[Field[Any]]:
    return (field for field in fields(kind) if field.name != "citation")


def _wrong_form(field: Field[Any], value: object) -> str | None:
    """Return what the value of a field should have been, or ``None`` when it is that."""
    form, told = _FORMS[str(field.type).removesuffix(" | None")]
    right = isinstance(value, form) and not isinstance(value, bool | datetime)
    if form is list:
        right = right and all(isinstance(item, str) and item for item in value)  # type: ignore[attr-defined]
    return None if right and value != "" else told


def _rule(record: Mapping[str, Any]) -> Rule:
    kind = KINDS[record["rule"]]
    citation: dict[str, Any] = {field.name: record[field.name] for field in _CITATION}
    own = {field.name: record[field.name] for field in _own_fields(kind) if field.name in record}
    # Rules do not change once they are read.
    fixed = {name: tuple(v) if isinstance(v, list) else v for name, v in own.items()}
    return kind(citation=Citation(**citation), **fixed)


def _faults(rule: Rule, file: str, places: Places) -> Iterator[Problem]:
    for name, cause, remedy in rule.faults():
        line, value = places.get(name, places[""]), getattr(rule, name)
        yield Problem("broken_rule", file, cause, remedy, line, name, value)


def _contradictions(
    rules: Mapping[int, Rule],
    kinds: Sequence[object],
    file: str,
    lines: Mapping[tuple[str, int], Places],
) -> Iterator[Problem]:
    first: dict[type[Rule], int] = {}
    for number, rule in rules.items():
        line = lines["rule", number][""]
        if first.setdefault(type(rule), line) != line and not isinstance(rule, REPEATED):
            cause = f"the rule {rule.kind} stands already on line {first[type(rule)]}"
            yield Problem("contradiction", file, cause, "keep one of them", line)
    least = sum(rule.at_least_percent for rule in rules.values() if isinstance(rule, Share))
    if least > WHOLE_PERCENT:
        cause = f"the shares add up to at least {least}%"
        yield Problem("contradiction", file, cause, "lower one of them", first[Share])
    if Period.kind not in kinds:
        yield Problem("missing_field", file, "no rule says the period", "add one", 1, Period.kind)


def _begin(rules: RuleSet) -> date:
    period = rules.one_of(Period)
    return date.min if period is None else period.first
