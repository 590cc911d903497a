"""Every text is only text: nothing in a name can become code, a link or a heading."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.palette import LOOKS, legend_swatch
from views import markup

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "'><svg onload=alert(1)>",
    '" onmouseover="alert(1)',
    "&lt;b&gt; &amp; &#60;",
    "</li></ul></dl><style>*{display:none}</style>",
    "[klik](javascript:alert(1)) ![](x) <https://example.org>",
    "# kop\n===\n\n- punt\n1. een | twee",
    "$E=mc^2$ :red[rood] :material/home: `code` **vet** ~~weg~~ \\",
)
# A sign that can begin or close something in Markdown, without the backslash that makes it text.
MARKDOWN_AT_WORK = re.compile(r"(?<!\\)(?:\\\\)*[`*_{}\[\]()#+\-.!|<>~$:&=]|\n")


class _Reader(HTMLParser):
    """Keeps the tags and the text of a piece of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(" ".join([tag, *(f"{name}={value}" for name, value in attrs)]))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Callable[[], _Reader]:
    """Return what was drawn as HTML."""
    pieces: list[str] = []
    monkeypatch.setattr(markup.st, "html", pieces.append)
    return lambda: _read("".join(pieces))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_line_is_one_line_of_text(text: str, drawn: Callable[[], _Reader]) -> None:
    markup.bullets(["Ninove", text])
    assert drawn().tags == ["ul", "li", "li"]
    assert "".join(drawn().texts) == f"Ninove{text}"


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_word_and_its_value_are_text(text: str, drawn: Callable[[], _Reader]) -> None:
    markup.definitions({text: text}, "facts")
    assert drawn().tags == ["dl class=sk-facts", "div", "dt", "dd"]
    assert "".join(drawn().texts) == text * 2


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_markdown_has_no_sign_at_work(text: str) -> None:
    assert not MARKDOWN_AT_WORK.search(markup.plain(text))


@given(text=st.text())
def test_plain_text_reads_back_as_it_was_written_on_one_line(text: str) -> None:
    shown = markup.plain(text)
    assert not MARKDOWN_AT_WORK.search(shown)
    assert re.sub(r"\\(.)", r"\1", shown, flags=re.DOTALL) == " ".join(text.splitlines())


def test_the_check_sees_markdown_at_work() -> None:
    for text in ("**vet**", "\\\\*", "a\nb", "&lt;"):
        assert MARKDOWN_AT_WORK.search(text)
    assert not MARKDOWN_AT_WORK.search(r"\*\*vet\*\* \\\*")


@pytest.mark.parametrize("state", LOOKS)
def test_the_swatch_of_a_state_is_a_picture_of_our_own_without_words(state: str) -> None:
    html = markup.swatch(state)
    (tag,) = _read(html).tags
    assert tag.startswith("img alt= ")
    drawing = html.split("svg+xml,")[1].split('"')[0]
    assert unquote(drawing) == legend_swatch(state).replace('"', "'")


def test_the_swatch_of_a_colour_is_a_box_filled_with_it() -> None:
    (tag,) = _read(markup.swatch("#1d91c0")).tags
    assert tag.startswith("i style=background:#1d91c0")


def test_a_swatch_of_anything_else_is_refused() -> None:
    with pytest.raises(ValueError, match="neither a state nor a colour"):
        markup.swatch('red" onload="alert(1)')
