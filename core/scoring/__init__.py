"""Scores of a message that is edited word by word; a filter says which scorer gives its own."""
