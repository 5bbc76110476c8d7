"""What a field does: shares refused are those of plain scikit-learn on changed rows, the poison lies where it lies."""

import numpy as np
import pytest

from core import Experiment
from core.insight.bands import boundary, refused_by_band, table_of
from core.mail.corpus import Corpus
from core.runs.preparation import Prepared, prepare
from core.runs.sweeping import sweep
from core.scenarios import scenarios
from core.scenarios.made import made_table

LEVEL = 100


@pytest.fixture(scope="module")
def prepared() -> Prepared:
    return prepare(Experiment("naive_bayes", "wrong_outcomes"), made_table(scenarios()["loan"](), rows=600), LEVEL)


def test_a_band_is_refused_as_a_plain_pipeline_refuses_it(prepared: Prepared) -> None:
    table = table_of(prepared)
    field = table.scenario.fields[3]
    learned = prepared.learn(0), prepared.learn(LEVEL)
    found = refused_by_band(prepared, learned, field)
    assert list(found["band"]) == [field.said(band) for band in field.bands]
    swept = sweep(prepared.experiment, table, [0, LEVEL])
    for column, level in (("before", 0), ("now", LEVEL)):
        pipeline = swept.pipeline().fit(*swept.raw_training_mail(level))
        for share, token in zip(found[column], field.bands, strict=True):
            texts = [" ".join([*text.split()[:3], token, *text.split()[4:]]) for text in prepared.test_texts]
            assert share == pytest.approx(float((pipeline.predict_proba(texts)[:, 1] >= 0.5).mean()))


def test_two_fields_agree_with_one_and_hold_all_the_poison(prepared: Prepared) -> None:
    fields = table_of(prepared).scenario.fields
    learned = prepared.learn(0), prepared.learn(LEVEL)
    found = boundary(prepared, learned, LEVEL, fields[3], fields[0])
    assert found.now.shape == found.before.shape == (len(fields[0].bands), len(fields[3].bands))
    assert found.poison.sum() == LEVEL
    assert np.all((found.now >= 0) & (found.now <= 1))
    assert not np.array_equal(found.before, found.now)
    assert boundary(prepared, learned, 0, fields[3], fields[0]).poison.sum() == 0


def test_mail_has_no_fields(small: Corpus) -> None:
    with pytest.raises(TypeError, match="only applications have fields"):
        table_of(prepare(Experiment("multinomial_nb"), small, 0))
