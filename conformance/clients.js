// Asks a running service with clients that people use, and prints what they got as JSON.
// GKEC_URL is the service, OTHER_URL a second SPARQL endpoint to federate it with.
const { QueryEngine } = require('@comunica/query-sparql');
const { SparqlEndpointFetcher } = require('fetch-sparql-endpoint');

const here = `${process.env.GKEC_URL}/sparql`;
const other = `${process.env.OTHER_URL}/sparql`;

async function all(stream) {
  const rows = [];
  for await (const row of stream) {
    rows.push(row);
  }
  return rows;
}

async function main() {
  const fetcher = new SparqlEndpointFetcher();
  const fetched = await all(
    await fetcher.fetchBindings(here, 'SELECT ?o WHERE { <urn:a> <urn:p> ?o } ORDER BY ?o'),
  );
  const asked = await fetcher.fetchAsk(here, 'ASK { <urn:a> <urn:p> 1 }');
  const triples = await all(await fetcher.fetchTriples(here, 'CONSTRUCT WHERE { <urn:a> ?p ?o }'));

  const engine = new QueryEngine();
  const joined = await all(
    await engine.queryBindings(
      'SELECT ?o ?name WHERE { <urn:a> <urn:knows> ?o . ?o <urn:name> ?name } ORDER BY ?name',
      {
        sources: [
          { type: 'sparql', value: here },
          { type: 'sparql', value: other },
        ],
      },
    ),
  );
  console.log(
    JSON.stringify({
      fetched: fetched.map((row) => row.o.value),
      asked,
      triples: triples.length,
      joined: joined.map((row) => row.get('name').value),
    }),
  );
}

main().then(
  () => process.exit(0),
  (fault) => {
    console.error(fault);
    process.exit(1);
  },
);
