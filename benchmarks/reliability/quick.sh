#!/usr/bin/env bash
# Unpacks the jar and keeps its classes ready, so that a start takes a third of the time. Prints the path of the jar
# to give to a trial, and beside it makes what JDK_JAVA_OPTIONS must name. Usage: quick.sh FOLDER
set -euo pipefail
jar=$(dirname "$0")/../../server/target/gkec-server.jar
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
[ -f "$jar" ] || { echo "no $jar: run ./mvnw -pl server -am package -DskipTests" >&2; exit 1; }
"$java" -Djarmode=tools -jar "$jar" extract --destination "$1/app" >/dev/null
"$java" -XX:ArchiveClassesAtExit="$1/app.jsa" -Xmx700m -Dspring.context.exit=onRefresh -jar "$1/app/gkec-server.jar" \
  --server.address=127.0.0.1 --server.port=0 --gkec.data-dir="$1/first/data" --gkec.load.bundled=false \
  --gkec.derived=false --gkec.description=false --gkec.access.open=true >"$1/first.log" 2>&1
echo "JDK_JAVA_OPTIONS=-XX:SharedArchiveFile=$1/app.jsa"
echo "$1/app/gkec-server.jar"
