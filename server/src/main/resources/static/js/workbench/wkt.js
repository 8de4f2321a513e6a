// Well-known text to the coordinates of GeoJSON.

const TYPES = {
  POINT: 'Point',
  LINESTRING: 'LineString',
  POLYGON: 'Polygon',
  MULTIPOINT: 'MultiPoint',
  MULTILINESTRING: 'MultiLineString',
  MULTIPOLYGON: 'MultiPolygon',
};

/** A geometry, or null if the text is none that can be drawn. */
export function geometry(wkt) {
  const found = /^\s*(?:<[^>]*>)?\s*([A-Z]+)\s*(?:Z|M|ZM)?\s*(\(.*\))\s*$/is.exec(wkt);
  const type = TYPES[found?.[1].toUpperCase()];
  if (!type || !/^[-\d.eE+,()\s]*$/.test(found[2])) {
    return null;
  }
  const json = found[2]
    .replace(
      /([-+\d.eE]+(?:\s+[-+\d.eE]+)+)/g,
      point => '[' + point.trim().split(/\s+/).map(Number).slice(0, 2).join(',') + ']',
    )
    .replaceAll('(', '[')
    .replaceAll(')', ']');
  try {
    const nested = JSON.parse(json);
    return {
      type,
      coordinates:
        type === 'Point'
          ? nested[0]
          : type === 'MultiPoint'
            ? nested.flat(nested[0]?.[0]?.length ? 1 : 0)
            : nested,
    };
  } catch {
    return null;
  }
}
