"""Both languages say the same things, and the views ask only for what they say."""

from __future__ import annotations

import ast as python_ast
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from fluent.syntax import ast

from analysis.allocation import Method
from analysis.classes import Scheme
from analysis.coverage import Reading, Status
from analysis.measures import MEASURES
from analysis.rules.exploring import COUNTED
from analysis.rules.verdict import Verdict
from data.load import load_table
from data.schemas import ORIGINS
from views.choices import Background, Lines
from views.texts import LOCALES, Language, read_resources, translator

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("views/**/*.py"), ROOT / "app.py"])
LANGUAGES = list(Language)
NAMES_OF_TEXTS = {"texts", "t"}
DYNAMIC_KEY = re.compile(r"^[a-z][a-z0-9_]*(-[a-z0-9_]+)*-$")


@cache
def _messages(language: Language) -> dict[str, ast.Message]:
    return {
        entry.id.name: entry
        for resource in read_resources(LOCALES / language.value)
        for entry in resource.body
        if isinstance(entry, ast.Message)
    }


def _nodes(node: ast.BaseNode) -> Iterator[ast.BaseNode]:
    yield node
    for part in vars(node).values():
        for child in part if isinstance(part, list) else [part]:
            if isinstance(child, ast.BaseNode):
                yield from _nodes(child)


def _referred(message: ast.Message) -> set[str]:
    """Return the keys of the messages that a message contains."""
    return {node.id.name for node in _nodes(message) if isinstance(node, ast.MessageReference)}


@cache
def _variables(language: Language) -> dict[str, set[str]]:
    """Return all variables a key needs, those of messages it contains included."""
    messages = _messages(language)

    def needed(key: str) -> set[str]:
        nodes = list(_nodes(messages[key]))
        own = {node.id.name for node in nodes if isinstance(node, ast.VariableReference)}
        return own.union(*(needed(other) for other in _referred(messages[key])))

    return {key: needed(key) for key in messages}


def _texts_calls(tree: python_ast.AST) -> Iterator[python_ast.Call]:
    """Yield the calls ``texts(...)``, ``t(...)``, ``page.texts(...)``, ``translator(..)(...)``."""
    for node in python_ast.walk(tree):
        if not (isinstance(node, python_ast.Call) and node.args):
            continue
        match node.func:
            case python_ast.Name(id=name) | python_ast.Attribute(attr=name):
                if name in NAMES_OF_TEXTS:
                    yield node
            case python_ast.Call(func=python_ast.Name(id="translator")):
                yield node


def _keys_asked(call: python_ast.Call, keys: Iterable[str]) -> set[str] | None:
    """Return the keys a call may mean; ``None`` when only running it can tell."""
    match call.args[0]:
        case python_ast.Constant(value=str() as key):
            return {key}
        case python_ast.JoinedStr(values=[python_ast.Constant(value=str() as prefix), *_]):
            return {key for key in keys if key.startswith(prefix)}
    return None


def _problems(source: str, variables: dict[str, set[str]]) -> list[str]:
    """Return what is wrong with the texts a module asks for."""
    problems = []
    for call in _texts_calls(python_ast.parse(source)):
        asked = _keys_asked(call, variables)
        if asked is None:
            continue
        given = {keyword.arg for keyword in call.keywords}
        if not asked:
            problems.append(f"line {call.lineno}: no key begins like this")
        for key in sorted(asked):
            if key not in variables:
                problems.append(f"line {call.lineno}: no key {key}")
            elif None in given:
                continue
            elif variables[key] - given or (len(asked) == 1 and given - variables[key]):
                problems.append(f"line {call.lineno}: {key} takes {sorted(variables[key])}")
    return problems


def _keys_used(sources: Iterable[str], keys: Iterable[str]) -> set[str]:
    """Return the keys that stand in the sources, whole or by the constant start of an f-string."""
    constants: set[str] = set()
    prefixes: set[str] = set()
    for source in sources:
        for node in python_ast.walk(python_ast.parse(source)):
            match node:
                case python_ast.Constant(value=str() as text):
                    constants.add(text)
                case python_ast.JoinedStr(values=[python_ast.Constant(value=str() as text), *_]):
                    if DYNAMIC_KEY.match(text):
                        prefixes.add(text)
    return {key for key in keys if key in constants or key.startswith(tuple(prefixes))}


def test_both_languages_have_the_same_keys() -> None:
    assert _messages(Language.NL).keys() == _messages(Language.EN).keys()


def test_both_languages_use_the_same_variables_in_each_message() -> None:
    assert _variables(Language.NL) == _variables(Language.EN)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("filling", [0, 1, 2, 1_006_397, "Affligem"])
def test_every_message_formats_to_words_with_any_values(
    language: Language, filling: int | str
) -> None:
    texts = translator(language)
    for key, names in _variables(language).items():
        text = texts(key, **dict.fromkeys(names, filling))
        assert text.strip() == text
        assert re.search(r"\w", text), key
        assert not re.search(r"[{}$]|\n|  |\u2068|\u2069", text), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_variable_shows_in_the_message_or_chooses_its_words(language: Language) -> None:
    texts = translator(language)
    for key, names in _variables(language).items():
        for name in names:
            shown = {
                texts(key, **dict.fromkeys(names - {name}, "x"), **{name: filling})
                for filling in ("Affligem", "Voeren", 1)
            }
            assert len(shown) > 1, f"{key} takes ${name} and does nothing with it"


def test_a_text_that_does_not_exist_raises_and_names_key_and_language() -> None:
    with pytest.raises(KeyError, match=r"no text 'witte-vlek' in language 'nl'"):
        translator(Language.NL)("witte-vlek")
    assert "witte-vlek" not in translator(Language.NL)


def test_a_variable_that_is_not_given_raises_and_names_it() -> None:
    with pytest.raises(ValueError, match=r"'list-incomplete-count' in language 'en'.*total"):
        translator(Language.EN)("list-incomplete-count", known=6)


def test_a_value_that_is_neither_text_nor_number_raises() -> None:
    with pytest.raises(ValueError, match="card-on-date"):
        translator(Language.NL)("card-on-date", date=None)


@pytest.mark.parametrize("one", [1, np.int64(1), np.float64(1.0), Decimal(1)])
def test_any_kind_of_number_chooses_the_plural(one: object) -> None:
    assert translator(Language.NL)("legend-count", count=one) == "1 gemeente"


def test_numbers_in_texts_are_written_as_the_language_does() -> None:
    assert translator(Language.NL)("legend-count", count=1308) == "1.308 gemeenten"
    assert translator(Language.EN)("legend-count", count=1308) == "1,308 municipalities"


def test_plan_samenleven_says_how_many_members_are_known() -> None:
    warning = translator(Language.NL)(
        "list-incomplete", programme="Plan Samenleven, jaar 2", known=6, total=147
    )
    assert "6 van 147 gemeenten bekend" in warning


def test_values_stay_as_they_are_also_when_they_look_like_fluent() -> None:
    text = translator(Language.NL)("note-host", host="{ $total } <b>")
    assert text.startswith("Uw browser haalt de achtergrondkaart bij { $total } <b>.")


def test_a_value_may_be_as_long_as_a_list_of_all_municipalities() -> None:
    names = "Sint-Martens-Latem, " * 300
    assert names in translator(Language.NL)("address-misread", count=300, names=names)


def test_a_bad_line_and_a_double_key_are_found_on_reading(tmp_path: Path) -> None:
    (tmp_path / "app.ftl").write_text("kaart = Kaart\n", encoding="utf-8")
    (tmp_path / "import.ftl").write_text("kaart = Map\ngeen { zin\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"import\.ftl: .*'kaart'.*app\.ftl.*line 2 is not Fluent"):
        read_resources(tmp_path)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_views_ask_only_for_texts_that_exist_and_give_their_values(path: Path) -> None:
    assert _problems(path.read_text(encoding="utf-8"), _variables(Language.NL)) == []


def test_every_text_is_used() -> None:
    messages = _messages(Language.NL)
    referred = set[str]().union(*map(_referred, messages.values()))
    used = _keys_used((path.read_text(encoding="utf-8") for path in PAGES), messages)
    assert messages.keys() - used - referred == set()


@pytest.mark.parametrize(
    ("start", "names"),
    [
        ("measure-help", MEASURES),
        ("legend-title", MEASURES),
        ("status", Status),
        ("vintage", Reading),
        ("allocation", Method),
        ("classification", Scheme),
        ("lines", Lines),
        ("basemap", Background),
        ("origin", ORIGINS),
        ("own-counts", COUNTED),
        ("verdict", Verdict),
        ("overall", Verdict),
        ("role", load_table("memberships")["role"].unique()),
        ("figure", load_table("programme_figures")["figure"].unique()),
        ("member-list", load_table("programmes")["member_list"].unique()),
    ],
)
def test_every_kind_has_a_text_for_each_of_its_names_and_no_other(
    start: str, names: Iterable[str]
) -> None:
    keys = {key for key in _messages(Language.NL) if key.startswith(f"{start}-")}
    assert {f"{start}-{name}" for name in names} <= keys
    if start not in ("role", "figure"):  # the data need not hold every role and figure there is
        assert keys == {f"{start}-{name}" for name in names}


def test_the_check_of_the_views_sees_wrong_keys_and_values() -> None:
    variables: dict[str, set[str]] = {"card-on-date": {"date"}, "role-lead": set()}
    source = """
texts("card-on-date", date="1 december 2015"), page.texts(f"role-{role}"), t(key), t("role-lead")
texts("role-chef"), translator(language)("card-on-date")
t("role-lead", name="Tielt"), texts(f"verdict-{rule}")
"""
    assert _problems(source, variables) == [
        "line 3: no key role-chef",
        "line 3: card-on-date takes ['date']",
        "line 4: role-lead takes []",
        "line 4: no key begins like this",
    ]


def test_the_check_of_unused_texts_knows_whole_keys_and_starts_of_keys() -> None:
    keys = {"role-lead", "role-mentor", "page-map", "page-about"}
    sources = ['LABELS = {"map": "page-map"}', 'key = f"role-{role}"; path = f"map.{name}"']
    assert _keys_used(sources, keys) == {"role-lead", "role-mentor", "page-map"}
