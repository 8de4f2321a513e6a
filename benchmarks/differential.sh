#!/usr/bin/env bash
# Random queries and updates, compared with Apache Jena; each difference is printed as small as it can be made.
# Usage: benchmarks/differential.sh [QUERIES [SEED...]], by default 20,000 for each of the seeds 1 to 5.
set -euo pipefail
cd "$(dirname "$0")/.."
queries=${1:-20000}
shift || true
[ $# -gt 0 ] || set -- 1 2 3 4 5
for seed in "$@"; do
  ./mvnw -B -ntp -pl server -am test -Dtest=DifferentialTest -Dsurefire.failIfNoSpecifiedTests=false \
    -Dgkec.differential.queries="$queries" -Dgkec.differential.seed="$seed" 2>&1 |
    grep -E '^(differential|SKIPPED|PREFIX|over|jena|oxigraph|got)' || true
done
