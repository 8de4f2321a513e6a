// Drives a running GKEC service for rdf-test-suite. The service must have been started with the
// profile "conformance"; its address is in the environment variable GKEC_URL.
const { Readable } = require('node:stream');
const { termToString } = require('rdf-string-ttl');
const {
  TestCaseQueryEvaluationHandler,
} = require('rdf-test-suite/lib/testcase/sparql/TestCaseQueryEvaluation');

const service = process.env.GKEC_URL;
const sparql = `${service}/sparql`;
const graphs = `${service}/graphs`;

async function send(url, method, type, body, accept = '*/*') {
  return fetch(url, { method, headers: { 'content-type': type, accept }, body });
}

async function whole(response) {
  const body = await response.text();
  if (!response.ok) {
    throw new Error(`${response.status}: ${body}`);
  }
  return body;
}

/** Makes the dataset just these quads. */
async function load(quads) {
  const lines = quads.map(
    (quad) =>
      ['subject', 'predicate', 'object', 'graph']
        .map((place) => quad[place])
        .filter((term) => term.termType !== 'DefaultGraph')
        .map(termToString)
        .join(' ') + ' .\n',
  );
  await whole(await send(graphs, 'PUT', 'application/n-quads', lines.join('')));
}

function based(text, { baseIRI }) {
  return baseIRI ? `BASE <${baseIRI}>\n${text}` : text;
}

async function isSyntaxError(response) {
  const body = await response.text();
  return response.status === 400 && body.includes('/bad-query');
}

module.exports = {
  /** Fails if the text is neither a query nor an update. Nothing is evaluated but updates. */
  async parse(text, options) {
    const asked = based(text, options);
    const query = await send(`${sparql}?explain=unoptimised`, 'POST', 'application/sparql-query', asked);
    if (await isSyntaxError(query)) {
      await load([]);
      const update = await send(sparql, 'POST', 'application/sparql-update', asked);
      if (await isSyntaxError(update)) {
        throw new Error('neither a query nor an update');
      }
    }
  },

  async query(data, text, options) {
    await load(data);
    const response = await send(
      sparql,
      'POST',
      'application/sparql-query',
      based(text, options),
      'application/sparql-results+json, application/n-triples;q=0.9',
    );
    const body = await whole(response);
    return TestCaseQueryEvaluationHandler.parseQueryResult(
      response.headers.get('content-type'),
      '',
      Readable.from([body]),
    );
  },

  async queryResultFormat(data, text, mediaType, options) {
    await load(data);
    const body = await whole(
      await send(sparql, 'POST', 'application/sparql-query', based(text, options), mediaType),
    );
    return Readable.from([body]);
  },

  async update(data, text, options) {
    await load(data);
    await whole(await send(sparql, 'POST', 'application/sparql-update', based(text, options)));
    const all = await fetch(graphs, { headers: { accept: 'application/n-quads' } });
    const result = await TestCaseQueryEvaluationHandler.parseQueryResult(
      'application/n-quads',
      '',
      Readable.from([await whole(all)]),
    );
    return result.value;
  },

  startServiceDescriptionEndpoint: async () => ({ endpoint: sparql, close: async () => {} }),
  startProtocolEndpoint: async () => ({ endpoint: sparql, close: async () => {} }),
  startGraphStoreEndpoint: async () => ({ endpoint: graphs, close: async () => {} }),
};
