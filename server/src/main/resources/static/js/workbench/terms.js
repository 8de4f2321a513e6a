// RDF terms as SPARQL's JSON writes them: told apart and shortened.

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const WKT = 'http://www.opengis.net/ont/geosparql#wktLiteral';
const NUMBERS = new Set(
  [
    'decimal double float integer long int short byte nonNegativeInteger positiveInteger',
    'nonPositiveInteger negativeInteger unsignedLong unsignedInt unsignedShort unsignedByte',
  ]
    .flatMap(names => names.split(' '))
    .map(name => XSD + name),
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

export const isText = term =>
  term?.type === 'literal' && (!term.datatype || term.datatype === XSD + 'string');

export const isPlace = term => term?.type === 'literal' && term.datatype === WKT;

/** Things, with an IRI or without one. */
export const isNode = term => term?.type === 'uri' || term?.type === 'bnode';

/** A term in the words of a reader: a short name or the text. */
export function text(term) {
  switch (term?.type) {
    case undefined:
      return '';
    case 'uri':
      return short(term.value);
    case 'bnode':
      return '_:' + term.value;
    case 'triple':
      return `<< ${['subject', 'predicate', 'object'].map(part => text(term.value[part])).join(' ')} >>`;
    default:
      return term.value;
  }
}
