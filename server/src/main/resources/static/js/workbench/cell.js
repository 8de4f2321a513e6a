// A term as an element.

import { address } from '../iri.js';
import { make } from './dom.js';
import { isNumber, isText, short, text } from './terms.js';

export function show(term) {
  if (!term) {
    return '';
  }
  if (term.type === 'uri') {
    const href = address(term.value);
    return href
      ? make('a', { href, title: term.value, rel: 'noopener noreferrer' }, short(term.value))
      : make('span', { title: term.value }, term.value);
  }
  const language = term['xml:lang'];
  const cell = make('span', { dir: 'auto', lang: language }, text(term));
  if (language && language !== document.documentElement.lang) {
    cell.append(' ', make('small', {}, language));
  } else if (!language && term.datatype && !isNumber(term) && !isText(term)) {
    cell.append(' ', make('small', {}, short(term.datatype)));
  }
  return cell;
}
