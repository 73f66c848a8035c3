# `make` or `make help` lists what there is.

.DEFAULT_GOAL := help
SHELL := bash
PYTHON ?= $(shell .ci/python)
BIN := .venv/bin
# For people who look at the sample wiki only, no tools of development.
RUNTIME := .venv/.runtime
TOOLS := .venv/.tools
PORT ?= 8000
# Checkers of styles and of HTML, which come from npm; Node and Java come with the other tools.
NODE_TOOLS := node_modules/.tools
STYLELINT := $(BIN)/node node_modules/stylelint/bin/stylelint.mjs "theme/**/*.css" "docs/assets/*.css"
# Material prints a notice about MkDocs 2 into every log.
export NO_MKDOCS_2_WARNING := 1

.PHONY: help
help: ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

.PHONY: serve
serve: $(RUNTIME) ## show the sample wiki at http://127.0.0.1:8000/, rebuilt at every change; PORT=8001 for another port
	@$(BIN)/python -c 'import socket; socket.create_server(("127.0.0.1", $(PORT)))' 2>/dev/null \
		|| { echo "Port $(PORT) is taken. Choose another one: make serve PORT=$$(($(PORT) + 1))" >&2; exit 1; }
	$(BIN)/mkdocs serve --dev-addr 127.0.0.1:$(PORT)

.PHONY: test
test: $(TOOLS) $(NODE_TOOLS) ## install everything, a browser too, and run all tests
	@.ci/browser $(BIN)/python
	$(BIN)/python -m pytest --numprocesses auto --dist loadgroup $(ARGS)

.PHONY: install
install: $(TOOLS) $(NODE_TOOLS) ## make .venv with everything that development needs

.PHONY: lint
lint: $(TOOLS) $(NODE_TOOLS) ## look for style and likely mistakes
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(STYLELINT)

.PHONY: format
format: $(TOOLS) $(NODE_TOOLS) ## mend what can be mended by itself
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(STYLELINT) --fix

.PHONY: types
types: $(TOOLS) ## check the types
	$(BIN)/mypy

.PHONY: layers
layers: $(TOOLS) ## check which way the parts know of each other
	$(BIN)/lint-imports

.PHONY: site
site: $(RUNTIME) ## build the sample wiki into site/; any warning fails
	$(BIN)/mkdocs build --strict

.PHONY: docs
docs: $(RUNTIME) ## write the reference pages from the declarations in the code
	$(BIN)/python -m cjm_site.export.reference docs/reference

.PHONY: clean
clean: ## remove what was built and installed
	rm -rf .venv node_modules build dist site *.egg-info .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

$(RUNTIME): pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(TOOLS): pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $(RUNTIME) $@

# The checker of HTML would fetch a Java of its own after its installation.
$(NODE_TOOLS): package.json $(TOOLS)
	$(BIN)/npm install --silent --no-audit --no-fund --no-package-lock --ignore-scripts
	@touch $@
