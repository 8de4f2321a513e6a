// Well-known text to GeoJSON, whose coordinates are longitude and latitude.

/** The name in GeoJSON, how deep positions lie, and how many belong together at least. */
const TYPES = {
  POINT: { type: 'Point', depth: 0, least: 1 },
  LINESTRING: { type: 'LineString', depth: 1, least: 2 },
  POLYGON: { type: 'Polygon', depth: 2, least: 3 },
  MULTIPOINT: { type: 'MultiPoint', depth: 1, least: 1 },
  MULTILINESTRING: { type: 'MultiLineString', depth: 2, least: 2 },
  MULTIPOLYGON: { type: 'MultiPolygon', depth: 3, least: 3 },
};
const GEOMETRY = /^\s*(?:<([^>]*)>)?\s*([A-Z]+?)\s*(?:ZM|Z|M)?\s*\((.*)\)\s*$/is;
const POSITION = /[-+\d.eE]+(?:\s+[-+\d.eE]+)+/g;

/** Where GeoSPARQL names no system, or CRS84, longitudes come first; in EPSG's 4326 latitudes. */
const LONGITUDE_FIRST = /^$|[/:]CRS84$/i;
const LATITUDE_FIRST = /[/:]EPSG[/:].*[/:]4326$/i;

/** A geometry, or null if the text is none that can be drawn on our map. */
export function geometry(wkt) {
  const [, system = '', name = '', inside = ''] = GEOMETRY.exec(wkt) ?? [];
  const kind = TYPES[name.toUpperCase()];
  const swapped = LATITUDE_FIRST.test(system);
  if (!kind || !/^[-\d.eE+,()\s]*$/.test(inside) || !(swapped || LONGITUDE_FIRST.test(system))) {
    return null;
  }
  // Points of a multipoint may stand in brackets or not.
  const body = kind.type === 'MultiPoint' ? inside.replace(/\(([^()]*)\)/g, '$1') : inside;
  const lists = parsed(body, swapped);
  const point = lists?.length === 1 ? lists[0] : null;
  const coordinates = kind.type === 'Point' ? point : lists;
  return isNested(coordinates, kind.depth, kind.least) ? { type: kind.type, coordinates } : null;
}

/** Brackets as lists, positions as two numbers; null if that is not what they are. */
function parsed(body, swapped) {
  const json = body
    .replace(POSITION, found => {
      const [x, y] = found.split(/\s+/).map(Number);
      return JSON.stringify(swapped ? [y, x] : [x, y]);
    })
    .replaceAll('(', '[')
    .replaceAll(')', ']');
  try {
    return JSON.parse(`[${json}]`);
  } catch {
    return null;
  }
}

function isNested(value, depth, least) {
  if (!Array.isArray(value)) {
    return false;
  }
  return depth === 0
    ? value.length === 2 && value.every(Number.isFinite)
    : value.length >= (depth === 1 ? least : 1) &&
        value.every(each => isNested(each, depth - 1, least));
}
