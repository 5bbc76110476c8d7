"""Kinds of spam: one module each, with TOPIC and RULES."""
