"""Reads the English of every sentence and recomputes what it says from raw verdicts, labels and texts.

It knows no maker and nothing of `core`: whatever it cannot read is an error. One module per kind of sentence; each
reader takes what was told and the raw data and raises `AssertionError` where the two part.
"""
