// Words of the page, and elements made from texts: nothing that comes from data is ever read as markup.

/** A text of the interface with its {0}, {1} filled in. */
export function say(key, ...values) {
  const words = document.getElementById('workbench').dataset;
  return (words[key] ?? key).replace(/\{(\d)\}/g, (whole, place) => values[place] ?? whole);
}

/** A number as the language of the page writes it. */
export function number(value) {
  return Number(value).toLocaleString(document.documentElement.lang);
}

/** An element with attributes and children; texts become text. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value != null) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children);
  return element;
}
