# make chat: talk to the bot.  make test: run the tests.  Everything is kept in .venv and data/.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed

.PHONY: setup chat test check format bench lock clean

setup: $(STAMP)

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "szukaj needs Python 3.11 or newer; name one with: make PYTHON=/path/to/python3.12"; exit 1; }
	@echo "Setting up .venv, once; this takes a minute or two."
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

chat: setup
	@$(BIN)/szukaj chat

test: setup
	$(BIN)/python -m pytest

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
COMPILE := uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--emit-build-options --quiet --custom-compile-command "make lock"
lock:
	$(COMPILE) --group dev --output-file requirements.lock pyproject.toml requirements-build.in
	$(COMPILE) --constraints requirements.lock --output-file requirements-run.lock pyproject.toml requirements-build.in

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache build *.egg-info
