// The list of examples: filtered while typing, opened without leaving the page.

import { number, say } from './dom.js';

const list = document.getElementById('examples');

function filter(words) {
  const wanted = words.trim().toLowerCase().split(/\s+/);
  let found = 0;
  for (const theme of list.querySelectorAll('.theme')) {
    const heading = theme.querySelector('h3').textContent;
    let here = 0;
    for (const item of theme.querySelectorAll('li')) {
      const text =
        `${heading} ${item.textContent} ${item.firstElementChild.dataset.example}`.toLowerCase();
      item.hidden = !wanted.every(word => text.includes(word));
      here += item.hidden ? 0 : 1;
    }
    theme.hidden = here === 0;
    theme.open = here > 0 && words.trim() !== '';
    found += here;
  }
  document.getElementById('found').textContent = words.trim() ? say('found', number(found)) : '';
}

/** Makes the list live; {@code open} gets the name of a chosen example. */
export function filterExamples(open) {
  const field = document.getElementById('filter');
  document.getElementById('filter-field').hidden = false;
  field.addEventListener('input', () => filter(field.value));
  list.addEventListener('click', event => {
    const { example } = event.target.closest('a')?.dataset ?? {};
    if (example && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open(example);
    }
  });
  list.open = matchMedia('(min-width: 60rem)').matches;
  const shown = list.querySelector(
    `[data-example="${CSS.escape(new URLSearchParams(location.search).get('example') ?? 'outcomes/district-heating')}"]`,
  );
  shown?.closest('.theme').setAttribute('open', '');
}
