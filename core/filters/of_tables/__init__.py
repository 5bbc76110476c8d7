"""Learners that decide on the rows of a table, each read as one word per field; one per file."""
