# make chat: talk to the bot.  make test: run the tests.  Everything is kept in .venv and data/.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed

.PHONY: setup chat test test-expert check format bench lock clean

setup: $(STAMP)

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "szukaj needs Python 3.11 or newer; name one with: make PYTHON=/path/to/python3.12"; exit 1; }
	@case "$$(uname -s) $$(uname -m)" in "Linux aarch64" | "Linux arm"*) \
		echo "szukaj reads Polish with Morfeusz 2, which has no package for Linux on ARM: take a machine with x86-64,"; \
		echo "or Docker, which emulates one (deploy/README.md)"; exit 1;; esac
	@echo "Setting up .venv, once; this takes a minute or two."
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

chat: setup
	@$(BIN)/szukaj chat

test: setup
	$(BIN)/python -m pytest

# What trains and converts the model: 5 GB of libraries, so in an environment of its own.
TRAIN_STAMP := .venv-train/.installed
$(TRAIN_STAMP): requirements-train.lock pyproject.toml
	@echo "Setting up .venv-train, once; this takes several minutes and 6 GB."
	@$(PYTHON) -m venv .venv-train
	@.venv-train/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-train.lock
	@.venv-train/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

test-expert: $(TRAIN_STAMP)
	.venv-train/bin/python -m pytest -m expert_training tests/expert

check: setup
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: setup
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: setup
	$(BIN)/python -m benchmarks

# Needs uv (https://docs.astral.sh/uv); pins every dependency, for every platform, with hashes and no index.
# The second file is a part of the first: what running the bot takes, without the tools of those who work on it.
# The third is the first with what training takes.
COMPILE := uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--emit-build-options --quiet --custom-compile-command "make lock"
lock:
	$(COMPILE) --group dev --output-file requirements.lock pyproject.toml requirements-build.in
	$(COMPILE) --constraints requirements.lock --output-file requirements-run.lock pyproject.toml requirements-build.in
	$(COMPILE) --constraints requirements.lock --group dev --extra train --output-file requirements-train.lock \
		pyproject.toml requirements-build.in

clean:
	rm -rf .venv .venv-train .mypy_cache .ruff_cache .pytest_cache build *.egg-info
