#!/bin/sh
# Writes requirements.lock from pyproject.toml: every platform, every hash, what the program and its developers need.
set -eu
.venv/bin/python -m pip install -qq --disable-pip-version-check uv
UV_CUSTOM_COMPILE_COMMAND="make lock" .venv/bin/uv pip compile --quiet --universal --python-version 3.11 \
    --generate-hashes --no-emit-index-url --no-emit-find-links --group dev "$@" pyproject.toml --output-file requirements.lock
