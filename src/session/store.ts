/** Holds the one state, changes it through `reduce` alone, and tells who asked. */
import { reduce } from './reduce.js';
import { initialState, type SessionEvent, type SessionListener, type SessionState } from './state.js';

export interface Store {
  state(): SessionState;
  dispatch(event: SessionEvent): void;
  subscribe(listener: SessionListener): () => void;
}

export function createStore(): Store {
  let state = initialState;
  const listeners = new Set<SessionListener>();
  return {
    state: () => state,
    dispatch(event) {
      const previous = state;
      state = reduce(previous, event);
      for (const listener of [...listeners]) listener(state, previous, event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
