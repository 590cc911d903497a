"""Where it starts: page setup and navigation."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from views import about_page, map_page
from views.controls import begin, language_switch
from views.store import tables
from views.style import style

ICON = Path(__file__).parent / "views" / "icon.svg"

st.set_page_config(page_title="Samenkaart", page_icon=str(ICON), layout="wide")
texts = begin(tables())
page = st.navigation(
    [
        st.Page(lambda: map_page.draw(texts), title=texts("page-map"), url_path="", default=True,
                icon=":material/map:"),
        st.Page(lambda: about_page.draw(texts), title=texts("page-about"), url_path="gegevens",
                icon=":material/database:"),
    ],
    position="top",
)  # fmt: skip
with st.sidebar:
    language_switch(texts)
style()
page.run()
