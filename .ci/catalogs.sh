#!/bin/sh
# Collects the sentences of the program, brings the catalog of each language up to date and compiles it.
# Both kinds of file are kept in the repository: .po for people, .mo for the program.
set -eu
babel=.venv/bin/pybabel
all=build/minerisk.pot
mkdir -p build

$babel --quiet extract --keywords "N_" --keywords "tr" --keywords "_tr" --keywords "catalog" --keywords "count:1,2" \
    --no-location --sort-output --project MineRisk --output "$all" src/minerisk
for language in az ru; do
    catalog=resources/locale/$language/LC_MESSAGES/minerisk
    if [ -e "$catalog.po" ]; then
        $babel --quiet update --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date --width 120 \
            --locale "$language" --input-file "$all" --output-file "$catalog.po"
    else
        mkdir -p "$(dirname "$catalog")"
        $babel --quiet init --locale "$language" --width 120 --input-file "$all" --output-file "$catalog.po"
    fi
    $babel compile --statistics --locale "$language" --input-file "$catalog.po" --output-file "$catalog.mo"
done
