// Where rows lie: by WKT literals, or by a column of latitudes and one of longitudes.

import { isNumber, isPlace } from './terms.js';
import { geometry } from './wkt.js';

const LATITUDE = /lat(itude)?$/i;
const LONGITUDE = /(lon|lng|long|longitude)$/i;

/** The names of the columns that place rows; each may be undefined. */
export function columns({ variables, rows }) {
  const first = test => variables.find(name => rows.some(row => test(row[name])));
  const named = pattern =>
    variables.find(name => pattern.test(name) && rows.some(row => isNumber(row[name])));
  return { wkt: first(isPlace), latitude: named(LATITUDE), longitude: named(LONGITUDE) };
}

/** The place of a row as GeoJSON, or null if it has none that can be drawn. */
export function place(row, { wkt, latitude, longitude }) {
  if (isPlace(row[wkt])) {
    return geometry(row[wkt].value);
  }
  const coordinates = [row[longitude], row[latitude]].map(term =>
    isNumber(term) ? Number(term.value) : Number.NaN,
  );
  return coordinates.every(Number.isFinite) ? { type: 'Point', coordinates } : null;
}
