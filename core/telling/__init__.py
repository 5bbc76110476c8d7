"""Every sentence that says what came out, made from figures and from the words of a scenario.

A maker is a public function that returns a `Told`: the English and, as data, what it claims. Nothing here measures; the
figures come from elsewhere in core. Tests find the makers by what they return, recompute each claim from raw verdicts
and read the English anew.
"""
