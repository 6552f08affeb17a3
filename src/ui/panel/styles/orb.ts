/** The assistant's picture when the page gives none: a drop of the accent colour that breathes while it speaks. */
import { css } from 'lit';

export const orbStyles = css`
  .orb {
    display: block;
    flex: none;
    inline-size: 2.5em;
    block-size: 2.5em;
    border-radius: 50%;
    background: radial-gradient(
      circle at 32% 26%,
      color-mix(in oklab, var(--_accent), white 58%),
      var(--_accent) 62%,
      color-mix(in oklab, var(--_accent), black 22%)
    );
  }

  .empty .orb {
    display: grid;
    place-items: center;
    inline-size: 6em;
    block-size: 6em;
    box-shadow: 0 0.75em 2.5em color-mix(in srgb, var(--_accent) 30%, transparent);
    color: var(--_on-accent);
  }

  #panel .empty svg {
    inline-size: 2.25em;
    block-size: 2.25em;
  }

  .playing .orb {
    animation: breathe 1.2s ease-in-out infinite alternate;
  }

  @keyframes breathe {
    to {
      box-shadow: 0 0 0 0.3em color-mix(in srgb, var(--_accent) 28%, transparent);
      scale: 1.05;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .playing .orb {
      animation: none;
      box-shadow: 0 0 0 0.2em color-mix(in srgb, var(--_accent) 40%, transparent);
    }
  }
`;
