// Rows with places on a map: WKT literals, or a column of latitudes and one of longitudes.

import { make, number, say } from './dom.js';
import { loadScript, loadStyle } from './load.js';
import { isNumber, isPlace, show, text } from './terms.js';
import { geometry } from './wkt.js';

const LATITUDE = /lat(itude)?$/i;
const LONGITUDE = /(lon|lng|long|longitude)$/i;

function columns({ variables, rows }) {
  const first = test => variables.find(name => rows.some(row => test(row[name])));
  const named = pattern =>
    variables.find(name => pattern.test(name) && rows.some(row => isNumber(row[name])));
  return { wkt: first(isPlace), latitude: named(LATITUDE), longitude: named(LONGITUDE) };
}

function place(row, { wkt, latitude, longitude }) {
  if (wkt && isPlace(row[wkt])) {
    return geometry(row[wkt].value);
  }
  return latitude && row[latitude] && row[longitude]
    ? { type: 'Point', coordinates: [Number(row[longitude].value), Number(row[latitude].value)] }
    : null;
}

export function suits(answer) {
  const { wkt, latitude, longitude } = columns(answer);
  return Boolean(wkt || (latitude && longitude));
}

async function countries(L, map, colour) {
  const response = await fetch('/map/countries.json');
  if (response.ok) {
    L.geoJSON(await response.json(), {
      interactive: false,
      style: { color: colour('--line'), weight: 1, fillColor: colour('--panel'), fillOpacity: 1 },
    })
      .addTo(map)
      .bringToBack();
  }
}

function card(row, { variables }, found) {
  const hidden = new Set(Object.values(found));
  const list = make('dl', { class: 'card' });
  for (const name of variables.filter(each => row[each] && !hidden.has(each))) {
    list.append(make('dt', {}, name), make('dd', {}, show(row[name])));
  }
  return list;
}

export async function draw(area, answer) {
  loadStyle('/webjars/leaflet/1.9.4/dist/leaflet.css');
  await loadScript('/webjars/leaflet/1.9.4/dist/leaflet.js');
  const L = window.L;
  const colour = name => getComputedStyle(area).getPropertyValue(name).trim() || '#888';
  const resolved = name => {
    const probe = make('span');
    area.append(probe);
    probe.style.color = `var(${name})`;
    const value = getComputedStyle(probe).color;
    probe.remove();
    return value || colour(name);
  };
  const found = columns(answer);
  const box = make('div', { class: 'map', role: 'region', 'aria-label': say('map') });
  const note = make('p', { class: 'note' });
  area.append(box, note);
  const map = L.map(box, {
    preferCanvas: true,
    worldCopyJump: true,
    minZoom: 1,
    maxZoom: 16,
    zoomSnap: 0.5,
  });
  map.attributionControl.setPrefix(false);
  map.setView([20, 10], 1.5);
  const style = {
    color: resolved('--panel'),
    weight: 1,
    fillColor: resolved('--accent'),
    fillOpacity: 0.85,
    radius: 6,
  };
  const shapes = L.featureGroup().addTo(map);
  let places = 0;
  for (const row of answer.rows) {
    const shape = place(row, found);
    if (shape) {
      places++;
      L.geoJSON(shape, { style, pointToLayer: (feature, at) => L.circleMarker(at, style) })
        .bindPopup(() => card(row, answer, found), { maxWidth: 320 })
        .addTo(shapes);
    }
  }
  note.textContent = say('places', number(places), number(answer.rows.length));
  if (places) {
    map.fitBounds(shapes.getBounds().pad(0.1), { maxZoom: 7 });
  }
  await countries(L, map, resolved).catch(() => {});
  shapes.bringToFront();
}
