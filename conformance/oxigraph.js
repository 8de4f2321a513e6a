// Oxigraph, asked line by line: {"quads": N-Quads} gives it data, {"query": SPARQL} is answered by {"rows": [...]} or
// {"fault": text}. A row is an object from variables to terms as in N-Triples.
const { Store } = require('oxigraph');
const { createInterface } = require('node:readline');

let store = new Store();

function answer({ quads, query }) {
  if (quads !== undefined) {
    store = new Store();
    store.load(quads, { format: 'application/n-quads' });
    return {};
  }
  try {
    return { rows: store.query(query).map(row => Object.fromEntries([...row].map(([name, term]) => [name, `${term}`]))) };
  } catch (fault) {
    return { fault: `${fault}` };
  }
}

createInterface({ input: process.stdin }).on('line', line => console.log(JSON.stringify(answer(JSON.parse(line)))));
