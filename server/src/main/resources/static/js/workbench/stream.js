// Reads answers as they come: rows of SPARQL's JSON, or triples as N-Triples. Stops when it has enough.

/** More than this is not kept for showing. */
export const MOST_ROWS = 5000;
const MOST_CHARACTERS = 16_000_000;

/** Finds whole rows in pieces of a JSON answer. */
class Rows {
  #text = '';
  #at = 0;
  #depth = 0;
  #start = -1;
  #quoted = false;
  #open = false;
  #closed = false;

  constructor() {
    this.variables = [];
    this.rows = [];
    this.truth = null;
    this.more = false;
  }

  add(piece) {
    this.#text += piece;
    if (!this.#open && !this.#begin()) {
      return;
    }
    for (; this.#at < this.#text.length && !this.#closed && !this.more; this.#at++) {
      this.#step(this.#text[this.#at]);
    }
    const done = this.#start < 0 ? this.#at : this.#start;
    this.#text = this.#text.slice(done);
    this.#at -= done;
    this.#start = this.#start < 0 ? -1 : 0;
  }

  end() {
    if (this.#closed) {
      return;
    }
    try {
      const whole = JSON.parse(this.#text);
      this.truth = whole.boolean ?? null;
      this.variables = whole.head?.vars ?? [];
    } catch (cause) {
      throw new Error('the answer ended too early', { cause });
    }
  }

  #begin() {
    const bindings = /"bindings"\s*:\s*\[/.exec(this.#text);
    if (!bindings) {
      return false;
    }
    this.#at = bindings.index + bindings[0].length;
    this.variables = JSON.parse(this.#text.slice(0, this.#at) + ']}}').head.vars;
    this.#open = true;
    return true;
  }

  #step(character) {
    if (this.#quoted) {
      if (character === '\\') {
        this.#at++;
      } else if (character === '"') {
        this.#quoted = false;
      }
    } else if (character === '"') {
      this.#quoted = true;
    } else if (character === '{' && this.#depth++ === 0) {
      this.#start = this.#at;
    } else if (character === '}' && --this.#depth === 0) {
      this.#keep(this.#text.slice(this.#start, this.#at + 1));
      this.#start = -1;
    } else if (character === ']' && this.#depth === 0) {
      this.#closed = true;
    }
  }

  #keep(row) {
    if (this.rows.length < MOST_ROWS) {
      this.rows.push(JSON.parse(row));
    } else {
      this.more = true;
    }
  }
}

const TERM = String.raw`<([^>]*)>|_:(\S+)|"((?:[^"\\]|\\.)*)"(?:@([\w-]+)|\^\^<([^>]*)>)?`;
const TRIPLE = new RegExp(String.raw`^\s*(?:${TERM})\s+(?:${TERM})\s+(?:${TERM})\s*\.`);
const ESCAPES = { t: '\t', n: '\n', r: '\r', b: '\b', f: '\f' };

function unescaped(text) {
  return text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (_, four, eight, one) =>
    one ? (ESCAPES[one] ?? one) : String.fromCodePoint(parseInt(four ?? eight, 16)),
  );
}

function term(found, from) {
  const [iri, blank, literal, language, datatype] = found.slice(from, from + 5);
  if (iri !== undefined) {
    return { type: 'uri', value: unescaped(iri) };
  }
  return blank !== undefined
    ? { type: 'bnode', value: blank }
    : { type: 'literal', value: unescaped(literal), 'xml:lang': language, datatype };
}

/** Triples as rows of subject, predicate, object. */
class Triples {
  #rest = '';

  constructor() {
    this.variables = ['subject', 'predicate', 'object'];
    this.rows = [];
    this.truth = null;
    this.more = false;
  }

  add(piece) {
    const lines = (this.#rest + piece).split('\n');
    this.#rest = lines.pop();
    for (const line of lines) {
      if (!/^\s*(#|$)/.test(line)) {
        this.#keep(line);
      }
    }
  }

  end() {
    this.add('\n');
  }

  #keep(line) {
    if (this.rows.length >= MOST_ROWS) {
      this.more = true;
      return;
    }
    const found = TRIPLE.exec(line);
    if (!found) {
      throw new Error('not a triple: ' + line.slice(0, 100));
    }
    this.rows.push({ subject: term(found, 1), predicate: term(found, 6), object: term(found, 11) });
  }
}

/**
 * Reads a whole answer, or its beginning, with {@code cut} true if there is more. An answer that
 * ends in the middle is an error: what came of it would look like all there is.
 *
 * @param tell is told after each piece how many rows there are
 */
export async function read(response, tell) {
  const triples = (response.headers.get('Content-Type') ?? '').includes('n-triples');
  const answer = triples ? new Triples() : new Rows();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    const cut = await fill(answer, reader, tell);
    const { variables, rows, truth } = answer;
    return { variables, rows, truth, triples, cut };
  } finally {
    // Of an answer that is cut or broken nothing more is sent.
    await reader.cancel().catch(() => {});
  }
}

/** Reads to the end, or until there is enough: then true. */
async function fill(answer, reader, tell) {
  let characters = 0;
  while (!answer.more && characters <= MOST_CHARACTERS) {
    const { done, value } = await reader.read();
    if (done) {
      answer.end();
      return answer.more;
    }
    answer.add(value);
    characters += value.length;
    tell(answer.rows.length);
  }
  return true;
}
