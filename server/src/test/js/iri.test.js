import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { address, lastPart } from '../../main/resources/static/js/iri.js';

describe('the address of an IRI', () => {
  for (const [iri, expected] of [
    ['https://w3id.org/gkec/id/city/lahti-fi', '/id/city/lahti-fi'],
    ['https://w3id.org/gkec/def#City', '/def#City'],
    ['https://w3id.org/gkec/', '/'],
    ['https://w3id.org/gkec//elsewhere.example/', 'https://w3id.org/gkec//elsewhere.example/'],
    ['https://w3id.org/gkecology', 'https://w3id.org/gkecology'],
    ['http://sws.geonames.org/649360/', 'http://sws.geonames.org/649360/'],
    ['HTTPS://example.org/', 'HTTPS://example.org/'],
    ['urn:isbn:0451450523', null],
    ['javascript:alert(1)', null],
    ['data:text/html,<script>', null],
  ]) {
    test(`${iri} is ${expected}`, () => assert.equal(address(iri), expected));
  }
});

describe('the last part of an IRI', () => {
  for (const [iri, expected] of [
    ['https://w3id.org/gkec/id/city/lahti-fi', 'lahti-fi'],
    ['https://w3id.org/gkec/def#FundingInstrument', 'FundingInstrument'],
    ['http://example.org/a#b/c', 'c'],
    ['', ''],
  ]) {
    test(`'${iri}' ends with '${expected}'`, () => assert.equal(lastPart(iri), expected));
  }
});
