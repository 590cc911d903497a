"""What an import would bring: counts, control total, rows, problems, changes, and the history."""

from __future__ import annotations

from datetime import date
from functools import partial

import pandas as pd
import streamlit as st

from analysis.measures import ZERO
from analysis.units import Unit
from data.combined import replaced_by
from data.exports import write_xlsx
from data.intake.amounts import COMMA, POINT
from data.intake.awards import Intake
from data.intake.corrections import SHEET, rows_to_correct
from data.intake.tables import FoundTable
from data.layout import Column, Kind
from data.load import Tables
from data.register import municipalities_on
from data.store import Diff, Meta, Store
from geo.palette import colours
from views import formats
from views.choices import Address
from views.markup import bullets, definitions, plain
from views.panels import source_line
from views.picture import Picture, draw_picture
from views.tables import XLSX
from views.texts import Texts

BOUNDARIES = ("statbel-boundaries", "statbel-refnis", "statbel-mergers")
CHANGES = ("new", "changed", "same", "gone")


def problem_text(code: str, texts: Texts) -> str:
    """Return what a problem means and what to do, in the reader's language."""
    known = f"problem-{code}" in texts
    return texts(f"problem-{code}") if known else texts("import-other-problem", code=code)


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


def rows(done: Intake, texts: Texts) -> None:
    """Draw the accepted rows and, folded, the ignored ones; and how amounts were read."""
    if done.amounts.convention in (COMMA, POINT):
        sign = texts(f"import-amounts-{done.amounts.convention}")
        why = texts(f"import-because-{done.amounts.reason}")
        st.caption(texts("import-read-amounts", sign=sign, why=why))
    st.markdown(f"**{texts('import-accepted-title')}**")
    shown = pd.DataFrame(
        {
            texts("column-row"): done.accepted["source_row"],
            texts("column-title"): done.accepted["title"],
            texts("column-name"): done.accepted["name"],
            texts("column-nis"): done.accepted["nis"],
            texts("column-role"): done.accepted["role"].map(lambda role: texts(f"role-{role}")),
            texts("column-award_cents"): [
                formats.value(cents, Unit.CENTS, texts.language, texts("state-not_known"))
                for cents in done.accepted["award_cents"]
            ],
        }
    )
    st.dataframe(shown, hide_index=True, width="stretch", placeholder="")
    with st.expander(texts("import-ignored-title", count=len(done.ignored))):
        reasons = done.ignored["reason"].map(lambda reason: texts(f"left-out-{reason}"))
        frame = pd.DataFrame(
            {texts("column-row"): done.ignored["row"], texts("import-why"): reasons}
        )
        st.dataframe(frame, hide_index=True, width="stretch")


def problems(done: Intake, table: FoundTable, texts: Texts) -> None:
    """Draw every problem with its place and what to do, and the workbook to correct them in."""
    if done.problems.empty:
        st.success(texts("import-no-problems"))
        return
    st.markdown(f"**{texts('import-problems-title')}**")
    found = done.problems
    shown = pd.DataFrame(
        {
            texts("column-row"): found["row"],
            texts("import-where"): found["column"],
            texts("column-value"): found["value"],
            texts("import-suggestion"): found["suggestion"],
            texts("import-why"): found["code"].map(lambda code: problem_text(code, texts)),
        }
    )
    st.dataframe(shown, hide_index=True, width="stretch", placeholder="")
    st.download_button(
        texts("import-download"),
        partial(_workbook, done, table, texts),
        file_name=texts("import-problems-file"),
        mime=XLSX,
        on_click="ignore",
    )


def _workbook(done: Intake, table: FoundTable, texts: Texts) -> bytes:
    """Return the problems in words, and the rows to correct as they are read again."""
    why = done.problems["code"].map(lambda code: problem_text(code, texts))
    layout = (
        Column("row", texts("column-row"), Kind.WHOLE),
        Column("column", texts("import-where")),
        Column("value", texts("column-value")),
        Column("suggestion", texts("import-suggestion")),
        Column("why", texts("import-why")),
    )
    rows_again = {SHEET: rows_to_correct(table, done)}
    title = texts("import-problems-title")
    return write_xlsx(done.problems.assign(why=why), layout, rows_again, sheet=title)


def changes(diff: Diff, meta: Meta, day: date, known: Tables, texts: Texts) -> None:
    """Draw what accepting would change against what is stored, as counts, table and map."""
    st.markdown(f"**{texts('import-changes-title')}**")
    number = diff.counts
    definitions({texts(f"import-change-{name}"): str(number[name]) for name in CHANGES}, "totals")
    if diff.problems:
        st.error(texts("import-cannot", count=len(diff.problems)))
        clashes = {
            texts("column-row"): [problem.row for problem in diff.problems],
            texts("column-value"): [problem.value for problem in diff.problems],
            texts("import-why"): [problem_text(problem.code, texts) for problem in diff.problems],
        }
        st.dataframe(pd.DataFrame(clashes), hide_index=True, width="stretch")
    awards = pd.concat([getattr(diff, name).assign(change=name) for name in CHANGES])
    if len(awards):
        words = awards["change"].map(lambda name: texts(f"import-change-{name}"))
        amounts = [
            formats.value(cents, Unit.CENTS, texts.language, texts("state-not_known"))
            for cents in awards["award_cents"]
        ]
        frame = pd.DataFrame(
            {
                texts("import-change"): words,
                texts("column-consortium"): awards["consortium"],
                texts("column-title"): awards["title"],
                texts("column-award_cents"): amounts,
            }
        )
        st.dataframe(frame, hide_index=True, width="stretch", placeholder="")
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


def _colours() -> tuple[str, ...]:
    return colours("YlGnBu", len(CHANGES))[::-1]


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
            f"{texts('import-file')}: {meta.file}",
            *(source_line(name, texts) for name in BOUNDARIES),
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
            file=str(row["file"]),
            sheet=str(row["sheet"]),
            date=formats.day(row["imported_at"].date(), texts.language),
            rows=formats.number(row["rows"], texts.language),
            hash=str(row["sha256"])[:12],
        )
        + (f" {texts('import-undone')}" if pd.notna(row["undone_at"]) else "")
        for row in past.to_dict("records")
    ]
    bullets(lines)
    if past["undone_at"].isna().any() and st.button(texts("import-undo")):
        store.undo_last()
        st.rerun()
