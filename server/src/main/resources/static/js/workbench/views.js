// The tabs over an answer: table, map, chart, graph, each where it suits.

import * as chart from './chart.js';
import { make, say } from './dom.js';
import * as graph from './graph.js';
import * as map from './map.js';
import * as table from './table.js';

const VIEWS = { table, map, chart, graph };

const tabs = document.getElementById('views');
const panel = document.getElementById('view');
let selected = 0;

function plain(answer) {
  panel.append(
    make(
      'p',
      { class: 'plain-answer' },
      answer.truth === null ? say('empty') : say(answer.truth ? 'yes' : 'no'),
    ),
  );
}

async function select(name, answer) {
  for (const tab of tabs.children) {
    const chosen = tab.id === 'tab-' + name;
    tab.setAttribute('aria-selected', chosen);
    tab.tabIndex = chosen ? 0 : -1;
  }
  panel.replaceChildren();
  panel.setAttribute('aria-labelledby', 'tab-' + name);
  const mine = ++selected;
  await VIEWS[name].prepare?.();
  // While a library came, somebody may have gone to another view.
  if (mine === selected) {
    await VIEWS[name].draw(panel, answer);
  }
}

function move(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step) {
    const all = [...tabs.children];
    const next = all[(all.indexOf(event.target) + step + all.length) % all.length];
    next.focus();
    next.click();
  }
}

tabs.addEventListener('keydown', move);

/** Shows an answer; the view that was chosen before is kept if it suits. */
export async function showAnswer(answer) {
  selected++;
  const before = tabs.querySelector('[aria-selected=true]')?.dataset.view;
  const names = Object.keys(VIEWS).filter(name => VIEWS[name].suits(answer));
  panel.replaceChildren();
  panel.removeAttribute('aria-labelledby');
  tabs.replaceChildren(
    ...names.map(name =>
      make(
        'button',
        {
          type: 'button',
          role: 'tab',
          id: 'tab-' + name,
          'data-view': name,
          'aria-controls': 'view',
          onclick: () => select(name, answer),
        },
        say(name),
      ),
    ),
  );
  if (names.length) {
    await select(names.includes(before) ? before : names[0], answer);
  } else {
    plain(answer);
  }
}
