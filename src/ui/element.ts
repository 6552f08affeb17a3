/**
 * The face's frame: when the panel opens and closes, where the keyboard's focus goes, and what is drawn. The panel is
 * loaded, and what it draws knows this element only as the model it is handed.
 */
import type { PropertyValues } from '@lit/reactive-element';
import { EviCall } from './call.js';
import { EviHideEvent, EviShowEvent } from './panel-events.js';
import { createLauncher } from './launcher.js';
import { launcherStyles } from './launcher-styles.js';
import type { ElementActions } from './panel/index.js';
import { TopLayerController } from './top-layer-controller.js';

/**
 * A spoken conversation with an Empathic Voice Interface (EVI).
 *
 * @tag hume-evi-widget
 *
 * @slot launcher - What the launcher shows instead of its icon.
 * @slot heading - The panel's title, instead of `heading`.
 * @slot avatar - A picture beside the title.
 * @slot consent - What the visitor is asked to agree to, where `require-consent` is set; for one language, `consent-de` and the like.
 * @slot empty - What the panel shows before anything is said.
 * @slot footer - Below everything else in the panel, for instance a privacy notice.
 *
 * @fires {EviShowEvent} evi-show - The panel is about to open. `preventDefault()` keeps it closed.
 * @fires {EviHideEvent} evi-hide - The panel is about to close. `preventDefault()` keeps it open.
 * @fires {EviStatusEvent} evi-status - The call moved on, from `previous` to `status`.
 * @fires {EviConnectEvent} evi-connect - The call is live: `chatId`, `chatGroupId`.
 * @fires {EviDisconnectEvent} evi-disconnect - The call is over, or could not be had: `reason`, `code`.
 * @fires {EviMessageEvent} evi-message - The server sent a `message`, whichever.
 * @fires {EviInterruptionEvent} evi-interruption - The visitor spoke over the assistant, which fell silent.
 * @fires {EviAudioStartEvent} evi-audio-start - The first sound of the utterance `id` is heard.
 * @fires {EviAudioEndEvent} evi-audio-end - The last sound of the utterance `id` was heard, or it was cut off.
 * @fires {EviWarningEvent} evi-warning - The service is about to end the call: `kind`, `endsAt`.
 * @fires {EviConsentEvent} evi-consent - The visitor answered whether they agree, or took it back: `agreed`.
 * @fires {EviRatingEvent} evi-rating - The visitor said how the call was, or took it back: `rating`, `chatId`, `chatGroupId`.
 * @fires {EviErrorEvent} evi-error - Something went wrong: `error`.
 * @fires {EviToolCallEvent} evi-tool-call - The assistant asks for a tool: `toolCall`; answer with `respondWith(promise)`.
 *
 * @csspart launcher - The button in the corner.
 * @csspart panel - The box that holds everything else.
 * @csspart header - Avatar, title, status and close button.
 * @csspart heading - The title.
 * @csspart status - The words that say where the call is.
 * @csspart time - How long the call has lasted, beside the status and in the small form of the call.
 * @csspart in-call - The small form of the call, beside the launcher while the panel is closed.
 * @csspart visualizer - The shape that moves with both voices; its `color` is the shape's.
 * @csspart visualizer-listening - The same while nobody speaks.
 * @csspart visualizer-hearing - The same while the visitor speaks.
 * @csspart visualizer-thinking - The same while an answer is awaited.
 * @csspart visualizer-speaking - The same while the assistant speaks.
 * @csspart visualizer-interrupted - The same when the visitor has cut the assistant off.
 * @csspart microphone-prompt - Where the browser asks for the microphone, in a picture and in words.
 * @csspart transcript - The written conversation.
 * @csspart earlier - The button above it that shows what was said before.
 * @csspart newest - The button back to the newest message, while the reader has scrolled up.
 * @csspart message - Each message in it.
 * @csspart message-user - Each message of the visitor.
 * @csspart message-assistant - Each message of the assistant.
 * @csspart event - Each line between the messages: a tool that was used, a problem.
 * @csspart expressions - How a message sounded: its strongest measures of expression.
 * @csspart expression-picture - The disclosure with the picture of how the voices sounded.
 * @csspart rating - The question how the call was, with its answers.
 * @csspart saving - The ways to keep the conversation.
 * @csspart controls - The bar with the buttons of the call and the text field.
 * @csspart composer - Text field and send button.
 * @csspart input - The text field.
 * @csspart send - The button that sends what was typed.
 * @csspart start - The button that starts a call.
 * @csspart end - The button that hangs up.
 * @csspart mute - The button that mutes the microphone.
 * @csspart pause - The button that keeps the assistant quiet, and lets it go on.
 * @csspart consent - The question that comes before the first call, with its answers.
 * @csspart agree - The button that agrees.
 * @csspart decline - The button that does not.
 * @csspart settings - The button that opens the settings.
 * @csspart settings-panel - The settings themselves.
 * @csspart close - The button that closes the panel.
 * @csspart warning - That the call is about to end, and why.
 * @csspart error - What went wrong, in words.
 * @csspart retry - The button that tries again.
 * @csspart type - The button that starts a conversation in writing instead.
 *
 * @cssprop [--hume-evi-accent] - Launcher, main buttons, the visitor's messages.
 * @cssprop [--hume-evi-on-accent] - Text and icons on the accent colour.
 * @cssprop [--hume-evi-surface] - Background of the panel.
 * @cssprop [--hume-evi-text] - Text of the panel; its softer tones are mixed from this and the surface.
 * @cssprop [--hume-evi-radius=20px] - Roundness of the panel.
 * @cssprop [--hume-evi-font=medium/1.5 system-ui, sans-serif] - Font, as the shorthand takes it.
 * @cssprop [--hume-evi-size=1em] - Size of the text, of the font's own; everything grows and shrinks with it.
 * @cssprop [--hume-evi-space=1em] - The unit of the room around and between things in the panel.
 * @cssprop [--hume-evi-width=24em] - Width of the panel, unless it is inline.
 * @cssprop [--hume-evi-height=38em] - Height of the panel, unless it is at the side; the floating one shrinks to the room there is.
 * @cssprop [--hume-evi-inset=20px] - Distance of the launcher, and of its panel, from the window's edges.
 * @cssprop [--hume-evi-inset-block] - The same for top and bottom alone, e.g. above a cookie banner.
 * @cssprop [--hume-evi-inset-inline] - The same for the sides alone.
 * @cssprop [--hume-evi-z-index] - Stacking order of launcher and panel among what else is on the page. Above all of it when absent.
 *
 * @cssstate idle - There has been no call yet.
 * @cssstate starting - A call is being made.
 * @cssstate live - A call is live.
 * @cssstate reconnecting - A call was lost and is being restored.
 * @cssstate ended - The call ended well.
 * @cssstate failed - The call could not be had, or broke off.
 * @cssstate muted - The microphone is silent.
 * @cssstate paused - The assistant has been asked to keep quiet.
 * @cssstate playing - The assistant is heard.
 */
export class HumeEviWidget extends EviCall {
  static override styles = launcherStyles;

  /** Registers the element, unless the name is taken; under a second name, as a class of its own. */
  static define(tag = 'hume-evi-widget', registry: CustomElementRegistry = customElements): void {
    if (registry.get(tag)) return;
    registry.define(tag, registry.getName(this) === null ? this : class extends this {});
  }

  readonly #states = this.attachInternals().states;
  /** Holds everything that is drawn, for the page's styles reach the element itself. */
  readonly #frame = document.createElement('div');
  readonly #launcher = createLauncher({
    // The code is fetched ahead and not yet run. What fails here is tried again, and told, when it is wanted.
    onIntent: () =>
      void this.fetchCode().then(
        () => (this.preconnect ? this.load() : undefined),
        () => undefined,
      ),
    onClick: () => {
      if (this.open) this.hide();
      else if (this.layout === 'inline') void this.#enterPanel();
      else void this.show();
    },
  });
  readonly #actions: ElementActions = {
    close: () => this.hide(),
    start: () => void this.connect(),
    retry: () => this.startCall(this.callMode ?? this.mode),
    startTyping: () => {
      this.startCall('text');
      this.panel?.focusInput();
    },
    end: () => this.disconnect(),
    setMuted: (muted) => {
      this.muted = muted;
    },
    send: (text) => this.sendUserInput(text),
  };

  constructor() {
    super();
    this.addEventListener('keydown', this.#onKeydown);
    new TopLayerController(this);
  }

  protected override createRenderRoot(): HTMLElement {
    this.#frame.id = 'frame';
    // Raised to the top layer it would be a group without a name.
    this.#frame.role = 'none';
    super.createRenderRoot().append(this.#frame);
    return this.#frame;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ((this.open || this.layout === 'inline') && !this.isUnavailable) void this.load();
    if (changed.has('volume')) this.session?.setVolume(this.volume);
    this.#states.clear();
    this.#states.add(this.status);
    if (this.muted) this.#states.add('muted');
    if (this.isPaused) this.#states.add('paused');
    if (this.isPlaying) this.#states.add('playing');
  }

  /**
   * Opens the panel and moves the focus into it; resolves once it is there, or could not be loaded: then `open` is
   * false again, and the launcher says so. Does nothing when `inline`.
   */
  async show(): Promise<void> {
    if (this.open || this.layout === 'inline' || this.#isPrevented(new EviShowEvent())) return;
    this.open = true;
    if (this.autoStart) void this.startWhenAgreed();
    await this.#enterPanel();
  }

  /** Closes the panel; a focus in it goes back to the launcher. A call goes on. Does nothing when `inline`. */
  hide(): void {
    if (!this.open || this.layout === 'inline' || this.#isPrevented(new EviHideEvent())) return;
    const hadFocus = this.#frame.matches(':focus-within');
    this.open = false;
    // On a phone the launcher is hidden while the panel is open.
    if (hadFocus)
      void this.updateComplete.then(() => this.#frame.querySelector<HTMLElement>('#launcher')?.focus());
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    if (this.layout !== 'inline' || this.isUnavailable) this.#drawLauncher();
    else this.#launcher.remove();
    this.#drawPanel();
  }

  #isPrevented(event: Event): boolean {
    return !this.dispatchEvent(event);
  }

  #drawLauncher(): void {
    this.#launcher.draw(this.#frame, {
      isOpen: this.open && this.panel !== undefined,
      isLoading: this.open && this.panel === undefined,
      isUnavailable: this.isUnavailable,
      isInCall: this.isInCall,
      label: this.label,
      term: this.wording.term,
    });
  }

  #drawPanel(): void {
    if (!this.session) return;
    this.panel?.draw({
      state: this.session.state,
      settings: this,
      isInCall: this.isInCall,
      callMode: this.isInCall && this.callMode ? this.callMode : this.mode,
      term: this.wording.term,
      actions: this.#actions,
    });
  }

  async #enterPanel(): Promise<void> {
    await this.load();
    await this.updateComplete;
    this.panel?.focus();
  }

  readonly #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || !this.open) return;
    // Taken: a dialog of the page around the widget stays open.
    event.preventDefault();
    this.hide();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hume-evi-widget': HumeEviWidget;
  }
}
