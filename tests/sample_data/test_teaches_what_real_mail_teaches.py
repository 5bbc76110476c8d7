"""The bundled mail teaches what real mail teaches: a small part of the mail matrix, with the real figures recorded.

`python -m benchmarks.mail_matrix --record` measured enron1 and SpamAssassin (means of three seeds) and wrote
real_mail.csv: figures only, no mail. Here the bundled mail is measured with one seed.
"""

from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from core.mail.corpus import Corpus, outside_corpus
from sample_data.matrix import DICTIONARY_BLOCKS, SEVERAL_TIMES, SHARES, Cell, changes, near_twins, words_to_half

FILTERS = ("spambayes", "multinomial_nb", "bernoulli_nb", "complement_nb")
ATTACKS = ("dictionary", "benign_words", "topic_words", "pseudospam", "label_flip")
ERRORS = ("fp", "fn")


@cache
def recorded() -> pd.DataFrame:
    """Columns enron1 and spamassassin by attack, filter and figure."""
    return pd.read_csv(Path(__file__).with_name("real_mail.csv")).set_index(["attack", "filter", "figure"])


def real(attack: str, filter_name: str, figure: str) -> tuple[float, ...]:
    return tuple(recorded().loc[(attack, filter_name, figure)])


@pytest.mark.parametrize("filter_name", FILTERS)
@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_does_what_it_does_on_real_mail(attack: str, filter_name: str, sample: Corpus) -> None:
    here = changes(filter_name, attack, sample, outside_corpus(), seed=0).set_index("share")
    cells = []
    for error in ERRORS:
        before = real(attack, filter_name, f"{error} 0")
        cells.append(Cell.clean(f"clean {error}", here[error][0], before))
        for share in SHARES:
            after = real(attack, filter_name, f"{error} {share:g}")
            change = tuple(now - then for now, then in zip(after, before, strict=True))
            cells.append(Cell.change(f"{error} at {share:.0%}", here[error][share] - here[error][0], change))
    assert not [cell for cell in cells if not cell.inside]


def test_one_message_in_a_hundred_blocks_most_good_mail_and_not_all(sample: Corpus) -> None:
    low, high = DICTIONARY_BLOCKS
    assert low <= changes("spambayes", "dictionary", sample, outside_corpus(), seed=0)["fp"][1] <= high


@pytest.mark.parametrize("filter_name", FILTERS)
def test_whoever_asks_needs_several_times_fewer_words(filter_name: str, sample: Corpus) -> None:
    """One seed may fall a little short of what the mean of three owes."""
    words = words_to_half(filter_name, sample, outside_corpus(), seed=0)
    assert words["passive"] >= (SEVERAL_TIMES - 0.5) * words["active"]
    assert words["active"] <= 120


def test_some_spam_has_a_near_twin_as_in_real_mail(sample: Corpus) -> None:
    assert 0.05 <= near_twins(sample, 0) <= 0.2


@pytest.mark.parametrize(
    ("bundled", "inside"),
    [(0.05, True), (0.29, True), (0.31, False), (0.0, False), (-0.02, False)],
)
def test_a_change_lies_between_the_real_ones_widened_and_has_their_sign(bundled: float, inside: bool) -> None:
    assert Cell.change("a change", bundled, (0.04, 0.2)).inside is inside
    assert Cell.change("a change", -bundled, (-0.04, -0.2)).inside is inside


def test_a_small_change_may_have_any_sign() -> None:
    assert Cell.change("a change", -0.05, (0.02, 0.2)).inside
