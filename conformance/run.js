// Runs the W3C SPARQL 1.1 suite against GKEC_URL and prints one line of JSON for each test.
// Usage: node run.js <folder that holds sparql11/>
const { TestSuiteRunner } = require('rdf-test-suite/lib/TestSuiteRunner');
const engine = require('./engine.js');

const SUITE = 'http://w3c.github.io/rdf-tests/sparql/sparql11/';
const SPECIFICATIONS = [
  'sparql11-protocol',
  'sparql11-service-description',
  'sparql11-http-rdf-update',
  'sparql11-query',
  'sparql11-update',
  'sparql11-results-csv-tsv',
  'sparql11-results-json',
];

async function main(folder) {
  for (const specification of SPECIFICATIONS) {
    const results = await new TestSuiteRunner().runManifest(`${SUITE}manifest-all.ttl`, engine, {
      specification: `http://www.w3.org/TR/${specification}/`,
      urlToFileMapping: `${SUITE}~${folder}/sparql11/`,
      customEngingeOptions: {},
      testRegex: /./u,
      timeOutDuration: 10_000,
    });
    for (const { test, ok, error } of results) {
      console.log(
        JSON.stringify({ specification, test: test.uri, name: test.name, ok, error: ok ? '' : String(error) }),
      );
    }
  }
}

main(process.argv[2]).then(
  () => process.exit(0),
  (fault) => {
    console.error(fault);
    process.exit(1);
  },
);
