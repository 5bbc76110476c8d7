"""One module per topic of good mail: TOPIC and RULES."""
