// RDF terms as SPARQL's JSON writes them: shortened, linked, compared.

import { make } from './dom.js';

const OWN = 'https://w3id.org/gkec/';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const WKT = 'http://www.opengis.net/ont/geosparql#wktLiteral';
const NUMBERS = new Set(
  ['integer', 'decimal', 'double', 'float', 'int', 'long', 'nonNegativeInteger'].map(
    name => XSD + name,
  ),
);

let prefixes = [];

/** Tells which prefixes there are; the longest namespace wins. */
export function usePrefixes(table) {
  prefixes = Object.entries(table).sort((a, b) => b[1].length - a[1].length);
}

/** An IRI as prefixed name if a prefix suits, else null. */
export function prefixed(iri) {
  for (const [prefix, namespace] of prefixes) {
    if (iri.startsWith(namespace)) {
      const rest = iri.slice(namespace.length);
      return /^[A-Za-z0-9_]([\w-]*\w)?$/.test(rest) ? `${prefix}:${rest}` : null;
    }
  }
  return null;
}

export const short = iri => prefixed(iri) ?? iri;

export const isNumber = term => term?.type === 'literal' && NUMBERS.has(term.datatype);

export const isPlace = term => term?.type === 'literal' && term.datatype === WKT;

/** A term in the words of a reader: a short name or the text. */
export function text(term) {
  return !term
    ? ''
    : term.type === 'uri'
      ? short(term.value)
      : term.type === 'bnode'
        ? '_:' + term.value
        : term.value;
}

/** Where a browser may go for an IRI: our own things are served here; other schemes than the web's are no link. */
function address(iri) {
  return iri.startsWith(OWN) ? '/' + iri.slice(OWN.length) : /^https?:\/\//i.test(iri) ? iri : null;
}

/** A term as an element. */
export function show(term) {
  if (!term) {
    return '';
  }
  if (term.type === 'uri') {
    const href = address(term.value);
    return href
      ? make('a', { href, title: term.value, rel: 'noopener noreferrer' }, short(term.value))
      : make('span', { title: term.value }, term.value);
  }
  const language = term['xml:lang'];
  const cell = make('span', { dir: 'auto', lang: language }, text(term));
  if (language && language !== document.documentElement.lang) {
    cell.append(' ', make('small', {}, language));
  } else if (!language && term.datatype && !isNumber(term) && term.datatype !== XSD + 'string') {
    cell.append(' ', make('small', {}, short(term.datatype)));
  }
  return cell;
}
