// Libraries that are not modules, fetched when first needed.

const scripts = new Map();

/** Loads a classic script of this server once. */
export function loadScript(source) {
  if (!scripts.has(source)) {
    scripts.set(
      source,
      new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.src = source;
        script.onload = resolve;
        script.onerror = () => {
          // The next who needs it tries again.
          scripts.delete(source);
          reject(new Error('cannot load ' + source));
        };
        document.head.append(script);
      }),
    );
  }
  return scripts.get(source);
}

/** Loads a style sheet of this server once; the id is for libraries that look for their own. */
export function loadStyle(source, id) {
  if (document.querySelector(`link[href="${source}"]`)) {
    return;
  }
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = source;
  if (id) {
    link.id = id;
  }
  document.head.append(link);
}
