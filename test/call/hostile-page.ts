/**
 * A page that does to the widget what pages do: styles for every element with all their weight, boxes that catch, cut
 * and cover, and a script that freezes, patches and litters what the browser gives. All of it is in files, as a strict
 * policy wants it. What it asks of the widget afterwards is in `window.untouched`.
 */
import type { SiteOptions } from './site.js';
import { widget } from './site.js';

/** Every element below a root in order, each with all of its computed style and where it is. */
export type Look = { element: string; style: Record<string, string>; place: number[] }[];

declare global {
  interface Window {
    lookOf(root: ParentNode): Look;
    globals(): string[];
    /** What there was before the widget's script ran. */
    untouched: { globals: string[]; look: Look };
  }
}

const styles = `
* { all: unset }
* {
  display: block !important; position: static !important; z-index: -1 !important; float: left !important;
  width: 99px !important; height: 11px !important; max-width: 50px !important; box-sizing: border-box !important;
  margin: 17px !important; padding: 31px !important; border: 9px solid blue !important; background: red !important;
  color: lime !important; font: italic 700 47px/3 cursive !important; letter-spacing: 1em !important;
  text-align: right !important; text-transform: uppercase !important; white-space: pre !important;
  writing-mode: vertical-rl !important; -webkit-text-stroke: 2px red !important; list-style: square !important;
  opacity: 0.5 !important; filter: blur(3px) !important; transform: rotate(7deg) scale(0.5) !important;
  overflow: hidden !important; clip-path: circle(5px) !important; contain: paint !important; cursor: wait !important;
  pointer-events: none !important; user-select: none !important;
}
*::before, *::after { content: 'page' !important }
button, textarea, p, h2, section, [role], [part], [popover], #frame, #panel, #launcher { visibility: hidden !important }
html { font-size: 300% !important }
head, head *, script { display: none !important }
#overlay {
  position: fixed !important; inset: 0 !important; width: auto !important; height: auto !important;
  max-width: none !important; z-index: 2147483647 !important; transform: none !important; clip-path: none !important;
  pointer-events: auto !important; background: white !important; opacity: 1 !important;
}`;

/** Runs in the page. */
function look(): void {
  window.lookOf = (root) =>
    [...root.querySelectorAll('*:not(hume-evi-widget)')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      return {
        element: `${element.localName} ${element.getAttribute('part') ?? element.getAttribute('class')}`,
        style: Object.fromEntries([...style].map((name) => [name, style.getPropertyValue(name)])),
        place: [x, y, width, height],
      };
    });
  window.globals = () => Object.getOwnPropertyNames(window);
}

/** Runs in the page, before the widget's script. */
function beHostile(): void {
  Object.assign(Array.prototype, { last: () => 'litter', remove: () => 'litter' });
  Object.assign(String.prototype, { format: () => 'litter' });
  Object.freeze(EventTarget.prototype);
  Object.freeze(Element.prototype);

  const { fetch, Promise, JSON } = window;
  window.Promise = class PagePromise<Value> extends Promise<Value> {};
  Object.assign(window.Promise, {
    any: undefined,
    try: undefined,
    withResolvers: undefined,
  });
  window.fetch = (...request) =>
    new window.Promise((resolve, reject) => void fetch(...request).then(resolve, reject));
  window.JSON = {
    parse: (text: string) => JSON.parse(text) as unknown,
    stringify: (value: unknown) => JSON.stringify(value),
  } as JSON;

  const { define } = customElements;
  customElements.define = (name, constructor, options) =>
    define.call(customElements, name, class extends constructor {}, options);
  window.name = 'panel';
  window.untouched = { globals: [], look: window.lookOf(document) };
  window.untouched.globals = window.globals();
}

const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:";

const file =
  (type: string, text: string): NonNullable<SiteOptions['paths']>[string] =>
  (_request, response) => {
    response.setHeader('content-type', type);
    response.end(text);
  };

export const cleanPage: SiteOptions = {
  body: `${widget('theme="light"')}<script src="/look.js"></script>`,
  paths: { '/look.js': file('text/javascript', `(${String(look)})()`) },
};

export const hostilePage: SiteOptions = {
  headers: { 'content-security-policy': strictPolicy },
  body: `<link rel="stylesheet" href="/hostile.css">
    <form name="shadowRoot"><input name="renderRoot" id="session"></form>
    <main>Words of the page. <p>And more of them.</p><div>${widget('theme="light"')}</div></main>
    <div id="overlay">Accept everything?</div>
    <script src="/look.js"></script><script src="/hostile.js"></script>`,
  paths: {
    ...cleanPage.paths,
    '/hostile.css': file('text/css', styles),
    '/hostile.js': file('text/javascript', `(${String(beHostile)})()`),
  },
};
