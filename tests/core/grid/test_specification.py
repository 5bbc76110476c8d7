"""A specification is every combination of what it lists, and says in a sentence what is wrong with it."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from core.attacks.causative.focused import FocusedAttack
from core.errors import InputError
from core.filters.spambayes import SpamBayes
from core.grid.mail import Which
from core.grid.specification import Grid, grid_of
from core.grid.task import Share
from core.mail.corpus import Corpus, sample_corpus
from core.questions.experiment import Experiment
from core.questions.probing import Probing


def grid(folder: Path, text: str) -> Grid:
    (folder / "spec.toml").write_text(text, encoding="utf-8")
    return grid_of(folder / "spec.toml")


def test_every_combination_is_asked_once(tmp_path: Path) -> None:
    found = grid(
        tmp_path,
        """
        [[experiment]]
        filter = ["multinomial_nb", { id = "spambayes", low = [0.1, 0.2] }]
        attack = { id = "focused", guess = [0.5, 1.0], carrier = "another spam" }
        seed = ["0-1", 7]
        levels = [0, 24, "2.5%"]

        [[experiment]]
        attack = { id = "focused", guess = 0.5, carrier = "another spam" }
        levels = [0, 24, "2.5%"]
        """,
    ).tasks
    assert len(found) == 3 * 2 * 3, "the second table asks what the first one asks, too"
    assert len({task.name for task in found}) == len(found)
    attack = FocusedAttack(guess=1.0, carrier="another spam")
    assert Experiment(SpamBayes(low=0.1), attack, seed=7) in [task.question for task in found]
    assert {task.levels for task in found} == {(0, 24, Share(0.025))}


def test_without_a_word_it_is_the_lab_s_own_question(tmp_path: Path) -> None:
    (task,) = grid(tmp_path, "[[experiment]]").tasks
    assert task.question == Experiment()
    assert task.levels is None
    assert task.corpus == Which.of("sample", sample_corpus())


def test_what_may_only_be_asked_is_a_question_too(tmp_path: Path) -> None:
    found = grid(
        tmp_path,
        """
        [[probing]]
        attack = [{ id = "first_n" }, "best_n"]
        tells = ["verdict", "score"]
        budget = [100, 1000]
        answers = "50 questions a sender"
        """,
    ).tasks
    assert len(found) == 2 * 2 * 2
    asked = Probing(attack="best_n", tells="score", budget=1000, answers="50 questions a sender")
    assert asked in [task.question for task in found]


def test_mail_is_found_from_the_folder_of_the_specification(tmp_path: Path, mail: Corpus) -> None:
    found = grid(tmp_path, '[[experiment]]\ncorpus = ["sample", "mail.csv"]\noutside = "mail.csv"')
    assert [task.question.corpus for task in found.tasks] == ["sample", mail.id]
    assert [task.corpus for task in found.tasks] == [Which.of("sample", sample_corpus()), Which.of("mail.csv", mail)]
    assert {which.key for task in found.tasks for which in (task.corpus, task.outside)} == set(found.mail)
    assert {corpus.digest for corpus in found.mail.values()} == {sample_corpus().digest, mail.digest}


def test_whatever_the_answer_depends_on_names_it(tmp_path: Path, mail: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [
        "[[experiment]]",
        "[[experiment]]\nseed = 1",
        "[[experiment]]\nlevels = 1",
        '[[experiment]]\nlevels = "1%"',
        '[[experiment]]\ncorpus = "mail.csv"',
        '[[experiment]]\noutside = "mail.csv"',
    ]
    names = [grid(tmp_path, text).tasks[0].name for text in texts]
    shorter = mail.frame.iloc[1:][["text", "label"]]
    shorter.to_csv(tmp_path / "mail.csv", index=False)
    names += [grid(tmp_path, text).tasks[0].name for text in texts[-2:]]
    monkeypatch.setattr("core.grid.specification.engine", lambda: "another")
    names += [grid(tmp_path, text).tasks[0].name for text in texts]
    assert len(set(names)) == len(names)


def test_mail_that_came_at_another_time_is_other_mail(mail: Corpus) -> None:
    later = replace(mail, frame=mail.frame.assign(sent_at=pd.Timestamp("2024-05-06", tz="UTC").as_unit("ns")))
    assert Which.of("mail", later).key != Which.of("mail", mail).key == Which.of("other name", mail).key


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[[experiment]\n", "spec.toml is not TOML: .*line 1"),
        ("seed = 1", "spec.toml has 'seed' outside of a table"),
        ("", "spec.toml asks nothing"),
        ("experiment = 3", "spec.toml, experiment 1: .*is no table.*Got 3"),
        ("[[probing]]\nlevels = 1", "spec.toml, probing 1: there is no key 'levels'; it takes .*attack, tells, budget"),
        ('[[campaign]]\nvolume = "5-x"', "campaign 1, volume: The volume must be 1 to 52 whole numbers.*Got '5-x'"),
        ('[[probing]]\ntells = "all"', "probing 1, tells: The tells must be one of 'verdict'.*Got 'all'"),
        ("experiment = [3]", "spec.toml, experiment 1: .*is no table"),
        (
            "[[experiment]]\nsead = 1",
            "spec.toml, experiment 1: there is no key 'sead'; it takes corpus, filter, .*seed, levels",
        ),
        ("[[experiment]]\n[[experiment]]\nseed = []", "experiment 2, seed: The list is empty"),
        ("[[experiment]]\nseed = 10_000", "experiment 1, seed: .* from 0 to 9,999.*Got 10000"),
        ("[[experiment]]\nseed = true", "seed: .*Got True"),
        ('[[experiment]]\nseed = "9-1"', "seed: .*Got '9-1'"),
        ('[[experiment]]\nlevels = [0, "100%"]', "levels: A level is .*Got '100%'"),
        ("[[experiment]]\nlevels = 0.01", 'levels: .*such as "1%".*Got 0.01'),
        ("[[experiment]]\nlevels = -1", "levels: .*Got -1"),
        (
            '[[experiment]]\nfilter = "spambays"',
            "filter: There is no filter called 'spambays'; choose one of .*spambayes",
        ),
        ("[[experiment]]\nattack = 3", "attack: It is given by its id.*Got 3"),
        ("[[experiment]]\nattack = { guess = 1 }", "attack: It is given by its id"),
        ('[[experiment]]\nattack = { id = "focused", gess = 1 }', "focused has no parameter 'gess'; it has .*guess"),
        (
            '[[experiment]]\nattack = { id = "focused", guess = [0.5, 2] }',
            "'guess' parameter .* from 0.05 to 1.0. Got '2'",
        ),
        ('[[experiment]]\ncorpus = "away.csv"', "corpus: There is no file or folder .*away.csv"),
        ("[[experiment]]\noutside = 1", "outside: Mail is given by its path.*Got 1"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=sentence) as refusal:
        grid(tmp_path, text)
    assert "\n" not in str(refusal.value)
