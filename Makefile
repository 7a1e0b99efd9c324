# The two commands: `make brief` does the main job on the example reports; `make test` runs
# every test. Both set up what they need in .venv and touch nothing else of the machine.

PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)
REPORTS ?= examples/reports
FUZZ ?= 600

.PHONY: brief test lint docs bench fuzz mutation clean help

help: ## Show this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 12

brief: $(VENV)/.base ## Read the example reports and print a brief (REPORTS=folder for yours)
	@$(BIN)/ninevotes brief $(REPORTS)

test: $(VENV)/.dev ## Run every test
	@$(BIN)/python -m pytest -q -n auto --dist loadfile $(TESTS)

lint: $(VENV)/.dev ## Style, types and the layers of the house
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: $(VENV)/.dev ## Write the generated reference pages anew
	$(BIN)/python -m docs.generate

bench: $(VENV)/.dev ## Measure; figures as ratios in one run
	@for file in benchmarks/*.py; do echo "== $$file"; $(BIN)/python $$file || exit 1; done

fuzz: $(VENV)/.dev ## Break reports of every form, twice FUZZ=600 seconds each (half needs pip install atheris)
	@for form in text html pdf warc feed mail jsonl; do echo "== $$form"; \
		$(BIN)/python -m tests.fuzz.at_length $$form --seconds $(FUZZ) || exit 1; \
		$(BIN)/python -m tests.fuzz.harness $$form --seconds $(FUZZ) || exit 1; done

mutation: $(VENV)/.dev ## Change the rules in small ways; the cases must notice (half an hour)
	@$(call install,-e '.[mutation]')
	$(BIN)/python -m tests.rules.mutation

clean: ## Remove the environment and every cache
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/.base: pyproject.toml | $(VENV)/.made
	@echo "Setting up ninevotes ..." >&2
	@$(call install,-e .)
	@touch $@

$(VENV)/.dev: pyproject.toml | $(VENV)/.made
	@echo "Setting up ninevotes with what the tests need ..." >&2
	@$(call install,-e '.[dev]')
	@touch $@ $(VENV)/.base

$(VENV)/.made:
	@test -n "$(PYTHON)" || { echo "ninevotes needs Python 3.11 or newer; none was found" >&2; exit 1; }
ifdef UV
	@$(UV) venv -q --allow-existing --python "$$(command -v $(PYTHON))" $(VENV)
else
	@$(PYTHON) -m venv $(VENV) || { echo "the venv module is missing: on Debian, apt install python3-venv" >&2; exit 1; }
endif
	@touch $@

ifdef UV
install = $(UV) pip install -q --compile-bytecode --python $(BIN)/python $(1)
else
install = $(BIN)/python -m pip install -q --disable-pip-version-check $(1)
endif
