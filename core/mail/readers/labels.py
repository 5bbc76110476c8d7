"""The two labels, and the words that other people's files use for them."""

import re

HAM, SPAM = "ham", "spam"

_HAM_WORDS = frozenset(
    {
        "ham",
        "good",
        "good mail",
        "good email",
        "legitimate",
        "legit",
        "genuine",
        "normal",
        "clean",
        "safe",
        "safe email",
    }
    | {"not spam", "notspam", "non spam", "nonspam", "no spam", "not junk"}
    | {"0", "-1", "no", "n", "false", "f"}
)
_SPAM_WORDS = frozenset(
    {"spam", "spam email", "bad", "junk", "junk mail", "unwanted", "phishing", "phishing email"}
    | {"1", "yes", "y", "true", "t"}
)
_ANSWERS = frozenset({"0", "-1", "1", "yes", "no", "y", "n", "true", "false", "t", "f"})
_SEPARATORS = re.compile(r"[\s_\-]+")
_NAMED_FOR_HAM = re.compile(r"^(is )?(ham|legit|legitimate|good|not spam)$")
_WORDS = re.compile(r"[^a-z]+")


def folded(word: str) -> str:
    """Return `word` without case, with one space for each run of blanks, hyphens and underscores.

    >>> folded(" Not_Spam ")
    'not spam'
    """
    word = word.strip().strip("\"'").casefold()
    return word if word == "-1" else _SEPARATORS.sub(" ", word).strip()


def label_of(word: str, column: str = "") -> str | None:
    """Return "ham", "spam", or None for a word that means neither.

    `column` is the name of the column the word stands in: under "is_ham", "1" and "yes" mean good mail.

    >>> [label_of(word) for word in ("Ham", "1.0", "Not spam", "junk", "perhaps")]
    ['ham', 'spam', 'ham', 'spam', None]
    >>> label_of("yes", column="is_ham")
    'ham'
    """
    word = folded(word).removesuffix(".0")
    label = HAM if word in _HAM_WORDS else SPAM if word in _SPAM_WORDS else None
    if label is not None and word in _ANSWERS and _NAMED_FOR_HAM.match(folded(column)):
        return HAM if label == SPAM else SPAM
    return label


def label_of_name(name: str) -> str | None:
    """Return the label that a folder or file name states, or None.

    >>> [label_of_name(name) for name in ("easy_ham_2", "spam", "not-spam", "ham.mbox", "myspam", "inbox")]
    ['ham', 'spam', 'ham', 'ham', 'spam', None]
    >>> label_of_name("spam and ham") is None
    True
    """
    words = [word for word in _WORDS.split(name.casefold()) if word]
    together = "".join(words)
    if "notspam" in together or "nonspam" in together:
        return HAM
    has_ham, has_spam = HAM in words, SPAM in words or "junk" in words
    if has_ham or has_spam:
        return None if has_ham and has_spam else HAM if has_ham else SPAM
    return SPAM if SPAM in together else None
