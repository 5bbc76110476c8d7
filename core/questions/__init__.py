"""Questions to the lab: each stands whole in an address, in code and in a cache."""
