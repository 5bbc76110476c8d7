"""Folders on disk."""

import pytest

from core.errors import InputError
from core.mail.corpus import load_corpus
from core.mail.readers.limits import MIB
from tests.core.mail.readers.samples import tree, zipped


def written(root, files):
    for path, data in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    return root


def test_a_folder_reads_like_the_zip_of_it(tmp_path):
    corpus = load_corpus(written(tmp_path / "mine", tree()))
    assert corpus.digest == load_corpus(zipped(tree())).digest
    assert corpus.name == "mine"


def test_labels_come_from_below_the_folder_only(tmp_path):
    files = {path.replace("ham/", "inbox/"): data for path, data in tree(60, 60).items()}
    with pytest.raises(InputError, match="All 60 messages are spam"):
        load_corpus(written(tmp_path / "ham", files))


def test_a_folder_without_ham_and_spam(tmp_path):
    with pytest.raises(InputError, match="This folder has no mail in folders named ham and spam: put"):
        load_corpus(tmp_path)


def test_links_are_not_followed(tmp_path):
    written(tmp_path / "outside", {"secret.eml": b"Subject: secret\n\nsecret"})
    root = written(tmp_path / "mail", tree())
    (root / "ham" / "link.eml").symlink_to(tmp_path / "outside" / "secret.eml")
    (root / "ham" / "linked").symlink_to(tmp_path / "outside", target_is_directory=True)
    corpus = load_corpus(root)
    assert len(corpus) == 100
    assert not any("secret" in text for text in corpus.texts)


def test_a_folder_too_large_is_refused_before_it_is_read(tmp_path):
    root = written(tmp_path, tree(3, 3))
    with (root / "ham" / "huge.eml").open("wb") as stream:
        stream.truncate(201 * MIB)
    with pytest.raises(InputError, match="more than 200 MB"):
        load_corpus(root)
