/** The one place where the rest of the widget is loaded: the panel and the call behind it, side by side. */
export function loadCall() {
  return Promise.all([import('../headless.js'), import('./panel/index.js')]);
}
