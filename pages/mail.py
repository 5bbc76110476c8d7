"""Your mail: what the filters learn from, and how to bring your own."""

import streamlit as st

from core import InputError
from core.charts.message_lengths import message_lengths as length_chart
from core.mail.corpus import Corpus
from core.mail.first_line import first_line
from core.mail.profile import message_lengths, profile
from core.mail.readers.labels import HAM, SPAM
from core.telling.mail import corpus_facts, corpus_title
from core.telling.scenario import MAIL
from pages.ui import controls, look, state, text
from pages.ui.own_mail import attack_it, bring_your_own, load_report
from pages.ui.state import widgets


def mail() -> None:
    corpus = state.mail().corpus
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
    attack_it()
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


def browse(corpus: Corpus) -> None:
    st.subheader("Browse", anchor=False)
    frame = corpus.frame
    table = frame[["topic", "sent_at"]].assign(
        message=[first_line(body) for body in corpus.texts],
        label=frame["label"].map({HAM: MAIL.negative, SPAM: MAIL.positive}),
    )
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
