/** Shows the style sheet of each theme as a site owner copies it: for all widgets of their page. */

for (const place of document.querySelectorAll('[data-shows]')) {
  const name = place.getAttribute('data-shows') ?? '';
  const response = await fetch(`/demo/themes/${name}.css`, { headers: { accept: 'text/css' } });
  const styles = await response.text();
  place.textContent = styles
    .slice(styles.indexOf(`.${name} `))
    .replace(`.${name} `, '')
    .trim();
}

export {}; // A module: it waits at its top level.
