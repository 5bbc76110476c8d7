"""Many questions without pages: `python -m core.grid SPEC --out results.parquet`."""
