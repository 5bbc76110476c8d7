"""Mail: what the filters learn from, and how to bring your own."""

from collections.abc import Sequence

import streamlit as st

from core import InputError, load_corpus
from core.charts.message_lengths import message_lengths as length_chart
from core.corpus import Corpus
from core.inbox import first_line
from core.profile import message_lengths, profile
from core.readers.columns import ColumnNotFoundError
from core.readers.limits import MAX_BYTES
from core.telling.mail import corpus_facts, corpus_title
from pages.ui import controls, look, state, text
from pages.ui.state import widgets

KINDS = ["csv", "tsv", "txt", "gz", "zip", "mbox"]


def mail() -> None:
    corpus = state.corpus()
    try:
        facts = profile(corpus, state.experiment().seed)
    except InputError as error:
        st.title("This mail cannot be split", anchor=False)
        text.refusal(error)
        text.notes(state.notes())
        controls.choose_mail()
        return
    st.title(corpus_title(facts).text, anchor=False)
    text.notes(state.notes())
    left, right = st.columns([5, 3], gap="medium")
    with left:
        st.markdown(corpus_facts(facts).text)
        lengths = length_chart(message_lengths(corpus), look.current())
        look.draw(lengths, key="lengths", alt="Lengths of good mail and of spam")
    with right:
        controls.choose_mail()
        bring_your_own()
    load_report(corpus)
    browse(corpus)


def bring_your_own() -> None:
    file = st.file_uploader(
        "Bring your own mail",
        KINDS,
        max_upload_size=MAX_BYTES // 2**20,
        on_change=state.forget_columns,
        help="A table with a text and a label column (CSV, TSV, also gzipped), a zip with folders ham/ and spam/ of "
        "raw messages, or mbox files. It stays in this session, on this machine.",
    )
    if file is None:
        return
    columns = state.columns_to_choose_from()
    text_column, label_column = choose_column("Text column", columns), choose_column("Label column", columns)
    if not st.button("Use this mail", icon=":material/upload_file:", width="stretch"):
        return
    try:
        with st.spinner("Reading the mail"):
            corpus = load_corpus(file.getvalue(), name=file.name, text_column=text_column, label_column=label_column)
            profile(corpus, state.experiment().seed)
    except ColumnNotFoundError as error:
        if not columns:
            state.offer_columns(error.columns)
            st.rerun()
        text.refusal(error)
    except InputError as error:
        text.refusal(error)
    else:
        state.use_own(corpus)
        st.rerun()


def choose_column(label: str, columns: Sequence[str]) -> str | None:
    chosen: str | None = widgets.value(label, None)
    if columns:
        widgets.selectbox(label, columns, name=label, shows=chosen if chosen in columns else None)
    return chosen


def load_report(corpus: Corpus) -> None:
    with st.expander("Load report: what was read, mended and skipped", icon=":material/fact_check:", expanded=True):
        st.dataframe(
            corpus.report.table(),
            hide_index=True,
            height="content",
            column_config={
                "what": "What",
                "messages": "Messages",
                "reason": st.column_config.TextColumn("Why", width="large"),
            },
            alt="How many messages were read, mended and skipped, and why",
        )


def browse(corpus: Corpus) -> None:
    st.subheader("Browse", anchor=False)
    frame = corpus.frame
    table = frame[["label", "topic", "sent_at"]].assign(message=[first_line(body) for body in corpus.texts])
    chosen = widgets.table(
        table[["message", "label", "topic", "sent_at"]],
        name="browse",
        of=corpus.id,
        hide_index=True,
        height=320,
        column_config={
            "message": st.column_config.TextColumn("Message", width="large"),
            "label": "Label",
            "topic": "Topic",
            "sent_at": st.column_config.DatetimeColumn("Sent", format="D MMM YYYY, HH:mm"),
        },
        alt="All messages; select one to read it",
    )
    if chosen is not None:
        text.message(corpus.texts[chosen], height=320)


mail()
