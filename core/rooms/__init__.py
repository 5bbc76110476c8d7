"""Rooms of a class without accounts: who is in one, what they guessed, tried and answered, until it is forgotten."""
