"""What an import would bring: counts, control total, rows, changes, and the history."""

from __future__ import annotations

from datetime import date

import pandas as pd
import streamlit as st

from analysis.measures import ZERO
from data.combined import replaced_by
from data.intake.amounts import COMMA, POINT
from data.intake.awards import Intake
from data.load import Tables
from data.register import municipalities_on
from data.store import Diff, Meta, Store
from geo.palette import colours
from views import formats
from views.choices import Address
from views.imports.tables import (
    CHANGES,
    SOURCES,
    accepted_table,
    changes_table,
    clashes_table,
    file_in_words,
    ignored_table,
)
from views.markup import bullets, definitions, plain
from views.panels import source_line
from views.picture import Picture, draw_picture
from views.tables import Notes, draw_table
from views.texts import Texts


def counts(done: Intake, texts: Texts) -> None:
    """Draw how many rows are accepted, in doubt and ignored: together all rows."""
    number = formats.number
    rows = {
        texts("import-accepted-rows"): number(done.counts.accepted, texts.language),
        texts("import-problem-rows"): number(done.counts.problem, texts.language),
        texts("import-ignored-rows"): number(done.counts.ignored, texts.language),
        texts("import-all-rows"): number(sum(done.counts), texts.language),
    }
    definitions(rows, "totals")


def control(done: Intake, texts: Texts) -> None:
    """Draw the control total beside the sum, and what could explain a difference."""
    found = done.control
    total = found.stated_cents if found.stated_cents is not None else found.found_cents
    summed = formats.euro(found.summed_cents, texts.language)
    if total is None:
        st.info(texts("import-no-control", summed=summed))
    elif found.agrees:
        st.success(texts("import-control-agrees", summed=summed))
    else:
        difference = formats.euro(found.summed_cents - total, texts.language)
        stated = formats.euro(total, texts.language)
        words = texts("import-control-differs", summed=summed, stated=stated, difference=difference)
        if found.explained_by:
            rows = ", ".join(map(str, found.explained_by))
            words += " " + texts("import-control-explained", rows=rows)
        st.warning(words)


def rows(done: Intake, notes: Notes, day: date, texts: Texts) -> None:
    """Draw the accepted rows and, folded, the ignored ones; and how amounts were read."""
    if done.amounts.convention in (COMMA, POINT):
        sign = texts(f"import-amounts-{done.amounts.convention}")
        why = texts(f"import-because-{done.amounts.reason}")
        st.caption(texts("import-read-amounts", sign=sign, why=why))
    if len(done.accepted):
        st.markdown(f"**{texts('import-accepted-title')}**")
        known = done.accepted["award_cents"].notna().all()
        said = texts("note-not-additive" if known else "table-missing-known")
        about = [(texts("column-award_cents"), said), *notes]
        name = "samenkaart-invoer-gelezen"
        draw_table(accepted_table(done, texts), about, name, texts, on=day)
        st.caption(said)
    if len(done.ignored):
        with st.expander(texts("import-ignored-title", count=len(done.ignored))):
            draw_table(ignored_table(done, texts), notes, "samenkaart-invoer-overgeslagen", texts)


def changes(diff: Diff, meta: Meta, notes: Notes, day: date, known: Tables, texts: Texts) -> None:
    """Draw what accepting would change against what is stored, as counts, table and map."""
    st.markdown(f"**{texts('import-changes-title')}**")
    number = diff.counts
    definitions({texts(f"import-change-{name}"): str(number[name]) for name in CHANGES}, "totals")
    if diff.problems:
        st.error(texts("import-cannot", count=len(diff.problems)))
        clashes = clashes_table(diff.problems, texts)
        draw_table(clashes, notes, "samenkaart-invoer-botsingen", texts, on=day)
    if sum(number.values()):
        table = changes_table(diff, known, texts)
        draw_table(table, notes, "samenkaart-invoer-wijzigingen", texts, on=day)
        if table.frame["award_cents"].isna().any():
            st.caption(texts("table-missing-known"))
    count = len(
        replaced_by(
            known,
            diff.lines.assign(programme=meta.programme, valid_from=pd.Timestamp(meta.period_start)),
        )
    )
    if count:
        st.caption(texts("import-replaces", count=count))
    _map(diff, meta, day, known, texts)


def _map(diff: Diff, meta: Meta, day: date, known: Tables, texts: Texts) -> None:
    shown = _picture(diff, meta, day, known, texts)
    words = {nis: shown.kinds[fill] for nis, fill in shown.fills.items()}
    nobody = pd.DataFrame(columns=["names", "members"])
    draw_picture(shown, Address(), nobody, day, texts, clicked=words.get)
    bodies = diff.lines[diff.lines["nis"].isna()]
    if len(bodies):
        cents = bodies.drop_duplicates("consortium")["award_cents"].sum()
        amount = formats.euro(int(cents), texts.language)
        names = plain(", ".join(sorted(set(bodies["name"]))))
        st.caption(texts("import-off-map", names=names, amount=amount))


def _picture(diff: Diff, meta: Meta, day: date, known: Tables, texts: Texts) -> Picture:
    present = municipalities_on(day, known.municipalities).index
    members = diff.lines[diff.lines["nis"].isin(present)].drop_duplicates("nis", keep="last")
    changed = members.set_index("nis")["change"].map(CHANGES.index)
    fills = pd.Series(ZERO, present, dtype="object")
    fills.loc[changed.index] = changed
    kinds: dict[int | str, str] = {
        place: texts(f"import-change-{change}") for place, change in enumerate(CHANGES)
    }
    kinds[ZERO] = texts("import-not-in-table")
    return Picture(
        title=texts("import-change"),
        fills=fills,
        colours=colours("YlGnBu", len(CHANGES))[::-1],
        words={},
        kinds=kinds,
        source_lines=[
            f"{texts('import-file')}: {file_in_words(meta.file, texts)}",
            *(source_line(name, texts) for name in SOURCES),
        ],
        name="invoer",
    )


def history(store: Store, texts: Texts) -> None:
    """Draw the imports so far and the button that undoes the last one."""
    past = store.history()
    if past.empty:
        return
    st.markdown(f"**{texts('import-history')}**")
    lines = [
        texts(
            "import-history-line",
            file=file_in_words(str(row["file"]), texts),
            sheet=str(row["sheet"]),
            date=formats.day(row["imported_at"].date(), texts.language),
            rows=formats.number(row["rows"], texts.language),
            hash=str(row["sha256"])[:12],
        )
        + (f" {texts('import-undone')}" if pd.notna(row["undone_at"]) else "")
        for row in past.to_dict("records")
    ]
    bullets(lines)
    standing = past.loc[past["undone_at"].isna(), "id"]
    # Of that one import: a second click, or one of somebody who saw another, undoes no other.
    if len(standing) and st.button(texts("import-undo"), key=f"import-undo-{standing.iloc[0]}"):
        store.undo_last()
        st.rerun()
