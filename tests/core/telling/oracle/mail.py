"""Reads what is said of mail, from the raw messages."""

import re
from collections import Counter
from types import SimpleNamespace

from tests.core.telling.oracle.reading import COUNT, PCT, number, read, says_count, says_share
from tests.core.telling.oracle.session import words_of


def words_in(raw: SimpleNamespace) -> Counter:
    return Counter(word for text in raw.texts for word in words_of(text))


def near_duplicates(raw: SimpleNamespace) -> int:
    return len(raw.texts) - len({re.sub(r"[\W\d_]+", " ", text.casefold()).strip() for text in raw.texts})


def claims_profile(facts, raw: SimpleNamespace) -> None:
    times = words_in(raw)
    assert (facts.messages, facts.spam, facts.ham) == (len(raw.labels), *map(raw.labels.count, ("spam", "ham")))
    assert [facts.train, facts.trusted, facts.test] == raw.sizes
    assert (facts.alike, facts.vocabulary) == (near_duplicates(raw), len(times))
    assert facts.once == sum(many == 1 for many in times.values()) / len(times)


def corpus_title(told, raw: SimpleNamespace) -> None:
    parts = read(rf"(?P<many>{COUNT}) (?P<noun>messages?), (?P<share>{PCT}) of them spam", told.text)
    says_count(parts.many, parts.noun, len(raw.labels), "message", "messages")
    says_share(parts.share, raw.labels.count("spam") / len(raw.labels))
    claims_profile(told.claim, raw)


def corpus_facts(told, raw: SimpleNamespace) -> None:
    parts = read(
        rf"The filter learns from \*\*(?P<train>{COUNT})\*\* of them and is judged on \*\*(?P<test>{COUNT})\*\*, from "
        rf"which it has learned nothing and no poison is made but against a chosen one\. \*\*(?P<trusted>{COUNT})\*\* "
        rf"are kept apart for a defender who vouches for them\. Together they hold (?P<words>{COUNT}) "
        rf"(?P<noun>different words?), (?P<once>{PCT}) of them only once\. (?P<alike>{COUNT}) (?P<verb>is|are) "
        r"like another but for case, digits and punctuation; such messages stay together in one part\.",
        told.text,
    )
    sizes = [number(size) for size in (parts.train, parts.trusted, parts.test)]
    assert sizes == raw.sizes
    times = words_in(raw)
    says_count(parts.words, parts.noun, len(times), "different word", "different words")
    says_share(parts.once, sum(many == 1 for many in times.values()) / len(times))
    alike = near_duplicates(raw)
    assert number(parts.alike) == alike
    assert parts.verb == ("is" if alike == 1 else "are")
    claims_profile(told.claim, raw)


def lesson(told, raw: SimpleNamespace) -> None:
    parts = read(
        rf"It learned from (?P<good>{COUNT}) (?P<goods>good messages?) and (?P<spam>{COUNT}) (?P<spams>spam messages?) "
        rf"with (?P<words>{COUNT}) (?P<noun>different words?)\. It is judged on (?P<tests>{COUNT}) "
        r"(?P<items>messages?) that it has not learned from\.",
        told.text,
    )
    says_count(parts.good, parts.goods, raw.train_labels_after.count("ham"), "good message", "good messages")
    says_count(parts.spam, parts.spams, raw.train_labels_after.count("spam"), "spam message", "spam messages")
    distinct = {word for text in raw.train_texts_after for word in words_of(text)}
    says_count(parts.words, parts.noun, len(distinct), "different word", "different words")
    says_count(parts.tests, parts.items, len(raw.spam), "message", "messages")
    claim, labels = told.claim, raw.train_labels_after
    assert (claim.good, claim.spam) == (labels.count("ham"), labels.count("spam"))
    assert (claim.words, claim.tests) == (len(distinct), len(raw.spam))
