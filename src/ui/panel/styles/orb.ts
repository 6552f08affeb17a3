/** The assistant's picture when the page gives none: a drop of the accent colour that breathes while it speaks. */
import { css } from '@lit/reactive-element';

export const orbStyles = css`
  .orb {
    --_halo: color-mix(in srgb, var(--_accent) 22%, transparent);
    --_outer-halo: color-mix(in srgb, var(--_accent) 9%, transparent);

    display: grid;
    flex: none;
    place-items: center;
    inline-size: 2.5em;
    block-size: 2.5em;
    border-radius: 50%;
    background: radial-gradient(
      circle at 32% 26%,
      color-mix(in oklab, var(--_accent), white 58%),
      var(--_accent) 62%,
      color-mix(in oklab, var(--_accent), black 22%)
    );
    color: var(--_on-accent);
  }

  .empty .orb {
    margin-block: 0.75em;
    box-shadow:
      0 0 0 0.3em var(--_halo),
      0 0 0 0.75em var(--_outer-halo);
    font-size: 2.25em;
  }

  #panel .orb svg {
    inline-size: 1em;
    block-size: 1em;
  }

  .starting .orb,
  .reconnecting .orb {
    animation: wait 0.9s ease-in-out infinite alternate;
  }

  .playing .orb {
    animation: breathe 0.9s ease-in-out infinite alternate;
  }

  @keyframes wait {
    to {
      opacity: 0.55;
    }
  }

  @keyframes breathe {
    from {
      box-shadow:
        0 0 0 0.1em var(--_halo),
        0 0 0 0.2em var(--_outer-halo);
    }

    to {
      box-shadow:
        0 0 0 0.25em var(--_halo),
        0 0 0 0.55em var(--_outer-halo);
      scale: 1.04;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .orb {
      animation: none !important;
    }

    .playing .orb {
      box-shadow: 0 0 0 0.2em var(--_halo);
    }
  }
`;
