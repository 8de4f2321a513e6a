// Rows as a table, a page at a time, sorted and filtered in the browser.

import { show } from './cell.js';
import { make, number, say } from './dom.js';
import { isNumber, text } from './terms.js';

const PAGE = 50;

const compare = (one, other) =>
  isNumber(one) && isNumber(other)
    ? Number(one.value) - Number(other.value)
    : text(one).localeCompare(text(other), document.documentElement.lang, { numeric: true });

class Table {
  constructor(place, { variables, rows }) {
    this.variables = variables;
    this.all = rows;
    this.rows = rows;
    this.page = 0;
    this.sorted = null;
    this.body = make('tbody');
    this.headers = variables.map(name => this.header(name));
    this.where = make('span', { role: 'status' });
    this.back = make(
      'button',
      { type: 'button', class: 'quiet', onclick: () => this.turn(-1) },
      say('previous'),
    );
    this.on = make(
      'button',
      { type: 'button', class: 'quiet', onclick: () => this.turn(1) },
      say('next'),
    );
    const words = make('input', {
      type: 'search',
      'aria-label': say('filter'),
      placeholder: say('filter'),
      oninput: () => this.filter(words.value),
    });
    place.append(
      make(
        'div',
        { class: 'tools' },
        words,
        make('span', { class: 'pages' }, this.back, this.where, this.on),
      ),
      make(
        'div',
        { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': say('table') },
        make(
          'table',
          { class: 'rows' },
          make('thead', {}, make('tr', {}, ...this.headers)),
          this.body,
        ),
      ),
    );
    this.draw();
  }

  header(name) {
    const button = make(
      'button',
      { type: 'button', class: 'sort', title: say('sort'), onclick: () => this.sort(name) },
      name,
    );
    return make('th', { scope: 'col' }, button);
  }

  sort(name) {
    const down = this.sorted === name && !this.down;
    this.down = down;
    this.sorted = name;
    for (const [place, header] of this.headers.entries()) {
      if (this.variables[place] === name) {
        header.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      } else {
        header.removeAttribute('aria-sort');
      }
    }
    this.rows = [...this.rows].sort((a, b) => compare(a[name], b[name]) * (down ? -1 : 1));
    this.page = 0;
    this.draw();
  }

  filter(words) {
    const wanted = words.trim().toLowerCase();
    this.rows = this.all.filter(row =>
      this.variables.some(name => text(row[name]).toLowerCase().includes(wanted)),
    );
    this.page = 0;
    this.draw();
  }

  turn(by) {
    this.page += by;
    this.draw();
  }

  draw() {
    const first = this.page * PAGE;
    const shown = this.rows.slice(first, first + PAGE);
    this.body.replaceChildren(
      ...shown.map(row =>
        make(
          'tr',
          {},
          ...this.variables.map(name =>
            make('td', { class: isNumber(row[name]) ? 'number' : null }, show(row[name])),
          ),
        ),
      ),
    );
    this.where.textContent = say(
      'page',
      number(shown.length ? first + 1 : 0),
      number(first + shown.length),
      number(this.rows.length),
    );
    this.back.disabled = this.page === 0;
    this.on.disabled = first + PAGE >= this.rows.length;
  }
}

export const suits = answer => answer.variables.length > 0 && answer.rows.length > 0;

export function draw(place, answer) {
  new Table(place, answer);
}
