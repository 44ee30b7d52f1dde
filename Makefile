# Each target is complete on a fresh clone: it makes .venv, installs what it needs and runs.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install -qq --constraint constraints.txt
TORCH := $(shell grep '^torch==' constraints.txt)

.PHONY: demo test torture bench-guard lint format clean

demo: $(VENV)/.installed-runtime
	$(BIN)/mplus-memory demo

test: $(VENV)/.installed-dev
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile

# The long form of the store's fault campaign; hours. TORTURE="kills crowd" picks rows.
torture: $(VENV)/.installed-dev
	$(BIN)/python -m tests.faults --long $(TORTURE)

# Speed against the committed ratios of docs/speed-small.json; fails if one became worse by a third. Minutes.
bench-guard: $(VENV)/.installed-runtime
	$(BIN)/mplus-memory bench speed --preset small --phases read decode write --compare docs/speed-small.json

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.installed-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:
	rm -rf $(VENV) build dist

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

# torch goes first and pinned: any other version would pull gigabytes of CUDA libraries.
$(VENV)/.installed-runtime: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Setting up $(VENV) (two minutes, once) ..."
	$(PIP) $(TORCH)
	$(PIP) --editable .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed-runtime
	$(PIP) --editable '.[dev]'
	@touch $@
