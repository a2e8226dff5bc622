# The commands of daily work. Each does its own set-up.

SHELL := /bin/bash
SAMPLE := plans/river-clean-up.ron
PROGRAM := cargo run --quiet --release --locked --

.PHONY: help setup run test bench
.DEFAULT_GOAL := help

help: ## Say what can be made
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/  make \1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 16

setup: ## Install the system packages that are missing (Debian, Ubuntu)
	@scripts/setup.sh test

run: ## Build and open the window; PLAN=file opens a plan
	@scripts/setup.sh window
	@if [ "$$(uname -s)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "There is no display here, so this runs what needs none: check and print of $(SAMPLE)."; \
		cargo build --release --locked && \
		{ $(PROGRAM) check $(SAMPLE) || [ $$? -eq 1 ]; } && \
		$(PROGRAM) print $(SAMPLE) --force -o target/river-clean-up.pdf && \
		echo "The printed checklist is target/river-clean-up.pdf"; \
	else \
		cargo run --release --locked -- $(PLAN); \
	fi

test: setup ## Format, lints, spelling, documentation and the whole test suite, real window included
	@if command -v typos >/dev/null; then typos; else \
		echo "The spelling is not checked: typos is not installed (cargo install typos-cli)."; fi
	cargo fmt --all --check
	cargo clippy --locked --all-targets --all-features -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps --document-private-items
	cargo test --locked --features desktop-tests

bench: setup ## Measure, and print a table of ratios against references of the same run
	cargo bench --locked
