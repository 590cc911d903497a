"""The view of groups: neighbours that resemble each other, as a beginning for talks."""

from __future__ import annotations

import pandas as pd

from analysis.patterns.alike import MOST, GroupCountRefusedError, Grouping
from analysis.patterns.profile import Profile, ProfileRefusedError
from analysis.people import INDICATORS
from analysis.units import Unit
from geo.palette import FIVE_KINDS
from views import formats
from views.colouring import colour_of_groups
from views.patterns.profile import (
    not_comparable_table,
    overlap_note,
    profile_chosen,
    profile_dated,
    profile_refusal,
    profile_sources,
)
from views.patterns.view import (
    DECIMALS,
    Case,
    View,
    answer,
    bare_picture,
    fills_of,
    named,
    state_kinds,
)
from views.picture import Picture
from views.store import grouping_of, profile_of
from views.tables import FiguresTable, Notes
from views.texts import Texts

_QUALITY: dict[str, Unit | None] = {
    "count": Unit.COUNT,
    "shown": None,
    "within_share": Unit.SHARE,
    "calinski_harabasz": Unit.NUMBER,
    "silhouette": Unit.NUMBER,
}


def groups_view(case: Case, texts: Texts) -> View:
    """Return groups of neighbours that resemble each other, and how good they are."""
    address = case.address
    choices = (address.profile, case.day, case.land.day)
    title = texts("pattern-view-groups")
    chosen = [*profile_chosen(case, texts), *_count_chosen(case, texts)]
    try:
        profile = profile_of(*choices)
        found = grouping_of(*choices, address.minimum_m, address.groups or None)
        _refuse_crumbs(found)
    except (ProfileRefusedError, GroupCountRefusedError) as error:
        if isinstance(error, ProfileRefusedError):
            words = profile_refusal(error, "", texts)
        else:
            words = _count_refusal(error, texts)
        picture = bare_picture(title, texts("pattern-no-outcome"), case, texts)
        return View(picture, refused=words, chosen=chosen)
    return View(
        _picture(found, case, texts),
        results=_sentences(found, case, texts),
        figures=_figures(found, texts),
        notes=overlap_note(profile, texts),
        tables={
            "pattern-table-groups": _groups_table(found, profile, case),
            "pattern-table-members": _members_table(found, profile, case),
            "pattern-table-quality": _quality_table(found, texts),
            **not_comparable_table(profile, case, texts),
        },
        chosen=chosen,
        sources=profile_sources(profile),
        dated=profile_dated(profile, texts),
    )


def _picture(found: Grouping, case: Case, texts: Texts) -> Picture:
    members = found.groups["members"]
    colour = colour_of_groups(members, case.land.neighbours.pairs)
    number = members.explode()
    fills = pd.Series(number.index.map(colour), index=number.to_numpy()).astype(object)
    kinds: dict[int | str, str] = {
        int(fill): texts(
            "pattern-groups-in-colour", groups=", ".join(map(str, rows.index)), count=len(rows)
        )
        for fill, rows in colour.groupby(colour)
    }
    words = {
        str(nis): texts("pattern-in-group", group=str(group), count=len(members[group]))
        for group, nis in number.items()
    }
    title = texts("pattern-view-groups")
    drawn = fills_of(fills, case)
    return Picture(title, drawn, FIVE_KINDS, words, kinds | state_kinds(texts), case.address.nis)


def _sentences(found: Grouping, case: Case, texts: Texts) -> list[str]:
    how = "pattern-count-criterion" if found.by_criterion else "pattern-count-asked"
    lines = [
        texts(how, count=found.count),
        texts("pattern-smallest", count=found.minimum),
        texts("pattern-no-lot"),
    ]
    if found.pieces[1:]:
        apart = [nis for piece in found.pieces[1:] for nis in piece]
        lines.append(texts("pattern-pieces", names=named(apart, case, texts)))
    return lines


def _figures(found: Grouping, texts: Texts) -> dict[str, str]:
    row, language = found.figures.loc[found.count], texts.language
    figures = {
        "groups": formats.number(found.count, language),
        "within_share": formats.percent(row["within_share"], language),
        "silhouette": formats.value(row["silhouette"], Unit.NUMBER, language),
        "calinski_harabasz": formats.number(row["calinski_harabasz"], language, 1),
    }
    return {texts(f"pattern-figure-{name}"): figure for name, figure in figures.items()}


def _count_chosen(case: Case, texts: Texts) -> Notes:
    return [(texts("choice-groups"), group_count_words(case.address.groups, texts))]


def group_count_words(count: int, texts: Texts) -> str:
    """Return a number of groups in words; 0 lets the criterion choose."""
    return str(count) if count else texts("pattern-groups-criterion")


def _count_refusal(error: GroupCountRefusedError, texts: Texts) -> str:
    if not error.possible:
        return texts("pattern-groups-impossible")
    fewest, most = min(error.possible), max(error.possible)
    return texts("pattern-groups-refused", fewest=fewest, most=most)


def _refuse_crumbs(found: Grouping) -> None:
    """Refuse what falls apart into more pieces than make an overview, whatever is asked."""
    if found.count > MOST:
        raise GroupCountRefusedError(None, ())


def _groups_table(found: Grouping, profile: Profile, case: Case) -> FiguresTable:
    units: dict[str, Unit | None] = {
        "group": Unit.COUNT,
        "size": Unit.COUNT,
        "inhabitants": Unit.COUNT,
        "spread": Unit.NUMBER,
        **{f"{name}_centre": Unit.NUMBER for name in profile.scores},
        "names": None,
    }
    names = case.about["name"]
    listed = found.groups["members"].map(lambda codes: ", ".join(names[list(codes)]))
    frame = found.groups.assign(names=listed).round(DECIMALS).reset_index()
    return FiguresTable(frame[list(units)], units)


def _members_table(found: Grouping, profile: Profile, case: Case) -> FiguresTable:
    units: dict[str, Unit | None] = {
        "name": None,
        "group": Unit.COUNT,
        **{str(name): INDICATORS[str(name)].unit for name in profile.values},
        "province": None,
        "reference_region": None,
        "nis": None,
    }
    number = found.groups["members"].explode().rename_axis("group").reset_index()
    frame = number.rename(columns={"members": "nis"}).set_index("nis")
    frame = frame.join(case.about).join(profile.values).reset_index()
    return FiguresTable(frame.sort_values(["group", "name"])[list(units)], units)


def _quality_table(found: Grouping, texts: Texts) -> FiguresTable:
    frame = found.figures.round(DECIMALS).reset_index()
    frame["shown"] = [answer(count == found.count, texts) for count in frame["count"]]
    return FiguresTable(frame[list(_QUALITY)], _QUALITY)
