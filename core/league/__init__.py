"""Each learner's attack meets each learner's defence."""
