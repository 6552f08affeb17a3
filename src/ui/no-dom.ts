/**
 * Stands in for the DOM that Lit brings along for rendering on a server, which this widget does not do: enough for the
 * bundle to be imported in Node, and nothing more. In a browser none of it is used.
 */
export const HTMLElement = Object;
export const customElements = undefined;
