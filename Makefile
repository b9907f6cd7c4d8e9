# Shortcuts for people who work on the project; every line can be typed by hand as well.
PYTHON ?= python3

.PHONY: run test check locks licences translations icons bundle bundle-test clean

run:            ## start the window on the sample project
	$(PYTHON) main.py --sample

test:           ## run the tests
	$(PYTHON) -m tests

check:          ## lint, types, layers, tests
	$(PYTHON) -m tests --all

LOCK = uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-emit-index-url --no-emit-find-links

locks:          ## resolve requirements*.in anew (needs uv)
	$(LOCK) $(UPGRADE) requirements.in -o requirements.txt
	$(LOCK) $(UPGRADE) requirements-dev.in -o requirements-dev.txt
	$(PYTHON) -m tests.repository.annotate_locks

licences:       ## collect the licence texts of everything that is bundled
	$(PYTHON) -m tests.repository.collect_licences

translations:   ## bring the texts of the interface up to date and compile them
	$(PYTHON) -m tests.repository.translations

icons:          ## draw PNG, ICO and ICNS from the icon's SVG
	$(PYTHON) -m tests.repository.draw_icons

bundle:         ## build the one-folder application in dist/
	$(PYTHON) -m tests.bundle.build

bundle-test:    ## build it, start it under Xvfb, tag with keys, export, compare
	$(PYTHON) -m tests.bundle.run

clean:
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
