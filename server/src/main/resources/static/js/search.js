/* Suggestions under the search field while somebody types. The form works without this. */
import { address, lastPart } from './iri.js';

const field = document.querySelector('#find');
const list = document.createElement('ul');
list.className = 'suggestions';
list.hidden = true;
list.setAttribute('aria-label', field.placeholder);
field.form.append(list);
const KINDS = 'City,Measure,Practice,FundingInstrument,Policy,LearningResource,Event,Network';
let asked = 0;

function entry(hit) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const href = address(hit.thing);
  if (href) {
    link.href = href;
  }
  link.textContent = hit.label;
  const kind = document.createElement('small');
  kind.textContent = ' ' + lastPart(hit.types[0] ?? '').replace(/([a-z])([A-Z])/g, '$1 $2');
  link.append(kind);
  item.append(link);
  return item;
}

async function suggest() {
  const words = field.value.trim();
  const mine = ++asked;
  if (words.length < 2) {
    list.hidden = true;
    return;
  }
  const url = `/search?limit=8&type=${KINDS}&lang=${document.documentElement.lang}&q=${encodeURIComponent(words)}`;
  const answer = await fetch(url, { headers: { Accept: 'application/json' } });
  if (!answer.ok || mine !== asked) {
    return;
  }
  const { hits } = await answer.json();
  list.replaceChildren(...hits.map(entry));
  list.hidden = hits.length === 0;
}

let timer;
field.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(suggest, 150);
});
field.form.addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    list.hidden = true;
    field.focus();
  }
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const stops = [field, ...list.querySelectorAll('a')];
    const step = event.key === 'ArrowDown' ? 1 : stops.length - 1;
    stops[(stops.indexOf(document.activeElement) + step) % stops.length].focus();
    event.preventDefault();
  }
});
document.addEventListener('click', event => {
  if (!field.form.contains(event.target)) {
    list.hidden = true;
  }
});

/* Names of cities under the field of a city: what is chosen is the id, which stands for one city alone. */
const city = document.querySelector('input#city');
if (city) {
  const names = document.createElement('datalist');
  names.id = 'cities';
  city.after(names);
  city.setAttribute('list', names.id);
  city.addEventListener('input', async () => {
    const words = city.value.trim();
    if (words.length < 2) {
      return;
    }
    const answer = await fetch(`/search?limit=10&type=City&q=${encodeURIComponent(words)}`, {
      headers: { Accept: 'application/json' },
    });
    if (answer.ok && city.value.trim() === words) {
      const { hits } = await answer.json();
      names.replaceChildren(...hits.map(hit => new Option(hit.label, lastPart(hit.thing))));
    }
  });
}
