/** The written conversation, and what stands there before it begins. */
import { css } from '@lit/reactive-element';

export const transcriptStyles = css`
  #transcript {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 5em;
    overflow: hidden auto;
    padding: calc(0.5 * var(--_space)) var(--_space) var(--_space);
    overscroll-behavior: contain;
    scrollbar-color: var(--_line) transparent;
    scrollbar-width: thin;
  }

  #transcript:focus-visible {
    outline-offset: -2px;
  }

  /* Over the end of the transcript: what is above it and below it stays where it is. */
  button:not(#launcher)[part='newest'] {
    --_fill: var(--_surface);

    position: relative;
    align-self: center;
    border-color: var(--_line);
    margin-block: -3.25em 0.5em;
    box-shadow: var(--_shadow);
  }

  .empty {
    max-inline-size: 17em;
    margin: 0.5em auto auto;
    color: var(--_quiet);
    text-align: center;
    text-wrap: balance;
  }

  .messages {
    display: flex;
    flex-direction: column;
    gap: calc(0.375 * var(--_space));
  }

  /* At the end, beside the controls, from the first message on. */
  [role='log']:not(:empty) {
    margin-block-start: auto;
  }

  [role='log']:empty + .growing:not(:empty) {
    margin-block-start: auto;
  }

  /* As far as it will be once it is final, so that nothing moves then. */
  [role='log']:not(:empty) + .growing:not(:empty) {
    margin-block-start: calc(0.375 * var(--_space));
  }

  [role='log']:has(> :is(.assistant, .event):last-child) + .growing:not(:empty) {
    margin-block-start: calc(1.125 * var(--_space));
  }

  [part~='message'] {
    max-inline-size: 85%;
    margin: 0;
    font-size: 0.9375em;
    overflow-wrap: anywhere;
  }

  .words {
    display: block;
    white-space: pre-wrap;
  }

  .assistant {
    align-self: start;
    padding-block: 0.25em;
  }

  .assistant[aria-current] {
    position: relative;
  }

  /* Being heard. A border, so that it stays where the system forces its own colours. */
  .assistant[aria-current]::before {
    position: absolute;
    border-inline-start: 3px solid var(--_accent);
    border-radius: 2px;
    content: '';
    inset-block: 0.375em;
    inset-inline-start: calc(-0.6875 * var(--_space));
  }

  .words s {
    color: var(--_quiet);
    text-decoration-thickness: 1px;
    /* No line through the space at which a line breaks. */
    white-space: pre-line;
  }

  .event {
    align-self: start;
    max-inline-size: 85%;
    color: var(--_quiet);
    font-size: 0.8125em;
    overflow-wrap: anywhere;
  }

  .event summary {
    min-block-size: 24px;
    align-content: center;
    border-radius: 0.25em;
    cursor: pointer;
  }

  .event .words {
    overflow: auto;
    max-block-size: 12em;
    padding-inline-start: 1.25em;
  }

  .user {
    align-self: end;
    padding: calc(0.5 * var(--_space)) calc(0.875 * var(--_space));
    border: 1px solid transparent;
    border-radius: 1.125em;
    background: var(--_accent);
    color: var(--_on-accent);
    border-end-end-radius: 0.375em;
  }

  .user + :is(.assistant, .event),
  :is(.assistant, .event) + .user {
    margin-block-start: calc(0.75 * var(--_space));
  }

  .assistant,
  .growing .user {
    animation: arrive 0.2s ease-out;
  }

  @keyframes arrive {
    from {
      translate: 0 0.375em;
    }
  }

  .growing .user {
    border: 1px dashed var(--_line);
    background: var(--_soft);
    color: var(--_quiet);
  }

  @media (prefers-reduced-motion: reduce) {
    [part~='message'] {
      animation: none !important;
    }
  }
`;
