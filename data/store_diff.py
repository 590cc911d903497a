"""What an import would change: the awards of a file beside the awards that are stored.

Pure functions; `data.store` reads and writes.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from data.problems import Problem
from data.store_lines import GLUE, Meta, awards_of, broken_awards, identifiers, unlike

_AWARD = ["consortium", "title", "award_cents", "period_end", "members", "source_row"]
_PARTS = {name: name for name in ("title", "award_cents", "period_end")}
_BEFORE = ["title_before", "award_cents_before", "period_end_before", "members_before", "differs"]
_LINE = ["consortium", "title", "award_cents", "nis", "name", "role", "source_row"]


@dataclass(frozen=True)
class Diff:
    """What accepting a table would change.

    Attributes:
        new: awards that are not stored yet; ``consortium`` (as it will be stored), ``title``,
            ``award_cents`` (cents), ``period_end``, ``members`` (count), ``source_row``.
        changed: awards stored otherwise; also ``title_before``, ``award_cents_before``,
            ``members_before`` and ``differs`` (which of title, award_cents, period_end, members).
        same: awards stored just so.
        gone: stored awards that the table no longer has; their rows are of the earlier file.
        lines: one line a member: ``change`` (new, changed, same, gone), ``consortium``, ``title``,
            ``award_cents``, ``nis``, ``name``, ``role``, ``source_row``.
        written: lines of the new and changed awards, as they will be stored.
        problems: why the table cannot be accepted; empty when it can.
        ended: keys of the stored awards that are no longer in force after accepting.
        basis: state of the store that was compared with.
    """

    new: pd.DataFrame
    changed: pd.DataFrame
    same: pd.DataFrame
    gone: pd.DataFrame
    lines: pd.DataFrame
    written: pd.DataFrame
    problems: tuple[Problem, ...] = ()
    ended: tuple[int, ...] = ()
    basis: tuple[int, int] = (0, 0)

    @property
    def counts(self) -> dict[str, int]:
        """Return the number of awards that are new, changed, same and gone."""
        return {name: len(getattr(self, name)) for name in ("new", "changed", "same", "gone")}

    @property
    def is_empty(self) -> bool:
        """Return whether accepting changes nothing."""
        return not (len(self.new) or len(self.changed) or len(self.gone))


_SURE = (
    ["content", "title", "award_cents", "source_row"],
    ["content", "title", "award_cents"],
    ["who", "title"],
)
_LIKELY = (["who"],)


def pairs(stored: pd.DataFrame, incoming: pd.DataFrame, *, whole: bool) -> pd.DataFrame:
    """Return which stored award and which award of the file are the same one.

    Args:
        stored: `awards_of` what is stored.
        incoming: `awards_of` the file.
        whole: also pair by less than members and title; only sound when the file replaces all.

    Returns:
        ``stored`` and ``incoming``: positions in the two frames, each at most once. The surest
        agreement goes first: members, title, amount and row; then members and title; then members;
        then, with a member in common, a title, identifier or row that occurs once.
    """
    left, right = stored.assign(stored=stored.index), incoming.assign(incoming=incoming.index)
    found = [pd.DataFrame({"stored": [], "incoming": []}, dtype="int64")]
    for keys in (*_SURE, *(_LIKELY if whole else ())):
        if left.empty or right.empty:
            break
        ours, theirs = (_turns(side, keys) for side in (left, right))
        found.append(ours.merge(theirs, on=[*keys, "turn"])[["stored", "incoming"]])
        left, right = _rest(left, right, found[-1])
    for key in ("title", *(("consortium", "source_row") if whole else ())):
        if left.empty or right.empty:
            break
        ours, theirs = (side[~side[key].duplicated(keep=False)] for side in (left, right))
        both = ours.dropna(subset=key).merge(theirs, on=key)
        found.append(both.loc[_share_a_member(both), ["stored", "incoming"]])
        left, right = _rest(left, right, found[-1])
    return pd.concat(found, ignore_index=True)


def _turns(side: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    return side.assign(turn=side.groupby(keys, dropna=False, sort=False).cumcount())


def _rest(
    left: pd.DataFrame, right: pd.DataFrame, found: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame]:
    return (
        left[~left["stored"].isin(found["stored"])],
        right[~right["incoming"].isin(found["incoming"])],
    )


def _share_a_member(both: pd.DataFrame) -> list[bool]:
    sides = zip(both["who_x"], both["who_y"], strict=True)
    return [not set(one.split(GLUE)).isdisjoint(other.split(GLUE)) for one, other in sides]


def compare(stored: pd.DataFrame, incoming: pd.DataFrame, meta: Meta) -> Diff:
    """Return what accepting a file would change.

    Args:
        stored: all lines in force, of any programme, with ``award_id``.
        incoming: `incoming_lines` of the file.
        meta: where they come from.
    """
    in_scope = (stored["programme"] == meta.programme) & (
        stored["period_start"] == pd.Timestamp(meta.period_start)
    )
    before, after = awards_of(stored[in_scope]), awards_of(incoming)
    labels = after["consortium"].rename("label")
    slugs = after.assign(consortium=identifiers(labels, meta.programme, ()))
    matched = pairs(before, slugs, whole=meta.whole)
    names = before["consortium"].loc[matched["stored"]].set_axis(matched["incoming"])
    gone = before.drop(index=matched["stored"]) if meta.whole else before.head(0)
    taken = set(stored["consortium"]) - set(gone["consortium"])
    fresh = labels.drop(index=names.index)
    names = pd.concat([names, pd.Series(identifiers(fresh, meta.programme, taken), fresh.index)])
    after["consortium"] = names.reindex(after.index).astype("str")
    lines = incoming.assign(
        consortium=incoming["consortium"].map(dict(zip(labels, after["consortium"], strict=True)))
    )
    both = before.merge(after, on="consortium", suffixes=("_before", ""))
    differs = _differs(both)
    changed = both.assign(differs=differs)[differs != ""]
    same = both[differs == ""]
    ended = pd.concat([gone["award_id"], changed["award_id"]])
    written = lines[~lines["consortium"].isin(same["consortium"])]
    kept = stored[~stored["award_id"].isin(ended)]
    new = after.loc[fresh.index]
    return Diff(
        new[_AWARD].reset_index(drop=True),
        changed[[*_AWARD, *_BEFORE]].reset_index(drop=True),
        same[_AWARD].reset_index(drop=True),
        gone[_AWARD].reset_index(drop=True),
        _line_changes(stored[in_scope], lines, set(gone["consortium"]), set(changed["consortium"])),
        written.reset_index(drop=True),
        tuple(broken_awards(pd.concat([kept, written], ignore_index=True))),
        tuple(int(key) for key in ended),
    )


def _differs(both: pd.DataFrame) -> pd.Series:
    """Return which parts of the awards differ, as codes with commas; empty when none does."""
    text = pd.Series("", index=both.index, dtype="str")
    for code, column in {**_PARTS, "members": "content"}.items():
        differs = unlike(both[f"{column}_before"], both[column])
        text = text.where(~differs, text + "," + code)
    return text.str.lstrip(",")


def _line_changes(
    stored: pd.DataFrame, lines: pd.DataFrame, gone: set[str], changed: set[str]
) -> pd.DataFrame:
    """Return one line a member of the file or of what is stored, with what becomes of it."""
    sides = []
    for side in (stored, lines):
        who = side["nis"].fillna("name " + side["name"])
        turn = side.assign(who=who).groupby(["consortium", "who"], sort=False).cumcount()
        sides.append(side[_LINE].assign(who=who, turn=turn))
    key, values = ["consortium", "who", "turn"], ["title", "award_cents", "name", "role"]
    ours, theirs = sides
    both = theirs.merge(
        ours[[*key, *values]], on=key, how="left", suffixes=("", "_was"), indicator=True
    )
    differs = pd.Series(data=False, index=both.index)
    for column in values:
        differs |= unlike(both[column], both[f"{column}_was"])
    known = both["_merge"] == "both"
    change = pd.Series("new", index=both.index).mask(known, "same").mask(known & differs, "changed")
    left = ours.merge(theirs[key], on=key, how="left", indicator=True)
    left = left[(left["_merge"] == "left_only") & left["consortium"].isin(gone | changed)]
    listed = [both.assign(change=change), left.assign(change="gone")]
    return pd.concat([part[["change", *_LINE]] for part in listed], ignore_index=True)
