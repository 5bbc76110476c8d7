"""A lesson of the teacher's own, as a file."""

import streamlit as st

from core import InputError
from pages.ui import contents, state, text
from pages.ui.lessons.wording import said


def draw() -> None:
    """A place for the file; what is wrong with it is said by file, line and field."""
    file = st.file_uploader(
        "A lesson file of your own", ["toml"], max_upload_size=1,
        help="A TOML file like those in the folder lessons/ of this project. It stays in this visit, on this machine.",
    )  # fmt: skip
    if file is not None:
        try:
            state.bring_lesson(file.getvalue(), file.name)
        except InputError as error:
            text.refusal(error)
    for name, data in state.own_lesson_files().items():
        lesson = state.known_lessons()[name]
        page = contents.entry(lesson.page)
        with st.container(horizontal=True, vertical_alignment="center"):
            st.page_link(
                page.script, label=f"Open **{said(lesson.title, name=name)}**", icon=f":material/{page.icon}:",
                query_params=state.start_words(name),
            )  # fmt: skip
            st.download_button(
                "As a file", data, f"{name}.toml", "application/toml", key=f"file.{name}", icon=":material/download:",
                on_click="ignore",
            )  # fmt: skip
