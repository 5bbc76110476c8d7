"""Rows of a grid are those of sweeps, on all cores and on a cluster, and what is finished stays finished."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from click.testing import CliRunner
from distributed import LocalCluster

from core.attacks.causative.focused import FocusedAttack
from core.attacks.weekly.pseudospam import Pseudospam
from core.campaign.played import play
from core.errors import InputError
from core.grid.__main__ import main, run
from core.grid.answer import answer
from core.grid.cluster import on_cluster
from core.grid.cores import on_all_cores
from core.grid.mail import Which, drop, here, take
from core.grid.specification import grid_of
from core.grid.task import Task
from core.mail.corpus import Corpus
from core.probing.probe import probe
from core.questions.campaign import Campaign
from core.questions.experiment import Experiment
from core.questions.probing import Probing
from core.runs.sweeping import sweep

ROOT = Path(__file__).resolve().parents[3]
SPEC = """
[[experiment]]
filter = ["multinomial_nb", "spambayes"]
attack = ["dictionary", "benign_words", "label_flip", { id = "focused", guess = 0.5 }]
corpus = "mail.csv"
outside = "mail.csv"
seed = "0-1"
levels = [0, 7, "10%"]
"""
PROBING = """
[[probing]]
filter = "multinomial_nb"
attack = ["first_n", "fewest_words", "membership_inference"]
budget = 200
corpus = "mail.csv"
outside = "mail.csv"
"""
CAMPAIGN = """
[[campaign]]
filter = "multinomial_nb"
attack = ["none", { id = "pseudospam", dose = "all" }]
volume = [30, "0-10-20"]
weeks = 4
strike = 1
arrival = "dealt"
seed = "0-1"
corpus = "mail.csv"
"""
QUESTIONS = 2 * 4 * 2


Answered = Iterator[tuple[Task, pd.DataFrame | InputError]]


def in_this_process(tasks: Sequence[Task], mail: Mapping[str, Corpus]) -> Answered:
    """A way without the seconds that other processes take to start."""
    take(mail)
    return map(answer, tasks)


@pytest.fixture
def spec(tmp_path: Path, mail: Corpus) -> Path:
    assert len(mail)
    (tmp_path / "spec.toml").write_text(SPEC)
    return tmp_path / "spec.toml"


def files(out: Path) -> dict[str, int]:
    """Each finished question, and when its answer was written."""
    return {path.name: path.stat().st_mtime_ns for path in out.with_suffix(".parts").glob("*.parquet")}


def test_a_row_is_that_of_a_sweep_with_what_was_asked(spec: Path, mail: Corpus, tmp_path: Path) -> None:
    out = tmp_path / "results.parquet"
    assert run(spec, out, in_this_process).rows == QUESTIONS * 3
    found = pd.read_parquet(out)
    assert len(found) == QUESTIONS * 3
    for asked in (Experiment("spambayes", FocusedAttack(guess=0.5), seed=1), Experiment("spambayes", "label_flip")):
        own = found[
            (found["filter"] == "spambayes") & (found["attack"] == asked.attack.id) & (found["seed"] == asked.seed)
        ]
        levels = own["poison"].tolist()
        expected = sweep(asked, mail, levels, mail).table
        pd.testing.assert_frame_equal(own[expected.columns].reset_index(drop=True), expected, check_dtype=False)
        assert own["contamination"].tolist()[2] == pytest.approx(0.1, abs=1 / len(mail))
        assert [Experiment.from_query(link).poison for link in own["question"]] == levels
        assert Experiment.from_query(own["question"].iloc[0]).attack == asked.attack
    assert set(found["corpus_digest"]) == set(found["outside_digest"]) == {Which.of("", mail).digest}
    words = found.groupby("attack")["attack.words"].first().fillna("")
    assert words.to_dict() == {
        "benign_words": "1000",
        "dictionary": "training vocabulary",
        "focused": "",
        "label_flip": "",
    }
    front = found.columns.tolist()
    beside = front[front.index("filter") :][:4]
    assert set(beside) == {"filter", "filter.threshold", "filter.low", "filter.high"}, "parameters stand by their part"


def test_a_row_of_a_probing_is_that_of_the_probing(spec: Path, mail: Corpus, tmp_path: Path) -> None:
    spec.write_text(SPEC + PROBING)
    out = tmp_path / "results.parquet"
    assert not run(spec, out, in_this_process).refused
    found = pd.read_parquet(out)
    asked = Probing("multinomial_nb", "first_n", budget=200)
    own = found[found["attack"] == "first_n"]
    expected = probe(asked, mail, mail).frame
    pd.testing.assert_frame_equal(own[expected.columns].reset_index(drop=True), expected, check_dtype=False)
    assert set(own["budget"]) == {200}
    assert set(own["tells"]) == {"verdict"}
    assert Probing.from_query(own["question"].iloc[0]) == replace(asked, corpus=mail.id, outside=mail.id)


def test_the_rows_of_a_campaign_are_its_weeks(spec: Path, mail: Corpus, tmp_path: Path) -> None:
    spec.write_text(CAMPAIGN)
    out = tmp_path / "results.parquet"
    assert run(spec, out, in_this_process).rows == 2 * 2 * 2 * 4
    found = pd.read_parquet(out)
    attack = Pseudospam(dose="all")
    asked = Campaign("multinomial_nb", attack, volume=(0, 10, 20), weeks=4, strike=1, arrival="dealt", seed=1)
    own = found[found["question"] == replace(asked, corpus=mail.id).to_query()]
    expected = play(asked, mail).frame.rename(columns={"strike": "strike_sent"})
    pd.testing.assert_frame_equal(own[expected.columns].reset_index(drop=True), expected, check_dtype=False)
    assert set(own["strike"]) == {1}
    assert set(found["volume"]) == {"30", "0-10-20"}


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0", silence_logs=40) as two_processes:
        yield two_processes


def test_a_cluster_gives_the_same_rows(spec: Path, cluster: LocalCluster, tmp_path: Path) -> None:
    spec.write_text(SPEC + PROBING)
    here, there = tmp_path / "here.parquet", tmp_path / "there.parquet"
    run(spec, here, on_all_cores)
    called = CliRunner().invoke(main, [str(spec), "--out", str(there), "--dask", cluster.scheduler_address])
    assert called.exit_code == 0, called.output
    pd.testing.assert_frame_equal(pd.read_parquet(here), pd.read_parquet(there))


def count_mail() -> None:
    """In a worker: note each time that mail comes."""

    def arrives(corpus: Corpus, state: dict) -> None:
        vars(corpus).update(state)
        Corpus.came.append(corpus.digest)

    Corpus.came = []
    Corpus.__setstate__ = arrives


def test_a_worker_is_given_mail_once(spec: Path, cluster: LocalCluster, mail: Corpus) -> None:
    grid = grid_of(spec)
    with cluster.get_client() as client:
        client.run(count_mail)
        assert len(list(on_cluster(cluster.scheduler_address, grid.tasks, grid.mail))) == QUESTIONS
        assert list(client.run(lambda: Corpus.came).values()) == [[mail.digest]] * 2
        assert list(client.run(here).values()) == [[], []], "and drops it when the grid is done"


def test_a_worker_that_comes_later_is_given_the_mail(spec: Path, cluster: LocalCluster) -> None:
    grid = grid_of(spec)
    with cluster.get_client() as client:
        answers = on_cluster(cluster.scheduler_address, grid.tasks * 3, grid.mail)
        next(answers)
        client.run(drop, list(grid.mail))  # as if it had just been started
        assert len(list(answers)) == 3 * QUESTIONS - 1


def test_a_worker_with_another_engine_gets_no_mail(
    spec: Path, cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    grid = grid_of(spec)
    monkeypatch.setattr("core.grid.cluster.engine", os.getpid)  # in each process another
    with pytest.raises(InputError, match=r"The worker at tcp://.* has another engine or none"):
        next(on_cluster(cluster.scheduler_address, grid.tasks, grid.mail))


def test_a_killed_run_goes_on_where_it_was(spec: Path, tmp_path: Path) -> None:
    spec.write_text(SPEC.replace('["multinomial_nb", "spambayes"]', '"logistic_regression"').replace("0-1", "0-19"))
    out, whole = tmp_path / "results.parquet", tmp_path / "whole.parquet"
    command = [sys.executable, "-m", "core.grid", str(spec), "--out", str(out)]
    running = subprocess.Popen(command, cwd=ROOT, start_new_session=True, stderr=subprocess.DEVNULL)
    try:
        while not files(out):
            assert running.poll() is None
            time.sleep(0.005)
    finally:
        running.kill()
        running.wait()
        with contextlib.suppress(ProcessLookupError):  # its own processes may have ended with it
            os.killpg(running.pid, signal.SIGKILL)
    finished = files(out)
    assert 0 < len(finished) < 4 * 20, "or it was not killed in between"
    assert not out.exists()
    torn = next(out.with_suffix(".parts").glob("*.parquet"))
    torn.write_bytes(torn.read_bytes()[:-1])
    run(spec, out, in_this_process)
    del finished[torn.name]
    assert finished.items() <= files(out).items(), "what was finished is not asked again"
    run(spec, whole, in_this_process)
    pd.testing.assert_frame_equal(pd.read_parquet(out), pd.read_parquet(whole))


def test_any_byte_that_is_lost_costs_its_own_question_only(spec: Path, tmp_path: Path) -> None:
    out = tmp_path / "results.parquet"
    run(spec, out, in_this_process)
    before, rows = files(out), pd.read_parquet(out)
    torn = min(out.with_suffix(".parts").glob("*.parquet"))
    data = bytearray(torn.read_bytes())
    data[len(data) // 4 : len(data) // 4 + 64] = bytes(64)
    torn.write_bytes(data)
    run(spec, out, in_this_process)
    assert {name for name, written in files(out).items() if written != before[name]} == {torn.name}
    pd.testing.assert_frame_equal(pd.read_parquet(out), rows)


def test_the_example_runs(tmp_path: Path) -> None:
    outcome = run(ROOT / "docs" / "grid.toml", tmp_path / "results.parquet", in_this_process)
    assert outcome.rows > 3 * 2 * 2 * 3
    assert not outcome.refused


def test_a_question_without_an_answer_keeps_no_other_from_its_own(
    spec: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.grid.__main__.on_all_cores", in_this_process)
    spec.write_text(SPEC.replace('"10%"', "120"))
    out = tmp_path / "results.parquet"
    called = CliRunner().invoke(main, [str(spec), "--out", str(out)])
    assert called.exit_code == 1
    assert f"{QUESTIONS // 4} questions have no answer" in called.stderr
    assert "can go up to" in called.stderr
    assert set(pd.read_parquet(out)["attack"]) == {"dictionary", "benign_words", "focused"}


def test_an_engine_that_differs_does_not_answer(spec: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.grid.specification.engine", lambda: "another")
    with pytest.raises(InputError, match="A worker came that has another engine"):
        run(spec, tmp_path / "results.parquet", in_this_process)


def test_an_address_without_a_scheduler_is_said_in_a_sentence(spec: Path, tmp_path: Path) -> None:
    called = CliRunner().invoke(main, [str(spec), "--out", str(tmp_path / "o.parquet"), "--dask", "nonsense://1"])
    assert (called.exit_code, called.stderr.count("There is no scheduler at nonsense://1")) == (1, 1)
