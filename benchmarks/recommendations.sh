#!/usr/bin/env bash
# Time of the first fill, of /recommendations and /peers (first and warm), and memory, on the bundled data.
# Usage: benchmarks/recommendations.sh [rounds]      prints a Markdown table
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-20}
jar=server/target/gkec-server.jar
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
[ -f "$jar" ] || { echo "no $jar: run ./mvnw -pl server -am package -DskipTests" >&2; exit 1; }
cities="lahti-fi guimaraes-pt krakow-pl velenje-si medellin-co kigali-rw quezon-city-ph bissau-gw ulan-bator-mn homyel-by"
port=$((20000 + RANDOM % 20000))
data=$(mktemp -d)

start=$(date +%s%N)
"$java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -jar "$jar" \
  --server.address=127.0.0.1 --server.port=$port --gkec.data-dir="$data" >"$data/log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null; rm -rf "$data"' EXIT
until curl -sf -o /dev/null "127.0.0.1:$port/actuator/health/readiness"; do
  kill -0 $server 2>/dev/null || { tail -20 "$data/log" >&2; exit 1; }
  sleep 0.2
done
ready=$(( ($(date +%s%N) - start) / 1000000 ))
sleep 10 # what follows the first fill: derived graph, search index, VoID

ask() { curl -s -o /dev/null -w '%{time_total}\n' "127.0.0.1:$port/$1?city=$2"; }
percentiles() { sort -n | awk '{t[NR]=$1*1000} END {printf "%.0f | %.0f | %.0f", t[int((NR+1)/2)], t[int(NR*0.95+0.999)], t[NR]}'; }

echo "Empty folder to ready: $ready ms."
echo
echo "| request | n | median ms | p95 ms | max ms |"
echo "|---|---|---|---|---|"
for path in recommendations peers; do
  first=$(for city in $cities; do ask $path "$city"; done)
  warm=$(for ((i = 0; i < rounds; i++)); do for city in $cities; do ask $path "$city"; done; done)
  echo "| /$path, first of each city | $(wc -l <<<"$first") | $(percentiles <<<"$first") |"
  echo "| /$path, warm | $(wc -l <<<"$warm") | $(percentiles <<<"$warm") |"
done
echo
echo "Resident memory: $(awk '/VmRSS/ {printf "%.0f MB", $2/1024}' /proc/$server/status) (largest $(awk '/VmHWM/ {printf "%.0f MB", $2/1024}' /proc/$server/status), heap not limited)."
