PYTHON ?= python3
BIN := .venv/bin
READY := .venv/ready

.PHONY: demo test proof lint format lock clean

demo: $(READY)
	$(BIN)/python -m bot demo

test: $(READY)
	$(BIN)/python -m pytest -m "not proof"

# The long forms of what `make test` shows in short.
proof: $(READY)
	$(BIN)/python -m pytest -m proof

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Pins every version and hash anew, for every platform; names no package index.
PIN := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
  --upgrade --strip-extras --no-header --no-emit-index-url --no-emit-find-links pyproject.toml
lock: $(READY)
	$(BIN)/pip install --quiet uv
	$(PIN) --output-file requirements.txt
	$(PIN) --group dev --output-file requirements-dev.txt

$(READY): requirements-dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Hypnic needs Python 3.11 or newer; try make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

clean:
	rm -rf .venv build *.egg-info
