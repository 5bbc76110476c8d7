"""What a defence threw away is what the sweep counts of it, and its texts are those of the mail."""

import pytest

from core import Experiment, sweep
from core.insight.thrown import found_and_lost, thrown
from core.mail.corpus import Corpus
from core.mail.first_line import first_line


@pytest.mark.parametrize(
    ("attack", "defence", "deed"),
    [("dictionary", "breadth_filter", "thrown away"), ("label_flip", "neighbour_labels", "other label")],
)
def test_it_is_what_the_sweep_counts(attack: str, defence: str, deed: str, sample: Corpus) -> None:
    found = sweep(Experiment("multinomial_nb", attack, defence=defence), sample, [0, 40])
    rows, row = thrown(found.prepared, 40), found.frame.iloc[1]
    poison = rows["truth"] == "poison"
    assert poison.sum() == row["poison_found"] > 0
    assert (~poison).sum() == row[["thrown_ham", "thrown_spam", "turned_ham", "turned_spam"]].sum()
    assert set(rows.loc[poison, "deed"]) == {deed}
    assert poison.is_monotonic_decreasing, "the poison comes first"
    texts = {first_line(text) for text in [*found.train["text"], *found.prepared.training.poison.texts]}
    assert set(rows["message"]) <= texts
    table = found_and_lost(found)
    assert table["poison"].tolist() == [0, 40]
    assert table["found"].isna().tolist() == [True, False]
    assert table["found"].iloc[1] == pytest.approx(row["poison_found"] / 40)
    assert table["innocents"].iloc[1] == (~poison).sum()
