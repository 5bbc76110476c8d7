"""What all topics share: names, the house, general words, phrases. Spam borrows it too, as spammers do."""

from sample_data.grammar import (
    accounts,
    everyday,
    general_adjectives,
    general_nouns,
    general_verbs,
    house,
    machines,
    office,
    people,
    phrases,
    press,
    rare,
    strangers,
)

RULES: dict[str, list[str]] = {
    **people.RULES,
    **house.RULES,
    **machines.RULES,
    **office.RULES,
    **everyday.RULES,
    **general_nouns.RULES,
    **general_verbs.RULES,
    **general_adjectives.RULES,
    **phrases.RULES,
    **press.RULES,
    **accounts.RULES,
    **rare.RULES,
    **strangers.RULES,
}
