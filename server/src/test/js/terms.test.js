import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import {
  isNumber,
  prefixed,
  text,
  usePrefixes,
} from '../../main/resources/static/js/workbench/terms.js';

const XSD = 'http://www.w3.org/2001/XMLSchema#';

beforeEach(() =>
  usePrefixes({
    gkec: 'https://w3id.org/gkec/def#',
    own: 'https://w3id.org/gkec/',
    city: 'https://w3id.org/gkec/id/city/',
  }),
);

describe('a prefixed name', () => {
  for (const [iri, expected] of [
    ['https://w3id.org/gkec/def#City', 'gkec:City'],
    ['https://w3id.org/gkec/id/city/lahti-fi', 'city:lahti-fi'],
    ['https://w3id.org/gkec/data', 'own:data'],
    ['https://w3id.org/gkec/id/practice/x', null],
    ['https://w3id.org/gkec/id/city/', null],
    ['https://w3id.org/gkec/id/city/ends-', null],
    ['https://w3id.org/gkec/id/city/a.b', null],
    ['http://example.org/City', null],
  ]) {
    test(`of ${iri} is ${expected}`, () => assert.equal(prefixed(iri), expected));
  }
});

describe('the text of a term', () => {
  const city = { type: 'uri', value: 'https://w3id.org/gkec/def#City' };

  test('is a short name, else the whole IRI', () => {
    assert.equal(text(city), 'gkec:City');
    assert.equal(text({ type: 'uri', value: 'urn:x' }), 'urn:x');
  });

  test('is what a literal says, and nothing where nothing is bound', () => {
    assert.equal(text({ type: 'literal', value: 'Kraków', 'xml:lang': 'pl' }), 'Kraków');
    assert.equal(text(undefined), '');
  });

  test('of a quoted triple names its parts', () => {
    const value = {
      subject: { type: 'bnode', value: 'b0' },
      predicate: city,
      object: { type: 'literal', value: '7' },
    };
    assert.equal(text({ type: 'triple', value }), '<< _:b0 gkec:City 7 >>');
  });
});

describe('numbers', () => {
  for (const name of ['integer', 'decimal', 'double', 'float', 'unsignedByte', 'short']) {
    test(`are of xsd:${name}`, () =>
      assert.ok(isNumber({ type: 'literal', value: '7', datatype: XSD + name })));
  }

  test('are neither plain texts nor years nor missing', () => {
    assert.ok(!isNumber({ type: 'literal', value: '7' }));
    assert.ok(!isNumber({ type: 'literal', value: '2026', datatype: `${XSD}gYear` }));
    assert.ok(!isNumber(undefined));
  });
});
