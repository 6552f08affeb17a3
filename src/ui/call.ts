/**
 * The element's conversation: everything a page can ask of it and read from it. It loads the code when it is first
 * needed and passes requests on; what becomes of them is the session's to say, never assumed here.
 */
import { property } from './property.js';
import type {
  Session,
  SessionSettings,
  ToolError,
  ToolHandler,
  ToolOptions,
  ToolResponse,
} from '../headless.js';
import { loadCall } from './load-call.js';
import type { Panel } from './panel/index.js';
import { EviProperties } from './properties.js';
import { sessionOptions } from './session-options.js';
import { untilSettled } from './until-settled.js';
import { WordsController } from './words.js';

export class EviCall extends EviProperties {
  protected session: Session | undefined;
  protected panel: Panel | undefined;
  /** How the latest call was started: what was typed first is a call without a microphone. */
  protected callMode: 'voice' | 'text' | undefined;
  /** Whether the code of the call could not be loaded, the last time it was wanted. */
  protected isUnavailable = false;
  protected readonly wording = new WordsController(this);
  #loading: Promise<Session | undefined> | undefined;
  #mutedAtFirst = false;
  readonly #tools: Parameters<Session['registerTool']>[] = [];

  /** Whether the microphone sends silence. */
  @property({ type: Boolean, reflect: true })
  get muted(): boolean {
    return this.session?.state.muted ?? this.#mutedAtFirst;
  }
  set muted(muted: boolean) {
    if (!this.session) this.#mutedAtFirst = muted;
    else if (muted) this.session.mute();
    else this.session.unmute();
  }

  /** Where the call is: `idle`, `starting`, `live`, `reconnecting`, `ended` or `failed`. */
  get status() {
    return this.session?.state.status ?? 'idle';
  }

  /** The conversation in order, each message as the server sent it, camelCased, with `receivedAt`. */
  get messages() {
    return this.session?.state.messages ?? [];
  }

  /** The server's first message of the call: `chatId`, `chatGroupId`, `requestId`. */
  get chatMetadata(): Session['state']['chatMetadata'] {
    return this.session?.state.chatMetadata;
  }

  /** Whether the assistant is heard right now. */
  get isPlaying(): boolean {
    return this.session?.state.playingId !== undefined;
  }

  /** Whether the assistant has been asked to keep quiet. */
  get isPaused(): boolean {
    return this.session?.state.isPaused ?? false;
  }

  /** What went wrong last. */
  get error() {
    return this.session?.state.error;
  }

  /** Whether there is a call, or one is being made. */
  protected get isInCall(): boolean {
    return ['starting', 'live', 'reconnecting'].includes(this.status);
  }

  /**
   * Starts a call; best called in the visitor's click. Resolves when the call is live or could not be had: `status`
   * and `error` tell which. Does nothing during a call, or while the element is not on a page.
   * @throws {DOMException} `NotAllowedError` where the visitor has yet to agree, see `require-consent`
   */
  async connect(): Promise<void> {
    const session = await this.load();
    if (!session) return;
    this.startCall(this.mode);
    await untilSettled(session);
  }

  /** Starts the call that opening the panel asks for; one that needs the visitor's agreement begins when they give it. */
  protected async startWhenAgreed(): Promise<void> {
    await this.load();
    if (!this.panel?.isConsentMissing) this.startCall(this.mode);
  }

  /** Hangs up. */
  disconnect(): void {
    this.session?.disconnect();
  }

  /** Keeps the microphone silent. */
  mute(): void {
    this.muted = true;
  }

  /** Lets the microphone be heard again. */
  unmute(): void {
    this.muted = false;
  }

  /**
   * Says something in writing. Without a call one is started, in text form, and the words are sent once it is live.
   * @returns whether they were sent
   * @throws {DOMException} `NotAllowedError` where the visitor has yet to agree, see `require-consent`
   */
  async sendUserInput(text: string): Promise<boolean> {
    const session = await this.load();
    if (!session) return false;
    this.startCall('text');
    const isLive = await untilSettled(session);
    if (isLive) session.sendUserInput(text);
    return isLive;
  }

  /** Makes the assistant say this. */
  sendAssistantInput(text: string): void {
    this.#callAtHand.sendAssistantInput(text);
  }

  /** Changes the settings of the call at hand. */
  sendSessionSettings(settings: Omit<SessionSettings, 'type'>): void {
    this.#callAtHand.sendSessionSettings(settings);
  }

  /** Answers a tool call. */
  sendToolMessage(message: ToolResponse | ToolError): void {
    this.#callAtHand.sendToolMessage(message);
  }

  /** Asks the assistant to listen without answering. */
  pauseAssistant(): void {
    this.#callAtHand.pauseAssistant();
  }

  /** Lets the assistant answer again. */
  resumeAssistant(): void {
    this.#callAtHand.resumeAssistant();
  }

  /**
   * Lets the assistant use a tool of the page: announces it, and answers its calls with what `handler` returns.
   * @param options `description`, `parameters` (JSON Schema), `fallbackContent`, `timeoutMs` (10,000)
   */
  registerTool(name: string, handler: ToolHandler, options?: ToolOptions): void {
    this.#tools.push([name, handler, options]);
    this.session?.registerTool(name, handler, options);
  }

  /** Empties `messages`. */
  clearMessages(): void {
    this.session?.clearMessages();
  }

  /**
   * Loads everything but the launcher, once. When that fails the element closes, the launcher says so, and the next
   * call of this method tries anew.
   */
  protected load(): Promise<Session | undefined> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  /** Fetches code and words; nothing of it is run yet. */
  protected async fetchCode() {
    const [code] = await Promise.all([loadCall(), this.wording.load()]);
    return code;
  }

  /** Begins a call, unless there is one, or the element was taken off the page: nobody could hang up then. */
  protected startCall(mode: 'voice' | 'text'): void {
    if (!this.session || !this.isConnected || this.isInCall) return;
    if (this.panel?.isConsentMissing)
      throw new DOMException('The visitor has not agreed yet: wait for evi-consent.', 'NotAllowedError');
    this.callMode = mode;
    this.panel?.declareTools();
    void this.session.connect({ ...sessionOptions(this), ...this.panel?.chosenOptions(), mode });
  }

  get #callAtHand(): Session {
    if (this.session) return this.session;
    throw new DOMException('There is no call yet: connect() first.', 'InvalidStateError');
  }

  async #load(): Promise<Session | undefined> {
    this.isUnavailable = false;
    this.requestUpdate();
    try {
      const [{ createSession }, { attachPanel }] = await this.fetchCode();
      const session = createSession(sessionOptions(this));
      if (this.#mutedAtFirst) session.mute();
      for (const tool of this.#tools) session.registerTool(...tool);
      this.session = session;
      this.panel = attachPanel(this, session);
    } catch (error) {
      reportError(error);
      this.isUnavailable = true;
      this.open = false;
      this.#loading = undefined;
    }
    this.requestUpdate();
    return this.session;
  }
}
