import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { labels, values } from '../../main/resources/static/js/workbench/chart.js';
import * as graph from '../../main/resources/static/js/workbench/graph.js';
import { columns, place } from '../../main/resources/static/js/workbench/places.js';

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const WKT = 'http://www.opengis.net/ont/geosparql#wktLiteral';
const literal = (value, datatype) => ({ type: 'literal', value, datatype });
const decimal = value => literal(value, `${XSD}decimal`);
const uri = value => ({ type: 'uri', value });

function answer(...rows) {
  return { variables: [...new Set(rows.flatMap(Object.keys))], rows };
}

/** Where each row lies. */
function places(...rows) {
  const found = columns(answer(...rows));
  return rows.map(row => place(row, found)?.coordinates ?? null);
}

describe('the map', () => {
  test('finds places as text and as numbers', () => {
    assert.deepEqual(places({ where: literal('POINT(25 60)', WKT) }), [[25, 60]]);
    assert.deepEqual(places({ cityLatitude: decimal('60.5'), cityLongitude: decimal('-25') }), [
      [-25, 60.5],
    ]);
  });

  test('leaves out rows whose place is missing, or no number', () => {
    const lat = decimal('60');
    const lon = decimal('25');
    assert.deepEqual(
      places(
        { lat, lon },
        { lat },
        { lon },
        { lat: literal('unknown'), lon },
        { lat, lon: literal('', undefined) },
        { lat: literal('NaN', `${XSD}double`), lon },
        { lat: literal('INF', `${XSD}double`), lon },
        {},
      ),
      [[25, 60], null, null, null, null, null, null, null],
    );
  });

  test('takes numbers for a row whose text is none', () => {
    const lat = decimal('60');
    const lon = decimal('25');
    assert.deepEqual(places({ where: literal('POINT(1 2)', WKT), lat, lon }, { lat, lon }), [
      [1, 2],
      [25, 60],
    ]);
  });
});

describe('the chart', () => {
  test('sets words against the first number that is no year and no place', () => {
    const rows = answer({
      year: literal('2020', `${XSD}integer`),
      where: literal('POINT(1 2)', WKT),
      latitude: decimal('60'),
      city: literal('Lahti'),
      share: decimal('0.5'),
    });
    assert.equal(labels(rows), 'city');
    assert.deepEqual(values(rows), ['share']);
  });

  test('sets years against numbers where there are no words', () => {
    const rows = answer({ n: decimal('1'), year: literal('2020', `${XSD}integer`) });
    assert.equal(labels(rows), 'year');
    assert.deepEqual(values(rows), ['n']);
  });
});

describe('the graph', () => {
  const LABEL = uri('http://www.w3.org/2000/01/rdf-schema#label');
  const city = { subject: uri('urn:city'), predicate: LABEL, object: literal('Lahti') };
  const link = { subject: uri('urn:city'), predicate: uri('urn:in'), object: uri('urn:fi') };

  test('names nodes by their labels, and other literals are left out', () => {
    const { nodes, edges, left } = graph.elements(
      answer(link, city, { ...link, object: decimal('7') }),
    );
    assert.deepEqual(
      nodes.map(({ data }) => [data.id, data.label]),
      [
        ['urn:city', 'Lahti'],
        ['urn:fi', 'urn:fi'],
      ],
    );
    assert.deepEqual([edges.length, left], [1, 0]);
  });

  test('leaves out rows of which a part is missing', () => {
    const { predicate, object } = link;
    const rows = answer(
      link,
      { predicate, object },
      { subject: link.subject, object },
      { subject: link.subject, predicate },
      { predicate: LABEL, object: literal('nobody') },
      {},
    );
    assert.ok(graph.suits(rows));
    assert.equal(graph.elements(rows).edges.length, 1);
  });

  test('counts the edges that it leaves out', () => {
    const rows = Array.from({ length: 410 }, (_, n) => ({ ...link, object: uri(`urn:${n}`) }));
    const { edges, left } = graph.elements(answer(...rows));
    assert.deepEqual([edges.length, left], [400, 10]);
  });

  test('is not for literals alone', () => assert.ok(!graph.suits(answer(city))));
});
