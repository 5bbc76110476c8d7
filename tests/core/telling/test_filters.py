"""The headline over all filters says what their figures show, signs, ties and standstill included."""

import pytest

from core import Experiment, sample_corpus
from core.filters import filter_named, filters
from core.insight.learners import Outcome, nearest, on_every_filter, outcome
from core.mail.corpus import Corpus
from core.runs.sweeping import sweep
from core.telling.filters import comparison, headline
from core.telling.numbers import percent
from tests.core.made_up import made_up_sweep

CLEAN = (2, 4, 0, 0)


def found(
    name: str, *now: int, clean: tuple[int, ...] = CLEAN, attack: str = "dictionary", poison: int = 10
) -> Outcome:
    """What an attack did to a filter: blocked ham, delivered spam, unsure ham, unsure spam of 100 each."""
    levels = (clean, (*now, 0, 0)[:4]) if poison else (clean,)
    made_up = made_up_sweep(*levels, poison=(0, poison)[: len(levels)], experiment=Experiment(name, attack))
    return Outcome(made_up, len(levels) - 1)


SB, NB, CNB, LR = "spambayes", "multinomial_nb", "complement_nb", "logistic_regression"


@pytest.mark.parametrize(
    ("outcomes", "says"),
    [
        (
            [(SB, 95, 0), (NB, 0, 38)],
            (
                "make SpamBayes block 95% of the good mail (before: 2.0%) and Naive Bayes (multinomial) "
                "miss 38% of the spam (before: 4.0%)"
            ),
        ),
        (
            [(SB, 95, 60), (NB, 0, 38)],
            "make SpamBayes block 95% of the good mail (before: 2.0%) and miss 60% of the spam (before: 4.0%)",
        ),
        (
            [(SB, 30, 4), (CNB, 30, 4), (LR, 29, 0)],
            (
                "make SpamBayes and Naive Bayes (complement) block 30% of the good mail (before: 2.0%); "
                "none misses more spam"
            ),
        ),
        (
            # more spam is missed here and there, which may be chance: it is not said, nor that there is none
            [(SB, 30, 5), (CNB, 2, 4)],
            "make SpamBayes block 30% of the good mail (before: 2.0%)",
        ),
        (
            [(SB, 2, 10), (CNB, 1, 10), (LR, 0, 10)],
            (
                "make SpamBayes, Naive Bayes (complement) and Logistic regression miss 10% of the spam (before: 4.0%); "
                "none blocks more good mail"
            ),
        ),
        ([(SB, 2, 4), (NB, 2, 4)], "change almost nothing on any filter"),
        (
            [(SB, 2, 1, 0, 60), (NB, 2, 4)],
            "make SpamBayes unsure about 60% of the spam (before: 0%)",
        ),
    ],
)
def test_the_headline(outcomes: list[tuple], says: str) -> None:
    assert headline([found(*one) for one in outcomes]).text == f"10 poison messages {says}"
    assert headline([found(*one) for one in outcomes], waiting=1).text == f"10 poison messages {says}, so far"


def test_a_filter_that_was_bad_before_does_not_lead() -> None:
    worse_before, moved = found(LR, 2, 50, clean=(2, 40, 0, 0)), found(CNB, 2, 30)
    told = headline([worse_before, moved])
    assert "Naive Bayes (complement) miss 30% of the spam (before: 4.0%)" in told.text
    assert told.claim.named[0].filters == ("Naive Bayes (complement)",)


def test_what_gets_better_is_said_where_nothing_gets_worse() -> None:
    told = headline([found(SB, 2, 4, clean=(30, 4, 0, 0)), found(NB, 2, 4)])
    better = "make SpamBayes block only 2.0% of the good mail (before: 30%); none misses more spam"
    assert told.text == f"10 poison messages {better}"


def test_what_no_paired_test_supports_may_be_chance() -> None:
    told = headline([found(SB, 6, 4), found(NB, 2, 7)])
    assert told.text == "What 10 poison messages change on any filter may be chance"


def test_without_poison_the_headline_gives_the_range() -> None:
    clean = [found(SB, poison=0, clean=(1, 9, 0, 0)), found(NB, poison=0, clean=(3, 9, 0, 0))]
    assert headline(clean).text == (
        "Before the attack the filters block 1.0% to 3.0% of the good mail and miss 9.0% of the spam"
    )


def test_one_changed_label_is_called_so() -> None:
    flipped = found(SB, 2, 30, attack="label_flip", poison=1)
    assert headline([flipped]).text.startswith("1 changed label makes SpamBayes miss 30%")


def test_every_filter_is_there_once_with_the_same_attack() -> None:
    own = filter_named(NB)(threshold=0.7)
    experiments = on_every_filter(Experiment(own, "pseudospam", seed=3, poison=9), sample_corpus())
    assert sorted(experiment.filter.id for experiment in experiments) == sorted(filters())
    assert {(e.attack.id, e.seed, e.poison) for e in experiments} == {("pseudospam", 3, 9)}
    assert [e.filter for e in experiments if e.filter.id == NB] == [own], "its cut-offs are the visitor's"
    refits = [experiment.filter.refits for experiment in experiments]
    assert refits == sorted(refits), "what is quick comes first"
    assert experiments[0].filter.id == Experiment().filter.id


def test_the_table_holds_the_figures_of_the_sweeps(small: Corpus) -> None:
    outcomes = [Outcome(sweep(Experiment(name), small, [0, 20]), 1) for name in (SB, NB)]
    table = comparison(outcomes)
    assert list(table["filter"]) == ["SpamBayes", "Naive Bayes (multinomial)"]
    for (_, row), one in zip(table.iterrows(), outcomes, strict=True):
        clean, now = (one.sweep.frame.astype(object).iloc[at] for at in (0, 1))
        for column, error, of in (("blocked", "fp", "ham"), ("missed", "fn", "spam")):
            assert row[column].split(" → ")[0] == percent(clean[error])
            assert row[column].split(" → ")[-1] == percent(now[error])
            counts = row[f"{column}_messages"]
            assert counts.endswith(f"{now[f'{error}_count']:,} of {now[of]:,}")
    assert table["unsure"].iloc[1] == "never"
    assert (
        percent(outcomes[0].sweep.verdicts[1].tolist().count(1) / len(outcomes[0].sweep.test))
        in table["unsure"].iloc[0]
    )


def test_a_level_that_is_not_there_yet_has_no_outcome(small: Corpus) -> None:
    grown = sweep(Experiment(), small, [0, 8, 20])
    assert outcome(grown, 12) is None
    assert outcome(sweep(Experiment(), small, [8]), 8) is None, "nothing to compare with"
    there = outcome(grown, 8)
    assert there is not None
    assert there.at == 1
    assert [nearest(grown, level) for level in (0, 5, 13, 15, 99)] == [0, 1, 1, 2, 2]
