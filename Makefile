# Every command sets up what it lacks, once, in a folder of the user's cache (tools/env.sh).
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:

WITH_TOOLS := source tools/env.sh &&

.PHONY: help
help: ## this list
	@echo 'Variables: PORT (8080) for serve, BENEFIT_ESTIMATOR_TOOLS for the tool folder.'
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

.PHONY: serve
serve: build ## build the site and serve it on http://127.0.0.1:8080 as production would
	@exec node tools/serve.mjs

.PHONY: build
build: setup ## the whole site, compressed copies included, in dist/
	@tools/build.sh

.PHONY: package
package: setup ## the engine as an npm package for other programs, in dist-package/
	@$(WITH_TOOLS) source tools/site-env.sh && node tools/package.mjs

.PHONY: python
python: setup ## the engine and its lists as a Python wheel, in dist-python/, tested with pyarrow, polars, DuckDB and pandas
	@tools/python.sh

.PHONY: test-scale
test-scale: python ## the same claims through the command line, polars, DuckDB and Spark: the same totals to the fen (ROWS=100000)
	@tools/scale.sh

.PHONY: single-file
single-file: build ## the whole page as one HTML file, in dist-single/, for tablets without network
	@node tools/single-file.mjs

.PHONY: test
test: test-lint test-native test-oracle test-wasm test-html test-package test-deploy test-e2e test-size ## every test

.PHONY: test-lint
test-lint: setup-test ## formatting of every crate, and clippy for the command line, the views and the browser
	$(WITH_TOOLS) for crate in . bench fuzz python tools/mutants; do cargo fmt --check --manifest-path $$crate/Cargo.toml; done
	$(WITH_TOOLS) cargo clippy --locked --no-default-features --all-targets -- -D warnings
	$(WITH_TOOLS) cargo clippy --locked --all-targets -- -D warnings
	$(WITH_TOOLS) cargo clippy --locked --target wasm32-unknown-unknown \
		--lib --bin benefit-estimator --bin authors --bin batch --test browser -- -D warnings

.PHONY: test-native
test-native: setup-test ## Rust tests on this machine, without and with the views
	$(WITH_TOOLS) cargo test --locked --no-default-features
	$(WITH_TOOLS) cargo test --locked --test native -- views authors

.PHONY: test-oracle
test-oracle: setup-test ## the independent calculation: by its own vectors, then against ours in random cases
	$(WITH_TOOLS) cargo build --locked --release --no-default-features --bin estimate
	ESTIMATE=target/release/estimate node --test --test-reporter=spec tests/oracle/*.test.mjs
	node tests/oracle/compare.mjs --bin target/release/estimate --cases 2000
	node tests/oracle/compare.mjs --bin target/release/estimate --packs tests/oracle/packs --cases 500
	node tests/oracle/compare.mjs --bin target/release/estimate --random 60 --cases 1000
	node tests/oracle/compare.mjs --bin target/release/estimate --random 20 --year --cases 200

.PHONY: test-wasm
test-wasm: setup-test ## the browser tests, compiled to WebAssembly, in Chromium
	$(WITH_TOOLS) CHROMEDRIVER="$$(command -v chromedriver)" \
		cargo test --locked --target wasm32-unknown-unknown --test browser

.PHONY: test-html
test-html: setup-test build ## the built pages against the HTML standard
	node_modules/.bin/html-validate --config tools/node/html-validate.json dist/index.html dist/authors.html dist/batch.html dist/embedding.html

.PHONY: test-package
test-package: setup-test package ## the npm package: Node, types, and the same answers with and without WebAssembly
	$(WITH_TOOLS) cargo build --locked --no-default-features --bin estimate
	$(WITH_TOOLS) ESTIMATE=target/debug/estimate TSC="$$TOOLS/node-package/node_modules/typescript/bin/tsc" \
		node --test --test-reporter=spec tests/package/*.test.mjs

.PHONY: test-deploy
test-deploy: build ## the settings for other servers say what deploy/headers.json says; the program's files fit
	node --test --test-reporter=spec tests/deploy/current.test.mjs tests/deploy/program.test.mjs

.PHONY: test-e2e
test-e2e: setup-test build single-file package ## journeys through the built site in Chromium
	$(WITH_TOOLS) cargo build --locked --no-default-features --bin estimate
	CHROMIUM="$$(command -v chromium)" node --test --test-concurrency=2 --test-reporter=spec tests/e2e/*.test.mjs

.PHONY: test-size
test-size: build package ## what a first visit downloads and the engine weighs, against the budgets
	@node tools/sizes.mjs

.PHONY: test-platforms
test-platforms: setup-platforms build single-file ## Chromium, Firefox, WebKitGTK, Orca, weak devices, nginx and Apache (10 minutes)
	$(WITH_TOOLS) PATH="$$TOOLS/geckodriver/bin:$$PATH" xvfb-run -a node --test --test-reporter=spec \
		tests/deploy/servers.test.mjs tests/engines/*.test.mjs

.PHONY: load
load: setup-platforms build ## what nginx on this machine serves, asked by wrk
	@node bench/load/run.mjs

.PHONY: audit
audit: setup-platforms ## licences, sources and known vulnerabilities of every crate
	@tools/audit.sh

.PHONY: sbom
sbom: setup ## what the site is made of, as a CycloneDX list in target/
	@$(WITH_TOOLS) node tools/sbom.mjs

.PHONY: reproduce
reproduce: setup ## two builds in two folders, compared file by file
	@tools/reproduce.sh

.PHONY: bench
bench: setup-test ## how fast the engine is: native, and WebAssembly in Node and Chromium
	$(WITH_TOOLS) node bench/run.mjs

.PHONY: bench-page
bench-page: setup-test build ## a first visit and the next, and from a key press to the result, on a slow processor
	@node bench/page/start.mjs
	@node bench/page/typing.mjs

.PHONY: bench-weight
bench-weight: build ## what the page's program is made of, by crate, and what each thing that is opened brings along
	@$(WITH_TOOLS) source tools/site-env.sh && node bench/page/weight.mjs

.PHONY: bench-peers
bench-peers: package python ## the same policy through other engines, one by one and many at once (half an hour; installs them under target/)
	$(WITH_TOOLS) cargo build --locked --profile fast --no-default-features --bin estimate
	@node bench/peers/run.mjs
	@node bench/peers/many.mjs

.PHONY: bench-growth
bench-growth: package ## time and memory as visits, packs and cases grow
	$(WITH_TOOLS) cargo build --locked --profile fast --no-default-features --bin estimate
	@node bench/growth/run.mjs

.PHONY: proof
proof: setup-test ## the long tests: 200,000 random cases, laws, fuzzing, mutants (hours)
	$(WITH_TOOLS) tools/proof.sh

.PHONY: setup
setup: ## install what building needs (no browser)
	@tools/setup.sh build

.PHONY: setup-test
setup-test: ## install what testing needs as well
	@tools/setup.sh test

.PHONY: setup-platforms
setup-platforms: ## install other browsers, servers and the auditor
	@tools/setup.sh platforms

.PHONY: clean
clean: ## remove everything built here; the tool folder stays
	rm -rf target dist dist-package dist-single node_modules
