/* The world map of the home page: outlines of countries, and a circle for each city with practices. */
import * as L from '/webjars/leaflet/dist/leaflet-src.esm.js';
import { address } from './iri.js';

const place = document.querySelector('#map');

async function json(url) {
  const answer = await fetch(url, { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    throw new Error(`${url} answered ${answer.status}`);
  }
  return answer.json();
}

function popup(row) {
  const link = document.createElement('a');
  link.href = address(row.city.value);
  link.textContent = `${row.cityLabel.value}: ${row.practices.value}`;
  return link;
}

async function draw() {
  const [countries, cities] = await Promise.all([
    json('/map/countries.json'),
    json(place.dataset.points),
  ]);
  place.hidden = false;
  const map = L.map(place, { worldCopyJump: true, maxZoom: 8, attributionControl: false });
  map.fitBounds([
    [-48, -118],
    [62, 150],
  ]);
  L.geoJSON(countries, { interactive: false, className: 'country' }).addTo(map);
  for (const row of cities.results.bindings) {
    L.circleMarker([row.latitude.value, row.longitude.value], {
      radius: 3 + Math.sqrt(row.practices.value),
      className: 'city',
    })
      .bindPopup(popup(row))
      .bindTooltip(row.cityLabel.value)
      .addTo(map);
  }
}

draw().catch(fault => {
  place.hidden = true;
  console.warn(fault);
});
