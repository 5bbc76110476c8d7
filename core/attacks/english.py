"""English words, commonest first: what anybody can look up without having read any mail."""

import re
from functools import cache

from spellchecker import SpellChecker

from core.mail.encode import tokeniser


@cache
def english_words() -> tuple[str, ...]:
    """About 128,000 words as the filters see words, the commonest first, then by alphabet.

    Source: the English word frequencies that the package pyspellchecker carries (MIT licence), counted in film
    subtitles (OpenSubtitles 2018) and cleaned of rare misspellings; its 7 MB hold other languages too.
    """
    frequencies = SpellChecker(language="en").word_frequency.dictionary
    a_word = re.compile(tokeniser().token_pattern)
    order = sorted(frequencies, key=lambda word: (-frequencies[word], word))
    return tuple(word for word in order if a_word.fullmatch(word))
