"""The table of pinned runs is made of the sweeps' own rows."""

from core import Experiment, sweep
from core.attacks.causative.pseudospam import PseudospamAttack
from core.insight.compare import comparison
from core.mail.corpus import Corpus


def test_each_run_stands_at_its_own_level(small: Corpus) -> None:
    runs = [
        sweep(Experiment(), small, [0, 5, 9]),
        sweep(Experiment("multinomial_nb", PseudospamAttack(words=20), seed=3), small, [0, 8]),
    ]
    table = comparison(runs, [5, 7])
    assert list(table["run"]) == [1, 2]
    assert list(table["poison"]) == [5, 8], "the nearest level that there is"
    assert list(table["settings"]) == ["", "words 20"]
    assert list(table["seed"]) == [0, 3]
    assert table["fp"].tolist() == [runs[0].frame["fp"].iloc[1], runs[1].frame["fp"].iloc[1]]
