"""Fool the filter as an experiment: noise in the answers or none, many words that the filter knows or few."""
