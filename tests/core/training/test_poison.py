"""Poison in order: level n is the first n of it."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core.training.poison import Poison


@given(texts=st.lists(st.sampled_from(["one", "two", "three"]), max_size=20), level=st.integers(0, 25))
def test_each_level_holds_its_first_messages(texts: list[str], level: int) -> None:
    poison = Poison.messages(texts, spam=True)
    added = poison.added(np.array([level]))[0]
    assert len(poison) == len(texts)
    assert dict(zip(poison.texts, added, strict=True)) == {text: texts[:level].count(text) for text in set(texts)}
    assert poison.frame()["text"].tolist() == texts
    assert set(poison.frame()["label"]) <= {"spam"}


@given(mail=st.lists(st.tuples(st.sampled_from(["one", "two"]), st.booleans()), max_size=20), level=st.integers(0, 25))
def test_a_text_with_both_labels_is_there_once_with_each(mail: list[tuple[str, bool]], level: int) -> None:
    poison = Poison.labelled([text for text, _ in mail], spam=np.array([spam for _, spam in mail], dtype=bool))
    added = poison.added(np.array([level]))[0]
    distinct = list(zip(poison.texts, poison.spam.tolist(), strict=True))
    assert dict(zip(distinct, added, strict=True)) == {message: mail[:level].count(message) for message in set(mail)}
    frame = poison.frame()
    assert list(zip(frame["text"], frame["label"] == "spam", strict=True)) == mail


def test_a_repeated_message_is_kept_once() -> None:
    poison = Poison.repeat("buy now", spam=False, count=3)
    assert poison.texts == ("buy now",)
    assert poison.frame().to_dict("list") == {"text": ["buy now"] * 3, "label": ["ham"] * 3}
    assert poison.added(np.array([0, 2, 3])).tolist() == [[0], [2], [3]]


def test_label_changes_name_their_rows() -> None:
    poison = Poison.flips(np.array([7, 2]), ["seventh", "second"], spam=np.array([True, False]))
    assert poison.frame().to_dict("list") == {"row": [7, 2], "old_label": ["ham", "spam"], "new_label": ["spam", "ham"]}
