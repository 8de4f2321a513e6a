// The workbench: a query is opened, run, watched, cancelled, shown and linked.

import { make, number, say } from './dom.js';
import { openEditor } from './editor.js';
import { filterExamples } from './examples.js';
import { Fault, Run } from './run.js';
import { usePrefixes } from './terms.js';
import { showAnswer } from './views.js';

const at = id => document.getElementById(id);
const area = at('query');
const DOWNLOADS = {
  rows: { csv: 'CSV', tsv: 'TSV', json: 'JSON', xml: 'XML' },
  triples: { ttl: 'Turtle', jsonld: 'JSON-LD', nt: 'N-Triples', rdf: 'RDF/XML' },
  truth: { json: 'JSON', xml: 'XML' },
};

let running = null;
let editor = null;
let example = { name: new URLSearchParams(location.search).get('example'), text: area.value };

function write(text) {
  if (editor) {
    editor.setValue(text);
  } else {
    area.value = text;
  }
}

/** The address that opens this query again: an example by name while it is unchanged. */
function address() {
  const unchanged = example.name && area.value.trim() === example.text.trim();
  return (
    '/workbench?' +
    (unchanged ? 'example=' + example.name : 'query=' + encodeURIComponent(area.value))
  );
}

function complain(message) {
  at('fault').textContent = message;
  at('fault').hidden = !message;
}

/** Without the parser's list of all that might have stood in the place. */
const readable = message => message.split('\nWas expecting')[0];

function tell({ ageMs, timeLimitMs, scanned, scannedLimit, rows }) {
  at('status').textContent =
    scanned === undefined
      ? say('running', number(Math.round(ageMs / 100) / 10), number(rows))
      : say(
          'progress',
          number(Math.round(ageMs / 100) / 10),
          number(timeLimitMs / 1000),
          number(scanned),
          number(scannedLimit),
          number(rows),
        );
}

function downloads(answer, asked) {
  const kind = answer.triples ? 'triples' : answer.truth === null ? 'rows' : 'truth';
  const query = encodeURIComponent(asked);
  const links = Object.entries(DOWNLOADS[kind]).map(([format, name]) =>
    make(
      'a',
      { href: `/sparql?query=${query}&format=${format}`, download: 'gkec.' + format },
      name,
    ),
  );
  at('downloads').replaceChildren(
    at('downloads').firstChild,
    ...links.flatMap(link => [' ', link]),
  );
}

function working(run) {
  running = run;
  at('run').disabled = Boolean(run);
  at('cancel').hidden = !run;
}

async function ask() {
  running?.cancel();
  at('plan').hidden = true;
  const run = new Run(area.value);
  working(run);
  complain('');
  at('status').textContent = say('running', 0, 0);
  history.replaceState(null, '', address());
  try {
    const answer = await run.answer(progress => running === run && tell(progress));
    if (running !== run) {
      return;
    }
    const rows = number(answer.rows.length);
    at('status').textContent =
      say(answer.triples ? 'triples' : 'done', rows, number(answer.ms), run.id) +
      (answer.cut ? ' ' + say('cut', rows) : '');
    at('results').hidden = false;
    downloads(answer, run.query);
    await showAnswer(answer);
  } catch (fault) {
    // A query that another has followed says no more.
    if (running !== run) {
      return;
    }
    at('status').textContent = '';
    complain(
      run.cancelled || fault.cancelled
        ? say('cancelled', run.id)
        : say('failed', readable(fault.message)),
    );
    if (fault instanceof Fault && fault.line) {
      editor?.getDoc().setCursor(fault.line - 1, 0);
    }
  } finally {
    if (running === run) {
      working(null);
    }
  }
}

async function explain() {
  complain('');
  const body = new URLSearchParams({ query: area.value, explain: at('level').value });
  const response = await fetch('/sparql', {
    method: 'POST',
    headers: { Accept: 'text/plain' },
    body,
  });
  if (response.ok) {
    at('plan').hidden = false;
    at('plan-text').textContent = await response.text();
    at('plan').scrollIntoView({ block: 'nearest' });
  } else {
    complain(
      say(
        'failed',
        readable(String((await response.json().catch(() => ({}))).detail ?? response.status)),
      ),
    );
  }
}

async function copy() {
  const link = location.origin + address();
  history.replaceState(null, '', address());
  try {
    await navigator.clipboard.writeText(link);
    at('status').textContent = say('copied');
  } catch {
    // Browsers give the clipboard to safe origins alone.
    const field = make('input', {
      value: link,
      readonly: true,
      'aria-label': say('link'),
      class: 'link',
    });
    at('status').replaceChildren(say('link') + ' ', field);
    field.select();
  }
}

async function open(name) {
  const response = await fetch('/workbench/examples/' + name);
  if (!response.ok) {
    return;
  }
  example = { name, text: await response.text() };
  write(example.text);
  history.pushState(null, '', address());
  complain('');
  at('status').textContent = '';
  at('plan').hidden = true;
  at('results').hidden = true;
  at('ask').scrollIntoView({ block: 'nearest' });
}

function insertPrefix() {
  const { value, selectedOptions } = at('prefix');
  const line = `PREFIX ${selectedOptions[0].textContent}: <${value}>\n`;
  if (value && !area.value.includes(line.trim())) {
    write(line + area.value);
  }
  at('prefix').value = '';
}

const prefixes = await (await fetch('/workbench/prefixes.json')).json();
usePrefixes(prefixes);
filterExamples(open);
at('ask').addEventListener('submit', event => {
  event.preventDefault();
  ask();
});
at('cancel').addEventListener('click', () => running?.cancel());
at('copy').addEventListener('click', copy);
at('explain').addEventListener('click', explain);
at('prefix').addEventListener('change', insertPrefix);
window.addEventListener('popstate', () => location.reload());
document.querySelector('label[for=format]').hidden = true;
document.querySelector('.more').hidden = false;
editor = await openEditor(area, prefixes, ask);
at('keys').hidden = false;
at('workbench').dataset.ready = 'true';
