"""Mail in: read, checked, split, encoded."""
