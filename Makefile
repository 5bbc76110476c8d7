# make run · make test · make bench · make check (linters and types only) · make mutants (which small changes no test notices)
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test bench check mutants picture

run: .venv/run.ready
	$(BIN)/python -m streamlit run app.py

test: .venv/dev.ready chromium postgresql check
	$(BIN)/python -m pytest

bench: .venv/dev.ready chromium
	$(BIN)/python -m benchmarks

check: .venv/dev.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# A sample of small changes to the engine: make mutants ARGS="--seed 7 --sample 20"
mutants: .venv/dev.ready
	$(BIN)/python -m tests.mutants $(ARGS)

# The README's pictures, taken from the running app.
picture: .venv/dev.ready chromium
	$(BIN)/python -m docs.take_picture

.venv/run.ready: requirements.txt requirements-engine.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Poisoned Inbox needs Python 3.11 or newer: make run PYTHON=/path/to/python3.11"; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

.venv/dev.ready: requirements-dev.txt requirements-cluster.txt .venv/run.ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@

# What tests need beside Python comes from Debian, to root alone, and never asks; without it they say what is missing and
# are skipped.
AS_ROOT := command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]
INSTALL := export DEBIAN_FRONTEND=noninteractive; apt-get update -qq && apt-get install -y -qq

.PHONY: chromium
chromium:
	@command -v chromium >/dev/null || { $(AS_ROOT) && ($(INSTALL) chromium >/dev/null); } || \
	  echo "Chromium is missing: the browser tests will be skipped."

# The tests of rooms start a PostgreSQL of their own, in a folder that they remove. Where Debian begins a server with the
# package, it stays as it is: nobody here knows whether it is wanted.
.PHONY: postgresql
postgresql:
	@ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null || { \
	  $(AS_ROOT) && echo "Installing PostgreSQL for the tests of rooms; Debian may start its own server with it, on port 5432." \
	  && ($(INSTALL) postgresql >/dev/null); } || \
	  echo "PostgreSQL is missing: the tests of rooms on it will be skipped."
