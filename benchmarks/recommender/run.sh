#!/usr/bin/env bash
# Judges the recommender on hidden adoptions, by the service's own queries and classes. Prints Markdown.
# Usage: benchmarks/recommender/run.sh [folder with urban-nature-atlas/ and koppen/]
set -euo pipefail
cd "$(dirname "$0")/../.."
jar=server/target/gkec-server.jar
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
[ -f "$jar" ] || { echo "no $jar: run ./mvnw -pl server -am package -DskipTests" >&2; exit 1; }
port=$((20000 + RANDOM % 20000))
work=$(mktemp -d)
"$java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -jar "$jar" \
  --server.address=127.0.0.1 --server.port=$port --gkec.data-dir="$work/data" --gkec.access.rate=0 >"$work/log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf "$work"' EXIT
until curl -sf -o /dev/null "127.0.0.1:$port/actuator/health/readiness"; do
  kill -0 $server 2>/dev/null || { tail -20 "$work/log" >&2; exit 1; }
  sleep 0.2
done

answer() { curl -sf -o "$work/$2.csv" "127.0.0.1:$port/queries/recommend/$1format=csv"; }
ask() { curl -sf -H 'Accept: text/csv' -o "$work/$1.csv" --data-urlencode "query=$2" "127.0.0.1:$port/sparql"; }
for name in cities context dimensions measures peer-adoption evidence; do answer "$name?" $name; done
prefixes='PREFIX gkec: <https://w3id.org/gkec/def#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>'
ask planning "$prefixes SELECT DISTINCT ?city { GRAPH <https://w3id.org/gkec/graph/mission-actions> { ?practice gkec:inCity ?city } } ORDER BY ?city"
ask countries "$prefixes SELECT ?country ?label ?income (SAMPLE(?gdp) AS ?logGdp) (GROUP_CONCAT(DISTINCT STR(?region); SEPARATOR=' ') AS ?regions) {
  ?country a gkec:Country ; skos:prefLabel ?label ; gkec:region/skos:broader* ?region . FILTER(LANG(?label) = 'en')
  OPTIONAL { ?country gkec:incomeGroup/skos:notation ?income } OPTIONAL { ?city gkec:country ?country ; gkec:logGdpPerPerson ?gdp } }
  GROUP BY ?country ?label ?income"
while read -r city; do
  slug=${city##*/}
  answer "need?city=$city&" "need-$slug"
  answer "finance-fit?city=$city&" "finance-$slug"
done < <(tail -n +2 "$work/planning.csv" | tr -d '\r')

mkdir "$work/lib"
(cd "$work/lib" && "${java%java}jar" xf "$OLDPWD/$jar")
echo "Data: revision of a fresh store of commit $(git rev-parse --short HEAD), seed 20261124. Repeat: \`benchmarks/recommender/run.sh${1:+ $1}\`."
"$java" -cp "$work/lib/BOOT-INF/classes:$work/lib/BOOT-INF/lib/*" benchmarks/recommender/Evaluate.java "$work" ${1:+"$1"}
