// Triples as nodes and arrows; labels name the nodes, other literals are left to the table.

import { make, number, say } from './dom.js';
import { loadScript, loadStyle } from './load.js';
import { isNode, short, text } from './terms.js';

const MOST_EDGES = 400;
const LABELS = new Set([
  'http://www.w3.org/2004/02/skos/core#prefLabel',
  'http://www.w3.org/2000/01/rdf-schema#label',
  'http://purl.org/dc/terms/title',
]);
const NAMES = [
  ['subject', 'predicate', 'object'],
  ['s', 'p', 'o'],
];

function triple({ variables }) {
  return NAMES.find(names => names.every(name => variables.includes(name)));
}

/** Whether a row says how two things are linked; in rows of a query each part may be missing. */
const links = (row, [subject, predicate, object]) =>
  isNode(row[subject]) && isNode(row[predicate]) && isNode(row[object]);

export function suits(answer) {
  const names = triple(answer);
  return Boolean(names) && answer.rows.some(row => links(row, names));
}

/** Nodes and edges, and how many edges are left out. */
export function elements(answer) {
  const names = triple(answer);
  const [subject, predicate, object] = names;
  const labels = new Map();
  const nodes = new Map();
  const edges = [];
  for (const row of answer.rows) {
    if (row[subject] && LABELS.has(row[predicate]?.value) && row[object]?.type === 'literal') {
      labels.set(row[subject].value, row[object].value);
    }
  }
  const linked = answer.rows.filter(row => links(row, names));
  for (const row of linked.slice(0, MOST_EDGES)) {
    for (const term of [row[subject], row[object]]) {
      nodes.set(term.value, {
        data: { id: term.value, label: labels.get(term.value) ?? text(term) },
      });
    }
    edges.push({
      data: {
        source: row[subject].value,
        target: row[object].value,
        label: short(row[predicate].value),
      },
    });
  }
  return { nodes: [...nodes.values()], edges, left: linked.length - edges.length };
}

export function prepare() {
  // The library would write a style element if it did not find one of this id; ours is a file.
  loadStyle('/workbench-graph.css', '__________cytoscape_stylesheet');
  return loadScript('/webjars/cytoscape/dist/cytoscape.min.js');
}

export function draw(area, answer) {
  const { nodes, edges, left } = elements(answer);
  const box = make('div', { class: 'graph', role: 'img', 'aria-label': say('graph') });
  area.append(
    box,
    make(
      'p',
      { class: 'note' },
      say('edges', number(nodes.length), number(edges.length), number(edges.length + left)),
    ),
  );
  const style = getComputedStyle(box);
  window.cytoscape({
    container: box,
    elements: [...nodes, ...edges],
    layout: { name: 'cose', animate: false, nodeDimensionsIncludeLabels: true },
    maxZoom: 3,
    minZoom: 0.1,
    style: [
      {
        selector: 'node',
        style: {
          label: 'data(label)',
          color: style.color,
          'background-color': style.borderTopColor,
          'font-size': 11,
          width: 16,
          height: 16,
          'text-wrap': 'wrap',
          'text-max-width': 130,
          'text-valign': 'bottom',
          'text-margin-y': 4,
        },
      },
      {
        selector: 'edge',
        style: {
          label: 'data(label)',
          color: style.color,
          'text-opacity': 0.8,
          'font-size': 8,
          width: 1,
          'line-color': style.outlineColor,
          'target-arrow-color': style.outlineColor,
          'target-arrow-shape': 'triangle',
          'curve-style': 'bezier',
          'text-rotation': 'autorotate',
        },
      },
    ],
  });
}
