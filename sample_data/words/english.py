"""English words by their part of speech, as a dictionary tells it: the commonest first.

Source: the word list of the package pyspellchecker (MIT licence), which holds no parts of speech. A word is taken for a
verb where the list has its -ed and -ing, for an adjective where it has -ly and -ness or -er, for a noun where it has a
plural and is neither. Titles, passphrases, names of paints and roses, an index and other lists need no more than that.
"""

import re
from functools import cache

from spellchecker import SpellChecker

COMMONEST = 42_000
EVERYDAY = 500
UNWELCOME = re.compile(
    r"sex|nud|nake|porn|erot|viagra|cialis|escort|xxx|fuck|shit|bitch|rape|rapi|cocain|heroin|nazi|slut|whor|cunt|dick|cock"
    r"|piss|puss|tit|boob|cum|anal|anus|arse|ass$|bastard|damn|fag|gay|homo|lesb|negro|nigg|queer|slave|jew|islam|musl"
    r"|chink|dyke|spic|gook|penis|vagin|orgas|orgy|semen|sperm|incest|pedo|molest|suicid|murder|kill|lynch|genoc|terror"
    r"|hitler|stalin|breast|nippl|buttock|clit|hooker|prostit|stripp|brothel|vomit|feces|turd|crap|poop|wank|bugg|jap|paki"
    r"|yahoo|google|urin|jockstrap|kinky|lust|hump|screw|bang|hell|crack|meth|opium|castrat|tranny|retard|cripp|savage|lewd|harlot|virgin|horny"
)


@cache
def _words() -> tuple[str, ...]:
    frequency = SpellChecker(language="en").word_frequency.dictionary
    plain = (word for word in frequency if word.isascii() and word.isalpha() and 4 <= len(word) <= 13)
    return tuple(sorted(plain, key=lambda word: (-frequency[word], word)))


@cache
def _known() -> frozenset[str]:
    return frozenset(_words())


def _is_verb(word: str) -> bool:
    stem = word.removesuffix("e")
    return f"{stem}ed" in _known() and f"{stem}ing" in _known()


def _is_adjective(word: str) -> bool:
    return f"{word}ly" in _known() and (f"{word}ness" in _known() or f"{word}er" in _known())


def _is_noun(word: str) -> bool:
    plural = f"{word}s" in _known() or f"{word}es" in _known()
    return plural and not word.endswith(("s", "ed", "ing")) and not _is_verb(word) and not _is_adjective(word)


def _welcome() -> list[str]:
    return [word for word in _words()[:COMMONEST] if not UNWELCOME.search(word)]


@cache
def nouns() -> tuple[str, ...]:
    """Some eight thousand nouns, the commonest first."""
    return tuple(word for word in _welcome() if _is_noun(word))


@cache
def adjectives() -> tuple[str, ...]:
    """More than a thousand adjectives, the commonest first."""
    return tuple(word for word in _welcome() if _is_adjective(word))


@cache
def verbs() -> tuple[str, ...]:
    """Some thousand verbs, the commonest first."""
    return tuple(word for word in _welcome() if _is_verb(word))


@cache
def rarer_words() -> tuple[str, ...]:
    """Every welcome word whatever its kind, inflected ones too, without the commonest that all mail holds anyway."""
    return tuple(_welcome()[EVERYDAY:])
