"""What is taken home of a campaign plays the same weeks again."""

import io
from dataclasses import replace

import nbformat
import pandas as pd
import pytest
from hypothesis import given

from core import Campaign, play
from core.campaign.outcome import outcome
from core.campaign.years import years
from core.mail.corpus import Corpus
from core.take_home.campaign import campaign_csv, campaign_notebook, campaign_snippet, judged_csv, learned_csv
from core.take_home.snippet import setup
from core.telling.campaign import headline
from tests.core.questions.test_campaign import campaigns

SHORT = Campaign(weeks=4, strike=1, volume=(10, 30), seed=3)


@given(campaigns)
def test_the_lines_name_the_very_campaign(campaign: Campaign) -> None:
    lines = setup(campaign, "play").splitlines()
    names: dict = {}
    said = [line for line in lines if line.startswith(("from ", "campaign = "))]
    exec("\n".join(said), names)  # noqa: S102 - what a visitor would do
    assert replace(names["campaign"], corpus=campaign.corpus) == campaign


def test_code_and_notebook_find_what_the_lab_showed(small: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.sample_corpus", lambda: small)
    played = play(SHORT, small)
    names: dict = {}
    exec(campaign_snippet(SHORT), names)  # noqa: S102 - what a visitor would do
    pd.testing.assert_frame_equal(names["result"].frame, played.frame)
    found = outcome(played, play(SHORT.without_attack, small))
    mine = replace(played, stage=replace(played.stage, campaign=replace(played.campaign, corpus="sample")))
    book = nbformat.reads(campaign_notebook(mine, found).decode(), as_version=4)
    assert headline(found).text in "\n".join(cell.source for cell in book.cells)
    code = [cell.source for cell in book.cells if cell.cell_type == "code"]
    *before, last = code[2].splitlines()
    exec("\n".join([*code[:2], *before, f"same = {last}"]), names)  # noqa: S102
    assert names["same"]
    *before, last = code[3].splitlines()
    exec("\n".join([*before, f"apart = {last}"]), names)  # noqa: S102
    assert names["apart"] < 1e-9
    assert len(campaign_csv(played).decode("utf-8-sig").splitlines()) == 5
    for table, rows in ((judged_csv(played, 2), played.judged(2)), (learned_csv(played, 2), played.learned(2))):
        again = pd.read_csv(io.BytesIO(table))
        assert (list(again), len(again)) == (list(rows), len(rows))


def test_years_are_the_campaigns_of_their_seeds(small: Corpus) -> None:
    for found, seed in zip(years(SHORT, small, [5, 2]), [5, 2], strict=True):
        pd.testing.assert_frame_equal(found, play(replace(SHORT, seed=seed), small).frame.assign(seed=seed))
