"""Applications as bands and back."""

import numpy as np
import pytest

from core.attacks.knowledge import KnownMail
from core.attacks.on_tables._rows import Form, KnownRows
from core.errors import InputError
from core.mail.corpus import Corpus
from core.questions.experiment import Experiment
from core.runs.preparation import prepare
from core.scenarios.field import Field
from core.scenarios.own import OwnScenario
from tests.core.attacks.on_tables.tables import on_every_table, table


@on_every_table
def test_a_row_leads_to_bands_and_back(name: str) -> None:
    form, texts = Form(table(name).scenario), table(name).texts[:200]
    bands = form.read(texts)
    assert bands.shape == (200, len(form.fields))
    assert form.write(bands) == texts
    assert form.read([]).shape == (0, len(form.fields))
    assert sorted(form.invented + form.carried) == list(range(len(form.fields)))


@on_every_table
def test_counts_are_the_models_own(name: str) -> None:
    prepared = prepare(Experiment("naive_bayes", "wrong_outcomes"), table(name), 0)
    form, learned = Form(table(name).scenario), prepared.learn(0)
    counts = form.counts(form.read(prepared.test_texts), learned)
    assert (counts != learned.counts(prepared.test_texts)).nnz == 0


def test_a_band_is_set_in_its_field_alone() -> None:
    form, text = Form(table("loan").scenario), table("loan").texts[0]
    set_two = form.with_bands(text, ["purpose_holiday", "region_east"])
    changed = [at for at, (one, two) in enumerate(zip(text.split(), set_two.split(), strict=True)) if one != two]
    assert {"purpose_holiday", "region_east"} <= set(set_two.split())
    assert set(changed) <= {2, 9}


def test_mail_is_answered_with_a_sentence(small: Corpus) -> None:
    with pytest.raises(InputError, match=r"^This attack is one on the rows of a table: choose a table\.$"):
        KnownRows.of(KnownMail.all_of(small))


SIZE = Field(name="size", label="Size", high=30, edges=(10, 20), may_miss=True, invented=True)
KIND = Field(name="kind", label="Kind", options=("a", "b", "c"), invented=True)


@pytest.mark.parametrize(
    ("place", "before", "after", "steps"),
    [(0, 0, 2, 2), (0, 2, 1, 1), (0, 1, 1, 0), (0, 0, 3, 1), (0, 3, 2, 1), (0, 3, 3, 0), (1, 0, 2, 1), (1, 2, 2, 0)],
)
def test_numbers_move_band_by_band_and_options_in_one_step(place: int, before: int, after: int, steps: int) -> None:
    form = Form(OwnScenario(fields=(SIZE, KIND)))
    assert form.steps(place, np.array([before]), np.array([after])).tolist() == [steps]
