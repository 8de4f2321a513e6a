// The editor of YASGUI with our prefixes and terms. It asks no other host.

import { make, say } from './dom.js';
import { loadScript } from './load.js';
import { prefixed } from './terms.js';

const TERMS = `PREFIX void: <http://rdfs.org/ns/void#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT DISTINCT ?kind ?term ?label WHERE {
  GRAPH <https://w3id.org/gkec/graph/void> {
    { ?part void:class ?term BIND("class" AS ?kind) } UNION { ?part void:property ?term BIND("property" AS ?kind) }
  }
  OPTIONAL { ?term rdfs:label ?label FILTER(LANG(?label) = "en") }
} ORDER BY ?term`;

/** Classes and properties that are in use, from the description of the data, with their labels. */
async function terms() {
  const response = await fetch('/sparql?query=' + encodeURIComponent(TERMS), {
    headers: { Accept: 'application/sparql-results+json' },
  });
  const rows = response.ok ? (await response.json()).results.bindings : [];
  return rows.map(row => ({
    kind: row.kind.value,
    iri: row.term.value,
    label: row.label?.value ?? '',
  }));
}

function completer(kind, known) {
  return {
    name: 'gkec-' + kind,
    bulk: false,
    persistenceId: null,
    async get(_yasqe, token) {
      const typed = (token.autocompletionString ?? token.string).toLowerCase();
      return (await known)
        .filter(term => term.kind === kind)
        .filter(
          term =>
            term.iri.toLowerCase().startsWith(typed) ||
            (typed &&
              !typed.includes(':') &&
              (term.label + ' ' + term.iri).toLowerCase().includes(typed)),
        )
        .map(term => term.iri);
    },
    postProcessSuggestion: (_yasqe, _token, iri) => prefixed(iri) ?? `<${iri}>`,
    postprocessHints(_yasqe, hints) {
      return Promise.resolve(known).then(all => {
        const labels = new Map(
          all.map(term => [prefixed(term.iri) ?? `<${term.iri}>`, term.label]),
        );
        return hints.map(hint => ({
          ...hint,
          displayText: [hint.text, labels.get(hint.text)].filter(Boolean).join(' – '),
        }));
      });
    },
  };
}

/**
 * Puts the editor in the place of the text area, which keeps the text for the form.
 *
 * @param prefixes namespaces by prefix
 * @param run is called by Ctrl-Enter
 */
export async function openEditor(area, prefixes, run) {
  await loadScript('/webjars/zazuko__yasgui/build/yasgui.min.js');
  const { Yasqe } = window.Yasgui ?? window;
  const known = terms().catch(() => []);
  Yasqe.forkAutocompleter('prefixes', {
    name: 'gkec-prefixes',
    persistenceId: null,
    get: Object.entries(prefixes).map(([prefix, namespace]) => `${prefix}: <${namespace}>`),
  });
  Yasqe.forkAutocompleter('class', completer('class', known));
  Yasqe.forkAutocompleter('property', completer('property', known));
  Yasqe.defaults.autocompleters = ['variables', 'gkec-prefixes', 'gkec-class', 'gkec-property'];
  const place = make('div', { class: 'editor', id: 'editor' });
  area.after(place);
  const yasqe = new Yasqe(place, {
    value: area.value,
    persistenceId: null,
    createShareableLink: null,
    consumeShareLink: null,
    showQueryButton: false,
    resizeable: false,
    inputStyle: 'contenteditable',
    editorHeight: '24rem',
    prefixCcApi: '/workbench/prefixes.json',
    // Tab leaves the editor, as everywhere on a page; Ctrl-] and Ctrl-[ indent.
    extraKeys: {
      Tab: false,
      'Shift-Tab': false,
      'Ctrl-Enter': run,
      'Cmd-Enter': run,
      'Ctrl-S': false,
    },
  });
  area.hidden = true;
  yasqe.getInputField().setAttribute('aria-label', say('editor'));
  yasqe.getInputField().setAttribute('aria-describedby', 'keys');
  yasqe.on('change', () => {
    area.value = yasqe.getValue();
  });
  return yasqe;
}
