import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MOST_ROWS, read } from '../../main/resources/static/js/workbench/stream.js';

const ROWS = 'application/sparql-results+json;charset=UTF-8';
const TRIPLES = 'application/n-triples;charset=UTF-8';
const untold = () => {};

/** An answer that comes in these pieces: texts, bytes, or an error in place of the next piece. */
function answer(type, ...pieces) {
  const left = pieces.map(piece =>
    typeof piece === 'string' ? new TextEncoder().encode(piece) : piece,
  );
  const sent = { cancelled: false };
  const body = new ReadableStream(
    {
      pull(controller) {
        const piece = left.shift();
        if (piece instanceof Error) {
          controller.error(piece);
        } else if (piece) {
          controller.enqueue(piece);
        } else {
          controller.close();
        }
      },
      cancel() {
        sent.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return Object.assign(new Response(body, { headers: { 'Content-Type': type } }), { sent });
}

const literal = value => ({ type: 'literal', value });
const json = (variables, rows) =>
  JSON.stringify({ head: { vars: variables }, results: { bindings: rows } });
const numbered = many => Array.from({ length: many }, (_, n) => ({ n: literal(String(n)) }));
const lines = many => Array.from({ length: many }, (_, n) => `<urn:s> <urn:p> "${n}" .\n`).join('');

const HARD = [
  { a: literal('quote " brace } bracket ] backslash \\ \\" end'), b: literal('line\nbreak\ttab') },
  {},
  { a: { type: 'literal', value: 'Kraków 🚲 日本', 'xml:lang': 'pl' } },
  { b: { type: 'uri', value: 'https://example.org/{x}' } },
];

describe('rows', () => {
  test('are the same wherever the pieces end', async () => {
    const whole = new TextEncoder().encode(json(['a', 'b'], HARD));
    for (let size = 1; size <= whole.length; size++) {
      const pieces = [];
      for (let at = 0; at < whole.length; at += size) {
        pieces.push(whole.slice(at, at + size));
      }
      const { variables, rows, truth, triples, cut } = await read(answer(ROWS, ...pieces), untold);
      assert.deepEqual(
        { variables, rows, truth, triples, cut },
        { variables: ['a', 'b'], rows: HARD, truth: null, triples: false, cut: false },
        `pieces of ${size} bytes`,
      );
    }
  });

  test('are read with spaces between all signs', async () => {
    const spaced = JSON.stringify(JSON.parse(json(['a', 'b'], HARD)), null, 3);
    assert.deepEqual((await read(answer(ROWS, spaced), untold)).rows, HARD);
  });

  test('of a quoted triple keep its parts', async () => {
    const quoted = { subject: literal('s'), predicate: literal('p'), object: literal('o') };
    const row = { t: { type: 'triple', value: quoted } };
    assert.deepEqual((await read(answer(ROWS, json(['t'], [row])), untold)).rows, [row]);
  });

  test('none at all leave the variables', async () => {
    const none = await read(answer(ROWS, json(['a'], [])), untold);
    assert.deepEqual([none.variables, none.rows, none.cut], [['a'], [], false]);
  });

  test('of a variable called bindings are read', async () => {
    const row = { bindings: literal('"bindings":[{') };
    const { variables, rows } = await read(answer(ROWS, json(['bindings'], [row])), untold);
    assert.deepEqual([variables, rows], [['bindings'], [row]]);
  });

  test('end where their list ends, whatever members follow', async () => {
    const more = json(['n'], numbered(2)).replace(
      /}}$/,
      '},"meta":{"source":{"x":1}},"warnings":[{}]}',
    );
    assert.deepEqual((await read(answer(ROWS, more), untold)).rows, numbered(2));
  });

  test('beyond the limit are left out, and the rest is not fetched', async () => {
    const source = answer(ROWS, json(['n'], numbered(MOST_ROWS + 1)), 'more', 'more');
    const { rows, cut } = await read(source, untold);
    assert.deepEqual([rows.length, cut, source.sent.cancelled], [MOST_ROWS, true, true]);
  });

  test('of exactly the limit are the whole answer', async () => {
    const whole = json(['n'], numbered(MOST_ROWS));
    for (const pieces of [[whole], [whole.slice(0, -3), whole.slice(-3)]]) {
      const { rows, cut } = await read(answer(ROWS, ...pieces), untold);
      assert.deepEqual([rows.length, cut], [MOST_ROWS, false]);
    }
  });

  test('are counted while they come', async () => {
    const told = [];
    const whole = json(['n'], numbered(3));
    const end = whole.indexOf('"2"');
    await read(answer(ROWS, whole.slice(0, end), whole.slice(end)), rows => told.push(rows));
    assert.deepEqual(told, [2, 3]);
  });

  test('of an answer that stops too early are no answer', async () => {
    const whole = json(['a', 'b'], HARD);
    for (const end of [0, 5, whole.indexOf('[{'), whole.indexOf('}'), whole.length - 3]) {
      const early = answer(ROWS, whole.slice(0, end));
      await assert.rejects(read(early, untold), /ended too early/, `after ${end} characters`);
    }
  });

  test('that are no JSON stop the answer, and the rest is not fetched', async () => {
    const source = answer(
      ROWS,
      '{"head":{"vars":["a"]},"results":{"bindings":[{"a":nonsense}',
      'x',
    );
    await assert.rejects(read(source, untold), SyntaxError);
    assert.equal(source.sent.cancelled, true);
  });

  test('before an error of the connection are no answer', async () => {
    const broken = answer(ROWS, json(['n'], numbered(9)).slice(0, 99), new Error('reset'));
    await assert.rejects(read(broken, untold), /reset/);
  });
});

describe('truth', () => {
  for (const truth of [true, false]) {
    test(`is ${truth}, in pieces`, async () => {
      const found = await read(answer(ROWS, '{"head":{},"bool', `ean":${truth}}`), untold);
      assert.deepEqual([found.truth, found.rows, found.variables], [truth, [], []]);
    });
  }
});

describe('triples', () => {
  const TEXT = String.raw`<urn:s> <urn:p> "a \"quoted\" text\nwith \u00E9, \U0001F6B2 and \\n"@en-GB .
_:b0 <urn:p> "7"^^<http://www.w3.org/2001/XMLSchema#integer> .
<urn:s> <urn:p> _:b0.
# a comment

<urn:\u00E9> <urn:p> "Kraków 🚲 . <x>" .
`;
  const uri = value => ({ type: 'uri', value });
  const text = (value, language, datatype) => ({
    type: 'literal',
    value,
    'xml:lang': language,
    datatype,
  });
  const FOUND = [
    [uri('urn:s'), text('a "quoted" text\nwith é, 🚲 and \\n', 'en-GB')],
    [
      { type: 'bnode', value: 'b0' },
      text('7', undefined, 'http://www.w3.org/2001/XMLSchema#integer'),
    ],
    [uri('urn:s'), { type: 'bnode', value: 'b0' }],
    [uri('urn:é'), text('Kraków 🚲 . <x>')],
  ].map(([subject, object]) => ({ subject, predicate: uri('urn:p'), object }));

  test('are the same wherever the pieces end', async () => {
    const whole = new TextEncoder().encode(TEXT);
    for (let size = 1; size <= whole.length; size++) {
      const pieces = [];
      for (let at = 0; at < whole.length; at += size) {
        pieces.push(whole.slice(at, at + size));
      }
      const { rows, triples, cut } = await read(answer(TRIPLES, ...pieces), untold);
      assert.deepEqual([rows, triples, cut], [FOUND, true, false], `pieces of ${size} bytes`);
    }
  });

  test('may end without a line end, and lines may end as in Windows', async () => {
    assert.deepEqual((await read(answer(TRIPLES, TEXT.trimEnd()), untold)).rows, FOUND);
    assert.deepEqual(
      (await read(answer(TRIPLES, TEXT.replaceAll('\n', '\r\n')), untold)).rows,
      FOUND,
    );
  });

  test('none at all are an answer', async () => {
    assert.deepEqual((await read(answer(TRIPLES), untold)).rows, []);
  });

  test('beyond the limit are left out, those of exactly the limit are whole', async () => {
    for (const [many, whole] of [
      [MOST_ROWS, true],
      [MOST_ROWS + 1, false],
    ]) {
      const { rows, cut } = await read(answer(TRIPLES, lines(many)), untold);
      assert.deepEqual([rows.length, cut], [MOST_ROWS, !whole], `${many} lines`);
    }
  });

  test('with a line that is none are no answer', async () => {
    for (const line of ['<urn:s> <urn:p> "cut', '<urn:s> <urn:p> .', 'nonsense']) {
      const early = answer(TRIPLES, TEXT, line);
      await assert.rejects(read(early, untold), /not a triple/, line);
    }
  });

  test('may hold a literal of many characters', async () => {
    const long = `POLYGON((${'1 2,'.repeat(1_000_000)}1 2))`;
    const { rows } = await read(answer(TRIPLES, `<urn:s> <urn:p> "${long}" .\n`), untold);
    assert.equal(rows[0].object.value.length, long.length);
  });
});
