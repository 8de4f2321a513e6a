// One query on its way: an id chosen here, so that it can be watched and cancelled from the start.

import { read } from './stream.js';

const ACCEPT = 'application/sparql-results+json, application/n-triples;q=0.9';
const WATCH_EVERY_MS = 1000;
const TOLD_WITHIN_MS = 2000;

/** What went wrong, in the words of the server's problem. */
export class Fault extends Error {
  constructor(problem) {
    super(problem.detail ?? problem.title ?? 'failed');
    this.line = problem.line;
    this.cancelled = (problem.type ?? '').endsWith('/query-cancelled');
  }
}

function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

export class Run {
  #abort = new AbortController();

  constructor(query) {
    this.query = query;
    this.id = newId();
    this.cancelled = false;
  }

  /** The answer with its time in ms; {@code tell} gets what the server says of the running query. */
  async answer(tell) {
    const begun = performance.now();
    const watching = setInterval(() => this.#watch(tell), WATCH_EVERY_MS);
    try {
      const response = await fetch('/sparql', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/sparql-query',
          Accept: ACCEPT,
          'X-Query-Id': this.id,
        },
        body: this.query,
        signal: this.#abort.signal,
      });
      if (!response.ok) {
        throw new Fault(await response.json().catch(() => ({ detail: 'HTTP ' + response.status })));
      }
      this.id = response.headers.get('X-Query-Id') ?? this.id;
      const answer = await read(response, rows => tell({ rows, ageMs: performance.now() - begun }));
      return { ...answer, ms: Math.round(performance.now() - begun) };
    } finally {
      clearInterval(watching);
      this.over = true;
    }
  }

  /** The order matters: the server has been told, or has not answered in time, before the connection is closed. */
  async cancel() {
    this.cancelled = true;
    await fetch('/sparql/queries/' + this.id, {
      method: 'DELETE',
      signal: AbortSignal.timeout(TOLD_WITHIN_MS),
    }).catch(() => {});
    this.#abort.abort();
  }

  async #watch(tell) {
    try {
      const response = await fetch('/sparql/queries/' + this.id, { signal: this.#abort.signal });
      if (response.ok && !this.over) {
        tell(await response.json());
      }
    } catch {
      // The query ended meanwhile.
    }
  }
}
