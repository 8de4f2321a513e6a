// IRIs as addresses for a browser.

const OWN = 'https://w3id.org/gkec/';

/**
 * Where a link to an IRI leads: our own things are served here, others of the web where they say;
 * null for schemes that are no address.
 */
export function address(iri) {
  // A path that begins with two slashes would name another host.
  if (iri.startsWith(OWN) && iri[OWN.length] !== '/') {
    return '/' + iri.slice(OWN.length);
  }
  return /^https?:\/\//i.test(iri) ? iri : null;
}

/** What follows the last slash or hash: the id of a thing, the name of a term. */
export function lastPart(iri) {
  return iri.replace(/^.*[#/]/s, '');
}
