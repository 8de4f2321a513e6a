# The service on a small JRE. Build the jar first: ./mvnw -pl server -am package
# BUILD and RUN images are arguments, so that a mirror or a base image of your own can be used.
ARG BUILD=eclipse-temurin:25-jdk
ARG RUN=debian:bookworm-slim

FROM ${BUILD} AS jre
RUN jlink --add-modules java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.scripting,java.security.jgss,java.sql,java.xml,jdk.crypto.ec,jdk.jfr,jdk.management,jdk.unsupported,jdk.zipfs \
    --strip-java-debug-attributes --no-man-pages --no-header-files --compress zip-6 --output /jre

FROM ${RUN}
COPY --from=jre /jre /opt/jre
RUN groupadd --system --gid 10001 gkec && useradd --system --uid 10001 --gid gkec --home /data gkec \
    && mkdir /data && chown gkec:gkec /data
COPY server/target/gkec-server.jar /opt/gkec/gkec-server.jar
USER gkec
WORKDIR /data
VOLUME /data
EXPOSE 8080
ENV GKEC_DATA_DIR=/data
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080; printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3; grep -q UP <&3"]
ENTRYPOINT ["/opt/jre/bin/java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "/opt/gkec/gkec-server.jar"]
