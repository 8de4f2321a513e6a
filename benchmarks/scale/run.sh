#!/usr/bin/env bash
# The recommender with 10,000 more cities, 500 measures and 100,000 more practices, generated from the bundled data.
# Usage: benchmarks/scale/run.sh [requests]      prints Markdown
set -euo pipefail
cd "$(dirname "$0")/../.."
requests=${1:-300}
jar=${JAR:-server/target/gkec-server.jar}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
[ -f "$jar" ] || { echo "no $jar: run ./mvnw -pl server -am package -DskipTests" >&2; exit 1; }
port=$((20000 + RANDOM % 20000))
here=http://127.0.0.1:$port
work=$(mktemp -d)
"$java" -Xmx6g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -jar "$jar" --server.address=127.0.0.1 \
  --server.port=$port --gkec.data-dir="$work/data" --gkec.access.rate=0 --gkec.load.time-limit=15m >"$work/log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf "$work"' EXIT
until curl -sf -o /dev/null "$here/actuator/health/readiness"; do
  kill -0 $server 2>/dev/null || { tail -20 "$work/log" >&2; exit 1; }
  sleep 0.2
done
derived() { grep -c 'derived statements=' "$work/log" || true; }
ask() { curl -sf -o /dev/null -w '%{time_total}\n' "$here/$1"; }
percentiles() { sort -n | awk '{t[NR]=$1*1000} END {printf "%d | %.0f | %.0f | %.0f", NR, t[int((NR+1)/2)], t[int(NR*0.95+0.999)], t[NR]}'; }

"$java" benchmarks/scale/Generate.java "$here" 10000 500 100000 1 "$work/scale.nt" 2>"$work/size"
token=$(grep -o 'shown this once: [^ ]*' "$work/log" | awk '{print $4}')
before=$(derived)
load=$(curl -sS -o "$work/answer" -w '%{http_code} %{time_total}' -X PUT -H "Authorization: Bearer $token" \
  -H 'Content-Type: application/n-triples' --data-binary @"$work/scale.nt" "$here/graphs?graph=https://w3id.org/gkec/graph/scale")
case $load in 20*) ;; *) echo "load: $load" >&2; grep -B5 -A3 "sh:Violation" "$work/answer" | head -30 >&2; exit 1 ;; esac
until [ "$(derived)" -gt "$before" ]; do sleep 1; done
sleep 20 # what else follows a write: search index, VoID

echo "Beside the bundled data: $(cat "$work/size"). Loading and checking them: ${load#* } s."
echo "Derived again: $(grep -o 'derived statements=.*' "$work/log" | tail -1)."
echo
echo "| request | n | median ms | p95 ms | max ms |"
echo "|---|---|---|---|---|"
mapfile -t cities < <(grep -o 'id/city/scale-[0-9]*-[a-z]*> <http://www.w3.org/1999' "$work/scale.nt" | sed 's|id/city/||; s|>.*||' | awk -v n="$requests" 'NR % int(10000/n) == 0' | head -"$requests")
for path in recommendations peers; do
  for ((i = 0; i < 200; i++)); do ask "$path?city=${cities[i % 20]}" >/dev/null; done
  for round in "each city for the first time" "each city again"; do
    echo "| /$path, $round | $(for city in "${cities[@]}"; do ask "$path?city=$city"; done | percentiles) |"
  done
done
echo
echo "Resident memory: $(awk '/VmRSS/ {printf "%.0f MB", $2/1024}' /proc/$server/status), largest $(awk '/VmHWM/ {printf "%.0f MB", $2/1024}' /proc/$server/status), heap limited to 6 GB."
