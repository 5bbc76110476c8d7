"""Many questions without pages: `python -m core.runs.grid SPEC --out results.parquet`."""
