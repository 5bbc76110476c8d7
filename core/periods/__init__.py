"""Applicants period by period: a model decides on them and is retrained on what it has learned of them."""
