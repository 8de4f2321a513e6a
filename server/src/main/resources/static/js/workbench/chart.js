// A text column against numbers, as bars.

import { make, say } from './dom.js';
import { loadScript } from './load.js';
import { isNumber, isPlace, text } from './terms.js';

const MOST_BARS = 40;

const numeric = ({ variables, rows }) =>
  variables.filter(name => rows.some(row => isNumber(row[name])));

/** The first column of texts, else of years, else of anything. */
export function labels({ variables, rows }) {
  const isWords = term => term?.type === 'literal' && !isNumber(term) && !isPlace(term);
  const words = name => rows.some(row => isWords(row[name]));
  return variables.find(words) ?? variables.find(name => /year/i.test(name)) ?? variables[0];
}

/** The columns of numbers to show, the best first. */
export function values(answer) {
  const all = numeric(answer).filter(name => name !== labels(answer));
  const useful = all.filter(name => !/(year|lat|lon|lng|long|latitude|longitude)$/i.test(name));
  return useful.length ? useful : all;
}

const clipped = (words, most) => (words.length > most ? words.slice(0, most - 1) + '…' : words);

export const suits = answer =>
  !answer.triples && answer.rows.length > 0 && values(answer).length > 0;

function choice(label, names, chosen, change) {
  const select = make(
    'select',
    { onchange: () => change(select.value) },
    ...names.map(name => make('option', { value: name, selected: name === chosen }, name)),
  );
  return make('label', {}, label + ' ', select);
}

export const prepare = () => loadScript('/webjars/chart.js/dist/chart.umd.min.js');

export function draw(area, answer) {
  let by = labels(answer);
  let value = values(answer)[0];
  const canvas = make('canvas', { role: 'img', 'aria-label': say('chart') });
  const box = make('div', { class: 'chart' }, canvas);
  const tools = make(
    'div',
    { class: 'tools' },
    choice(say('by'), answer.variables, by, name => {
      by = name;
      draw_();
    }),
    choice(say('value'), numeric(answer), value, name => {
      value = name;
      draw_();
    }),
  );
  area.append(tools, box, make('p', { class: 'note' }, say('bars', MOST_BARS)));
  let chart = null;

  function draw_() {
    chart?.destroy();
    const rows = answer.rows.filter(row => isNumber(row[value])).slice(0, MOST_BARS);
    const style = getComputedStyle(box);
    box.style.height = `${Math.max(12, rows.length * 1.7 + 4)}rem`;
    chart = new window.Chart(canvas, {
      type: 'bar',
      data: {
        labels: rows.map(row => clipped(text(row[by]), box.clientWidth < 600 ? 18 : 48)),
        datasets: [
          {
            label: value,
            data: rows.map(row => Number(row[value].value)),
            backgroundColor: style.borderTopColor,
          },
        ],
      },
      options: {
        indexAxis: 'y',
        maintainAspectRatio: false,
        animation: false,
        color: style.color,
        scales: {
          x: { ticks: { color: style.color }, grid: { color: style.outlineColor } },
          y: { ticks: { color: style.color, autoSkip: false }, grid: { display: false } },
        },
      },
    });
    canvas.setAttribute('aria-label', `${say('chart')}: ${value}, ${by}`);
  }
  draw_();
}
