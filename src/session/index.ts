/** The door of the session: what thinks. No DOM, no Lit, no browser audio behind it. */
export type * from './ports.js';
export * from './state.js';
