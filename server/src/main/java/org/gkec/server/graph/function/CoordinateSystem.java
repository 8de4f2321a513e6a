package org.gkec.server.graph.function;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.query.algebra.evaluation.ValueExprEvaluationException;

/**
 * The coordinate system whose address may stand before the WKT of a geometry (GeoSPARQL 1.0,
 * requirements 10 and 11). Without one it is CRS84: degrees, longitude first. EPSG 4326 has the
 * same degrees, latitude first. Others are not converted here, which is a type error.
 */
final class CoordinateSystem {

  private static final Pattern NAMED = Pattern.compile("\\s*<([^>]*)>\\s*(.*)", Pattern.DOTALL);
  private static final Pattern CRS84 =
      Pattern.compile("https?://www\\.opengis\\.net/def/crs/OGC/[0-9.]+/CRS84");
  private static final Pattern EPSG_4326 =
      Pattern.compile("https?://www\\.opengis\\.net/def/crs/EPSG/[0-9.]+/4326");
  private static final Pattern PAIR =
      Pattern.compile("([(,]\\s*)(-?[0-9][0-9.eE+-]*)(\\s+)(-?[0-9][0-9.eE+-]*)");

  private CoordinateSystem() {}

  /** The same geometry in CRS84, without its address; what names no system stays as it is. */
  static Value inCrs84(Value geometry) {
    if (!(geometry instanceof Literal literal)) {
      return geometry;
    }
    Matcher named = NAMED.matcher(literal.getLabel());
    if (!named.matches()) {
      return geometry;
    }
    String wkt = named.group(2);
    if (EPSG_4326.matcher(named.group(1)).matches()) {
      wkt = PAIR.matcher(wkt).replaceAll("$1$4$3$2");
    } else if (!CRS84.matcher(named.group(1)).matches()) {
      throw new ValueExprEvaluationException(
          "coordinates in <" + named.group(1) + ">; known are CRS84 and EPSG 4326");
    }
    return Values.literal(wkt, literal.getDatatype());
  }
}
