"""The script of the map is whole and safe, and no text becomes code on its way to the browser."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from geo.map_script import inline_json, map_script
from geo.palette import patterns

GEO = Path(__file__).resolve().parents[2] / "geo"
HOSTILE = [
    "</script><script>alert(1)</script><!--",
    "`${alert(1)}`\"'\\\u2028\u2029",
    "{{ 7 * 7 }}{% raw %}{# weg #}{{ 'map_ab12' }}",
]


@given(
    st.recursive(
        st.text() | st.integers() | st.none(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
@example(HOSTILE)
def test_inline_json_says_the_same_as_plain_json_without_a_risky_sign(value: Any) -> None:
    text = inline_json(value)
    assert json.loads(text) == value
    assert text.isascii()
    assert not re.search(r"[<>&'`$_()\n]|\{[{%#]", text)


def test_a_number_that_json_does_not_know_is_refused() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        inline_json(float("nan"))


def test_the_script_holds_the_patterns_and_every_line_of_code_in_order() -> None:
    first, *rest = map_script().splitlines()
    assert json.loads(first.removeprefix("window.samenkaartPatterns = ")[:-1]) == patterns()
    names = ("map_shapes.js", "map_packing.js", "map.js")
    files = [(GEO / name).read_text(encoding="utf-8") for name in names]
    lines = [line.strip() for text in files for line in text.splitlines()]
    assert rest == [line for line in lines if line and not line.startswith("//")]


def test_the_script_can_stand_inside_a_page_and_writes_no_html() -> None:
    code = "\n".join(map_script().splitlines()[1:])
    for risky in ("</script", "<!--", "{{", "{%", "{#", "innerHTML", "insertAdjacent", "//www"):
        assert risky not in code
