# Everything a developer does; `make` alone lists it. Each target first installs what it needs and is not there.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# The system's Python is the one that knows QGIS; nothing of another Python may leak into it.
unexport PYTHONPATH PYTHONHOME VIRTUAL_ENV
export PYTHONNOUSERSITE := 1
export PYTHONPYCACHEPREFIX := $(CURDIR)/build/pycache

PYTHON := .venv/bin/python
LINT := .venv-lint/bin/python
PYTEST := $(PYTHON) -m pytest
# pytest-qgis starts a QGIS as soon as pytest loads it: only tests/qgis wants one.
PURE_PYTEST := $(PYTEST) -p no:pytest_qgis -p no:pytest-qt
QGIS := tools/qgis-env
SYSTEM_PYTHON := /usr/bin/python3
STAGE := $(SYSTEM_PYTHON) tools/stage.py

##@ See it work

demo: ## prepare a store with a summer of Seinäjoki and check it; prints the worst findings and the report's path
	@tools/install python qgis translations run
	@$(STAGE)
	@$(QGIS) $(PYTHON) tools/demo.py

run: ## open QGIS with the plugin and the demo
	@tools/install python qgis translations run
	@$(STAGE)
	@$(QGIS) --screen qgis --code tools/open_demo.py

pictures: ## draw every window, form and report into build/pictures
	@tools/install python qgis translations desktop browser languages run
	@$(MAKE) package
	@$(PYTHON) tools/pictures.py

##@ Prove it

# Tests speak one language, whatever the developer's is.
test-unit test-package test-store test-qgis test-gui fuzz stress: export LC_ALL := C.UTF-8

test: test-unit test-package test-store test-qgis test-gui ## all tests

test-unit: ## the rooms that know no QGIS, and that the bench is fair
	@tools/install python translations run test
	@$(STAGE)
	$(PURE_PYTEST) tests/unit tests/bench

test-package: ## the zip, as the plugin hub takes it
	@tools/install python translations run test
	@$(STAGE)
	$(PURE_PYTEST) tests/package

test-store: ## the stores, and the register of findings in them
	@tools/install python qgis translations postgis run test
	@$(STAGE)
	$(PURE_PYTEST) tests/store

# QGIS keeps the frames of a failed run, and the layers in them, for ever: they must not outlive an exitQgis().
test-qgis: ## the rooms that know QGIS, in one without a screen
	@tools/install python qgis translations run test
	@$(STAGE)
	$(QGIS) $(PYTEST) --qgis_disable_exit tests/qgis

test-gui: package ## a real QGIS desktop with the zip installed, on a virtual screen
	@tools/install python qgis translations desktop run test
	$(PURE_PYTEST) tests/gui

fuzz: ## the property-based tests with 10 000 examples each
	@tools/install python translations run test
	@$(STAGE)
	HYPOTHESIS_PROFILE=fuzz $(PURE_PYTEST) -m hypothesis tests/unit

stress: package ## what takes long: stores killed 100 times each, thirty writers at once (MINUTES=5), QGIS among 100 000 plans
	@tools/install python qgis translations desktop postgis run test
	@$(STAGE)
	HYPOTHESIS_PROFILE=fuzz $(PURE_PYTEST) -m stress tests/store tests/gui

bench: ## measure the engine against its peers; writes build/bench.json
	@tools/install python qgis translations postgis run bench
	@$(STAGE)
	$(QGIS) $(PYTHON) tests/bench/bench.py

# QGS105: iface is handed over, so that tests can hand over theirs. QGS2: guesses, mostly wrong, by its own word experimental.
QGS_IGNORED := QGS105,QGS2

lint: package ## style, types, arrows between the rooms, translations, the plugin hub's gate
	@tools/install python lint
	$(LINT) -m ruff check .
	$(LINT) -m ruff format --check .
	$(LINT) -m mypy
	$(LINT) -m flake8 --select=QGS --ignore=$(QGS_IGNORED) --extend-exclude=.venv,.venv-lint,build .
	$(LINT) .venv-lint/bin/lint-imports --cache-dir build/cache/import-linter
	$(SYSTEM_PYTHON) tools/translations.py --check
	$(LINT) tools/hubgate.py

##@ Make it

package: ## build the plugin's zip in dist/
	@tools/install python translations
	@$(SYSTEM_PYTHON) tools/package.py

translations: ## gather the translatable texts into i18n/*.ts
	@tools/install python
	@$(SYSTEM_PYTHON) tools/translations.py

format: ## let ruff lay out the code
	@tools/install python lint
	$(LINT) -m ruff check --fix .
	$(LINT) -m ruff format .

clean: ## remove all that make made
	rm -rf .venv .venv-lint build dist .qgis-settings

help: ## this list
	@awk 'BEGIN { FS = ":.*## " } \
		/^##@/ { printf "\n%s\n", substr($$0, 5) } \
		/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

.PHONY: demo run pictures test test-unit test-package test-store test-qgis test-gui fuzz stress bench lint package translations format clean help
