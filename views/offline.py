"""One file with a map and its table, for a reader without the app and without a connection."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
body { max-width: 60rem; margin: 0 auto; padding: 1rem; color: #1a1a1a; background: #fff;
  font: 1rem/1.5 Georgia, 'Times New Roman', serif; }
figure { margin: 1rem 0; overflow-x: auto; }
figure svg { display: block; width: 100%; min-width: 36rem; height: auto; }
table { border-collapse: collapse; width: 100%; }
caption { padding: 0.5rem 0; text-align: left; font-weight: bold; }
th, td { padding: 0.25rem 0.5rem; border-bottom: 1px solid #c3c9ce; text-align: left;
  vertical-align: top; overflow-wrap: anywhere; hyphens: auto; }
.code { white-space: nowrap; }
@media (max-width: 40rem) { table { font-size: 0.85rem; } }
"""


@dataclass(frozen=True)
class OfflinePage:
    """What the file holds.

    Attributes:
        language: of all words, as ``nl``.
        title: of the map.
        subtitle: of which day, for which choices.
        svg: the map, from `geo.drawing.drawing`.
        help: how to read the map.
        caption: of the table.
        columns: of the table: a name, a code, and what is said of them.
        rows: a text for each column.
        sources_title: above the sources.
        sources: where the map and the table come from.
    """

    language: str
    title: str
    subtitle: str
    svg: str
    help: str
    caption: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    sources_title: str
    sources: Sequence[str]


def offline_html(page: OfflinePage) -> str:
    """Return the page as one HTML file: no script, and nothing is fetched.

    Example:
        >>> rows = [["Gent", "44021", "doet mee"]]
        >>> page = OfflinePage("nl", "<Gent>", "", "<svg/>", "", "", [], rows, "", [])
        >>> "<h1>&lt;Gent&gt;</h1>" in offline_html(page)
        True
    """
    head = "".join(f'<th scope="col">{escape(title)}</th>' for title in page.columns)
    rows = "\n".join(_row(row) for row in page.rows)
    sources = "".join(f"<li>{escape(line)}</li>" for line in page.sources)
    return f"""<!DOCTYPE html>
<html lang="{escape(page.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(page.title)}</title>
<style>{_STYLE}</style>
</head>
<body>
<main>
<h1>{escape(page.title)}</h1>
<p>{escape(page.subtitle)}</p>
<figure tabindex="0">{page.svg}</figure>
<p>{escape(page.help)}</p>
<table>
<caption>{escape(page.caption)}</caption>
<thead><tr>{head}</tr></thead>
<tbody>
{rows}
</tbody>
</table>
<h2>{escape(page.sources_title)}</h2>
<ul>{sources}</ul>
</main>
</body>
</html>
"""


def _row(row: Sequence[str]) -> str:
    name, code, *others = map(escape, row)
    cells = "".join(f"<td>{text}</td>" for text in others)
    return f'<tr><th scope="row">{name}</th><td class="code">{code}</td>{cells}</tr>'
