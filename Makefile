# From a machine with make and Python 3.11 or newer: `make demo` shows what jianfu finds, `make test` proves it.

PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$name" && break; done)
BIN := .venv/bin
UV := scripts/uv
INSTALL := $(UV) pip install --python $(BIN)/python --no-deps
LOCK := $(UV) pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet

.PHONY: setup development demo test lint types imports docs docs-check evaluate bench learn lock clean

setup: .venv/.run

development: .venv/.development

.venv/.uv: requirements/uv.txt
	@test -n "$(PYTHON)" || { echo "需要 Python 3.11 或更高版本，未找到；可用 make PYTHON=/路径/python3 指定" >&2; exit 1; }
	"$(PYTHON)" -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt
	@touch $@

.venv/.run: .venv/.uv requirements/run.txt pyproject.toml
	$(INSTALL) --require-hashes -r requirements/run.txt
	$(INSTALL) --no-build-isolation --editable .
	@touch $@

.venv/.development: .venv/.run requirements/development.txt
	$(INSTALL) --require-hashes -r requirements/development.txt
	@touch $@

.venv/.learning: .venv/.development requirements/learning.txt
	$(INSTALL) --require-hashes -r requirements/learning.txt
	@touch $@

demo: setup
	@rm -rf out
	@$(BIN)/jianfu screen examples --format terminal,docx,html,xlsx --out out; \
		status=$$?; [ $$status -eq 1 ] || { echo "演示文件应当查出违反事项，退出码却是 $$status" >&2; exit 1; }
	@echo; echo "批注文件、一致性评估表、网页和清单在 out/："; ls -1 out

test: development
	scripts/debian-packages
	$(BIN)/python -m pytest

lint: development
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: development
	$(BIN)/mypy

imports: development
	$(BIN)/lint-imports

docs: development
	$(BIN)/python -m tools.docs

docs-check: development
	$(BIN)/python -m tools.docs --check

evaluate: development
	$(BIN)/python -m tools.evaluate --write

bench: development
	$(BIN)/python -m tools.bench

learn: .venv/.learning
	$(BIN)/python -m tools.learning.train_bound

lock: .venv/.uv
	echo uv | $(LOCK) --no-annotate --output-file requirements/uv.txt -
	$(LOCK) --group build --output-file requirements/run.txt pyproject.toml
	$(LOCK) --group build --group development --extra ocr --extra second-reader --constraints requirements/run.txt \
		--output-file requirements/development.txt pyproject.toml
	$(LOCK) --group learning --constraints requirements/development.txt \
		--output-file requirements/learning.txt pyproject.toml

clean:
	rm -rf .venv .cache out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
