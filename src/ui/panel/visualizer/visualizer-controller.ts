/**
 * Keeps the visualizer that is shown in step with the voices: the only place that asks for animation frames. It asks
 * for none out of sight, without a call, in silence, or where the visitor wants less motion: the shape then stands still.
 */
import type { ReactiveController } from '@lit/reactive-element';
import type { Session } from '../../../headless.js';
import type { EviProperties } from '../../properties.js';
import { isMeasured } from '../expression-strengths.js';
import { drawShape } from './draw-shape.js';
import { noTint, tintOf, type Tint } from './expression-colour.js';
import { createVoice } from './voice.js';

/** How often a shape at rest looks whether somebody speaks. */
const restMs = 150;
/** Share of the way to a new colour that is gone in one frame. */
const colourEase = 0.05;

export class VisualizerController implements ReactiveController {
  readonly #host: EviProperties;
  readonly #session: Pick<Session, 'state' | 'level' | 'spectrum'>;
  readonly #assistant;
  readonly #visitor;
  #canvas: HTMLCanvasElement | undefined;
  #tint: Tint = noTint;
  /** Where `#tint` is on its way to. */
  #nextTint: Tint = noTint;
  #frame = 0;
  #rest = 0;

  constructor(host: EviProperties, session: Pick<Session, 'state' | 'level' | 'spectrum'>) {
    this.#host = host;
    this.#session = session;
    this.#assistant = createVoice(session, 'loudspeaker');
    this.#visitor = createVoice(session, 'microphone');
    host.addController(this);
  }

  hostUpdated(): void {
    const { messages } = this.#session.state;
    this.#nextTint = tintOf(this.#host.withoutExpressions ? undefined : messages.findLast(isMeasured));
    const drawn = [...this.#host.renderRoot.querySelectorAll('canvas')];
    this.#watch(this.#host.isConnected ? drawn.find((canvas) => canvas.checkVisibility()) : undefined);
    if (this.#frame === 0) this.#step();
  }

  hostDisconnected(): void {
    this.#watch(undefined);
    this.#stop();
  }

  #watch(canvas: HTMLCanvasElement | undefined): void {
    if (canvas === this.#canvas) return;
    this.#canvas = canvas;
    // The styles let its colour change in an instant, but as a transition: how else to hear of a new theme?
    canvas?.addEventListener('transitionend', this.#step);
  }

  readonly #step = (): void => {
    this.#stop();
    const context = this.#canvas?.getContext('2d');
    if (!this.#canvas || !context) return;
    const { state } = this.#session;
    const isLively = (state.status === 'live' || state.playingId !== undefined) && !wantsLessMotion();
    // Both, always: neither may stay behind in the middle of a word.
    const isMoving = [
      this.#assistant.follow(isLively),
      this.#visitor.follow(isLively && !state.muted),
      this.#followColour(isLively),
    ].includes(true);
    drawShape(context, {
      assistant: this.#assistant.bands,
      visitor: this.#visitor.bands,
      colour: getComputedStyle(this.#canvas).color,
      tint: this.#tint,
    });
    if (isMoving || (isLively && document.hidden)) this.#frame = requestAnimationFrame(this.#step);
    else if (isLively) this.#rest = window.setTimeout(this.#step, restMs);
  };

  #followColour(isEased: boolean): boolean {
    const x = this.#nextTint.x - this.#tint.x;
    const y = this.#nextTint.y - this.#tint.y;
    const share = isEased && Math.hypot(x, y) > 0.01 ? colourEase : 1;
    this.#tint = { x: this.#tint.x + x * share, y: this.#tint.y + y * share };
    return share < 1;
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
    this.#frame = this.#rest = 0;
  }
}

function wantsLessMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
