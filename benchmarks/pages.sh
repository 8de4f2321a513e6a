#!/usr/bin/env bash
# How fast pages are, warm, and how large. Usage: benchmarks/pages.sh [requests]      prints Markdown
set -euo pipefail
cd "$(dirname "$0")/.."
requests=${1:-30}
jar=server/target/gkec-server.jar
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
[ -f "$jar" ] || { echo "no $jar: run ./mvnw -pl server -am package -DskipTests" >&2; exit 1; }
port=$((20000 + RANDOM % 20000))
here=http://127.0.0.1:$port
work=$(mktemp -d)
"$java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -jar "$jar" --server.address=127.0.0.1 \
  --server.port=$port --gkec.data-dir="$work/data" --gkec.access.rate=0 >"$work/log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf "$work"' EXIT
until curl -sf -o /dev/null "$here/actuator/health/readiness"; do
  kill -0 $server 2>/dev/null || { tail -20 "$work/log" >&2; exit 1; }
  sleep 0.2
done
sleep 10 # what follows the first fill: derived graph, search index, VoID
ask() { curl -sf -L -o /dev/null -H 'Accept: text/html' -H 'Accept-Encoding: gzip' -w '%{time_total} %{size_download}\n' "$here$1"; }

pages() { grep -E '^[^#|]+\| 200 \|' server/src/test/resources/org/gkec/server/browser/pages.txt; }

# A page measured after 30 requests of its own would be measured half compiled: all pages are asked for first
for ((round = 0; round < 30; round++)); do pages | while IFS='|' read -r _ _ path _; do ask "${path// /}" >/dev/null; done; done

echo "| page | n | median ms | p95 ms | max ms | KB gzip |"
echo "|---|---|---|---|---|---|"
pages | while IFS='|' read -r name _ path _; do
  path=${path// /}
  for ((i = 0; i < requests; i++)); do ask "$path"; done | sort -n | awk -v name="${name% }" \
    '{t[NR]=$1*1000; size=$2} END {printf "| %s | %d | %.0f | %.0f | %.0f | %.0f |\n", name, NR, t[int((NR+1)/2)], t[int(NR*0.95+0.999)], t[NR], size/1024}'
done
