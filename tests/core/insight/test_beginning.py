"""Where the effect begins is the first amount at which the headline names one."""

import pytest

from core import Experiment, sweep
from core.attacks.causative.dictionary import DictionaryAttack
from core.insight.beginning import begins
from core.mail.corpus import Corpus
from core.telling.lab import Target, headline

LEVELS = [30, 0, 1, 2, 4, 8, 16]


@pytest.mark.parametrize("attack", ["dictionary", "focused", "backdoor", "label_flip"])
@pytest.mark.parametrize("filter_name", ["spambayes", "multinomial_nb"])
def test_it_begins_where_a_headline_first_says_so(filter_name: str, attack: str, small: Corpus) -> None:
    result = sweep(Experiment(filter_name, attack), small, LEVELS)
    claims = {level: headline(result, at).claim for at, level in enumerate(LEVELS)}
    speaks = [
        level
        for level, claim in sorted(claims.items())
        if (claim.before != claim.after if isinstance(claim, Target) else claim.says == "effect")
    ]
    assert begins(result) == next(iter(speaks), None)


def test_what_does_nothing_never_begins(small: Corpus) -> None:
    nothing = DictionaryAttack(words="own list", own="unheardof")
    assert begins(sweep(Experiment("multinomial_nb", nothing), small, [0, 1, 5])) is None
