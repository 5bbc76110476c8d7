"""What the README claims, measured against what a user would do instead; one file per claim."""
