# The commands of MineRisk. `make` alone lists them.
# PYTHON=/path/to/python chooses the Python that .venv is made with; CORES=4, how many tests run side by side.

VENV := .venv
PY := PYTHONPATH=src $(VENV)/bin/python
CORES ?= 2
KILLS ?= 1000
COVERAGE ?= 90
COVERAGE_OF_THE_CORE ?= 98

.PHONY: help run test tests lint coverage build check-build prove bench screenshots catalogs forms lock packages clean
.DEFAULT_GOAL := help

help:           ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## */  make \1\t/' | expand -t 22

run: $(VENV)/.ready    ## open the window; without a display, do the same job without one
	@.ci/run_program.sh

test: lint tests coverage    ## everything that must hold before a change goes in

tests: $(VENV)/.ready
	@$(PY) -m pytest -n $(CORES) --dist worksteal --cov --cov-report=

coverage: $(VENV)/.ready
	@$(PY) -m coverage report --fail-under=$(COVERAGE)
	@echo "domain, store and services:"
	@$(PY) -m coverage report --fail-under=$(COVERAGE_OF_THE_CORE) \
	  --include='src/minerisk/domain/*,src/minerisk/store/*,src/minerisk/services/*'

lint: $(VENV)/.ready    ## style, types and layers
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/mypy
	@PYTHONPATH=src $(VENV)/bin/lint-imports

build: $(VENV)/.ready    ## the program as one folder, dist/minerisk
	@echo "Building dist/minerisk"
	@SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) PYTHONHASHSEED=1 \
	  $(PY) -m PyInstaller --noconfirm --log-level ERROR build.spec
	@du -sh dist/minerisk

check-build: $(VENV)/.ready    ## prove dist/minerisk: empty environment, another folder, a window that opens
	@.ci/check_build.sh

prove: $(VENV)/.ready    ## kill the program 1,000 times while it saves, and find every save
	@MINERISK_KILLS=$(KILLS) $(PY) -m pytest -p no:randomly tests/services/test_kills.py

bench: $(VENV)/.ready    ## speed, as ratios to the fastest way known
	@$(PY) bench/run.py

screenshots: $(VENV)/.ready    ## a picture of every page, in screenshots/
	@$(PY) -m pytest -m screenshot

catalogs: $(VENV)/.ready    ## collect the sentences again and compile their translations
	@.ci/catalogs.sh

lock: $(VENV)/.ready    ## write requirements.lock anew from pyproject.toml (UPGRADE=--upgrade: newest versions)
	@.ci/lock.sh $(UPGRADE)

clean:          ## remove what was built; .venv stays
	rm -rf build dist screenshots .coverage .pytest_cache .mypy_cache .ruff_cache .hypothesis

packages:
	@.ci/system_packages.sh

$(VENV)/.ready: requirements.lock | packages
	@.ci/venv.sh $(VENV)
