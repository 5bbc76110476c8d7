"""What mail carries besides sentences: tables, logs, lists, minutes, clauses, digests. One function writes one block."""
