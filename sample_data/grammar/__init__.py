"""Sentences, names and words as data, and the small engine that makes messages of them."""
