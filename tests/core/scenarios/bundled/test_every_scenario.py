"""What every scenario that comes with the project owes."""

import re

import numpy as np
import pandas as pd
import pytest

from core.errors import InputError
from core.mail.encode import tokeniser
from core.mail.split import split
from core.scenarios import scenario_named, scenarios
from core.scenarios.made import made_table
from core.scenarios.table import RESERVED

pytestmark = pytest.mark.parametrize("name", scenarios())


@pytest.fixture
def scenario(name):
    return scenario_named(name)()


def test_equal_seeds_give_equal_tables_and_other_seeds_others(scenario):
    first, again, other = (scenario.draw(300, np.random.default_rng(seed)) for seed in (7, 7, 8))
    pd.testing.assert_frame_equal(first, again)
    assert not first.equals(other)


def test_it_draws_a_column_per_field_and_the_outcome(scenario):
    drawn = scenario.draw(60, np.random.default_rng(0))
    assert list(drawn) == [*(field.name for field in scenario.fields), "positive"]
    assert drawn["positive"].dtype == np.bool_
    assert not set(drawn) & set(RESERVED)


def test_every_value_is_plausible_and_every_band_is_met(scenario):
    drawn = scenario.draw(20_000, np.random.default_rng(1))
    for field in scenario.fields:
        assert field.plausible(drawn[field.name]).all(), field.name
        assert set(field.words(drawn[field.name])) == set(field.bands), field.name


def test_as_many_are_positive_as_it_says(scenario):
    for rows in (50, 2_000):
        positive = scenario.draw(rows, np.random.default_rng(2))["positive"]
        assert positive.sum() == round(scenario.share * rows)


def test_a_band_leads_to_a_value_and_back(scenario):
    for field in scenario.fields:
        middles = pd.Series([field.middle(token) for token in field.bands])
        assert tuple(field.words(middles)) == field.bands
        assert field.plausible(middles).all()
        assert len({field.said(token) for token in field.bands}) == len(field.bands)


def test_words_are_plain_and_different(scenario):
    tokens = [token for field in scenario.fields for token in field.bands]
    assert len(tokens) == len(set(tokens))
    assert all(re.fullmatch(r"[a-z0-9_]{2,}", token) for token in tokens)
    assert all(re.fullmatch(r"[a-z][a-z_]*", field.name) for field in scenario.fields)
    assert all(scenario.field_of(token) in scenario.fields for token in tokens)


def test_every_filter_reads_one_word_per_field(scenario):
    table = made_table(scenario, 200)
    read = tokeniser().build_analyzer()
    for text in table.texts:
        words = read(text)
        assert [scenario.field_of(word) for word in words] == list(scenario.fields)
    assert (table.encoding.counts.sum(axis=1) == len(scenario.fields)).all()


def test_the_table_can_be_split_with_everybody_in_one_part(scenario):
    table = made_table(scenario)
    parts = split(table.groups, table.labels, seed=0)
    assert sum(len(rows) for rows in (parts.train, parts.trusted, parts.test)) == len(table)


def test_it_says_everything_that_a_page_needs(scenario):
    for noun in (scenario.learner, scenario.item, scenario.positives, scenario.negatives):
        assert len(noun) == 2
        assert all(noun)
    for verb in (scenario.false_negative, scenario.false_positive):
        assert len(verb) == 3
        assert all(verb)
    assert "assumed" in scenario.prices
    assert scenario.price_fn > 0 < scenario.price_fp
    assert scenario.causes.endswith(".")
    assert scenario.groups
    assert any(field.invented for field in scenario.fields)
    assert not any(field.invented for field in scenario.groups)


def test_a_name_that_is_none_is_answered_with_those_there_are(name):
    with pytest.raises(InputError, match=rf"^There is no drawn scenario called 'x'; choose one of .*{name}"):
        scenario_named("x")
