// Rows with places on a map.

import { show } from './cell.js';
import { make, number, say } from './dom.js';
import { loadScript, loadStyle } from './load.js';
import { columns, place } from './places.js';

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

function popup(row, { variables }, found) {
  const hidden = new Set(Object.values(found));
  const list = make('dl', { class: 'popup' });
  for (const name of variables.filter(each => row[each] && !hidden.has(each))) {
    list.append(make('dt', {}, name), make('dd', {}, show(row[name])));
  }
  return list;
}

export function prepare() {
  loadStyle('/webjars/leaflet/dist/leaflet.css');
  return loadScript('/webjars/leaflet/dist/leaflet.js');
}

export async function draw(area, answer) {
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
      L.geoJSON(shape, { style, pointToLayer: (_feature, at) => L.circleMarker(at, style) })
        .bindPopup(() => popup(row, answer, found), { maxWidth: 320 })
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
