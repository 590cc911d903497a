# Two commands set everything up on a fresh machine: `make run` and `make test`.
# `make help` lists the rest. Windows: see the README for the plain pip commands.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PORT ?= 8501
# Empty: the address of .streamlit/config.toml (this machine only). For a team: ADDRESS=0.0.0.0
ADDRESS ?=
# The first Python on the path that is 3.11 or later.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)

VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --disable-pip-version-check --no-input
MADE := $(VENV)/.made
RUN := $(VENV)/.run
DEV := $(VENV)/.dev

ROOMS := $(wildcard data geo analysis views)
CODE := $(wildcard app.py) $(ROOMS) $(wildcard tests benchmarks)

.PHONY: help run test browser lint format data bench clean

help: ## List the targets
	@grep -E '^[a-z]+:.*## ' $(firstword $(MAKEFILE_LIST)) \
	| awk -F ':.*## ' '{ printf "make %-8s %s\n", $$1, $$2 }'

run: $(RUN) ## Start the app (PORT=8501, ADDRESS=127.0.0.1)
	$(BIN)/python -m streamlit run app.py --server.port $(PORT) $(if $(ADDRESS),--server.address $(ADDRESS))

test: $(DEV) ## Unit tests and the examples in docstrings
	$(BIN)/python -m pytest --numprocesses auto --doctest-modules -m "not browser" $(ROOMS) tests

browser: $(DEV) ## Browser tests; need Chromium
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal -m browser tests/browser

lint: $(DEV) ## Style, format and types
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .
	$(BIN)/python -m mypy $(CODE)

format: $(DEV) ## Put the code into the project's format
	$(BIN)/python -m ruff check --fix .
	$(BIN)/python -m ruff format .

data: $(DEV) ## Rebuild the shipped tables and boundaries from ../shared/sources
	$(BIN)/python -m data.build

bench: $(DEV) ## Measure the speed of the app, in minutes
	$(BIN)/python -m benchmarks

clean: ## Remove the virtual environment and all caches
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis test-results
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# `--clear` heals an environment whose making was interrupted.
$(MADE):
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or later found; give one: make PYTHON=/path/to/python"; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(RUN): requirements.txt | $(MADE)
	$(INSTALL) -r requirements.txt
	@touch $@

$(DEV): requirements.txt requirements-dev.txt | $(MADE)
	$(INSTALL) -r requirements-dev.txt
	@touch $(RUN) $@
