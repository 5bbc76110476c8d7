"""Words that most mail never holds: for titles, names of boats and paints, pass phrases."""

from sample_data.words.english import adjectives, nouns, verbs

FAMILIAR = 700

RULES: dict[str, list[str]] = {
    "rare_noun": list(nouns()[FAMILIAR:9_000]),
    "rare_adjective": list(adjectives()[100:]),
    "rare_verb": list(verbs()[FAMILIAR:3_500]),
}
