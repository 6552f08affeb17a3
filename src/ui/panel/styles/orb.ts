/** The assistant's picture when the page gives none: a drop of the accent colour that breathes while it speaks. */
import { css } from 'lit';

export const orbStyles = css`
  .orb {
    display: block;
    flex: none;
    inline-size: 2.5em;
    block-size: 2.5em;
    border-radius: 50%;
    background:
      radial-gradient(circle at 32% 26%, rgb(255 255 255 / 0.55), transparent 42%),
      radial-gradient(circle at 70% 80%, color-mix(in srgb, var(--_accent) 55%, #f2b8a0), transparent 62%),
      var(--_accent);
  }

  .empty .orb {
    inline-size: 6em;
    block-size: 6em;
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
