/** German, all but the launcher's words. Visitors are addressed as „Sie“. */
import { germanExpressions } from './de-expressions.js';
import type { PanelWords } from './translation.js';

export const words: PanelWords = {
  title: 'Sprechen Sie mit uns',
  close: 'Schließen',
  closePanel: 'Gespräch schließen',
  callInProgress: 'Gespräch läuft',

  'status:idle': 'Bereit, wenn Sie es sind',
  'status:starting': 'Verbindung wird aufgebaut …',
  'status:asking': 'Fragt nach dem Mikrofon …',
  'status:live': 'Verbunden',
  'status:listening': 'Hört zu',
  'status:hearing': 'Sie sprechen',
  'status:thinking': 'Denkt nach …',
  'status:speaking': 'Spricht',
  'status:interrupted': 'Unterbrochen',
  'status:muted': 'Mikrofon aus',
  'status:paused': 'Pausiert',
  'status:reconnecting': 'Verbindung wird wiederhergestellt …',
  'status:ended': 'Gespräch beendet',
  'status:failed': 'Nicht verbunden',

  allowMicrophone: 'Ihr Browser fragt, ob wir Ihr Mikrofon verwenden dürfen. Bitte erlauben Sie es dort.',

  startCall: 'Gespräch beginnen',
  startChat: 'Chat beginnen',
  endCall: 'Gespräch beenden',
  endChat: 'Chat beenden',
  muteMicrophone: 'Mikrofon stummschalten',
  pauseAssistant: 'Assistenten pausieren',

  emptyVoice: 'Beginnen Sie ein Gespräch und sprechen Sie einfach los. Sie können jederzeit unterbrechen.',
  emptyText: 'Schreiben Sie eine Nachricht, um zu beginnen.',
  emptyLive: 'Sprechen Sie einfach. Sie können jederzeit unterbrechen.',

  transcript: 'Gespräch',
  earlierMessages: 'Frühere Nachrichten',
  newestMessage: 'Zur neuesten Nachricht',
  visitorSaid: 'Sie:',
  assistantSaid: 'Assistent:',
  interrupted: '(hier unterbrochen)',
  toolUsed: 'Verwendet:',
  toolAnswered: 'Gefunden:',
  toolFailed: 'Fehlgeschlagen:',
  problem: 'Beim Assistenten ist ein Problem aufgetreten.',

  'warning:inactivity': (time) =>
    `Sind Sie noch da? Sagen Sie etwas, sonst endet das Gespräch in höchstens ${time}.`,
  'warning:max-duration': (time) => `Das Gespräch erreicht in höchstens ${time} seine Höchstdauer.`,

  saveTranscript: 'Gespräch speichern',
  copyTranscript: 'Kopieren',
  saveAsText: 'Text',
  saveAsWebVtt: 'WebVTT',
  saveAsJson: 'JSON',
  copied: 'Kopiert.',
  notCopied: 'Ihr Browser hat das Kopieren nicht erlaubt. Speichern Sie stattdessen als Text.',

  rating: 'Wie war das Gespräch?',
  'rating:good': 'Gut',
  'rating:bad': 'Nicht gut',
  rated: 'Danke.',

  expressions: 'Wie es klang',
  expressionCaution: 'So klingt das Gesprochene. Was jemand fühlt, sagt das nicht.',
  expressionPicture: 'Wie die Stimmen klangen',
  expressionTurn: 'Beitrag',
  'voice:user_message': 'Sie',
  'voice:assistant_message': 'Assistent',
  expression: germanExpressions,

  consent: 'Bevor Sie beginnen',
  consentRequest:
    'Was Sie sagen und schreiben, wird an einen Sprachdienst gesendet, der darauf antwortet. Vor Ihrer Zustimmung wird nichts gesendet.',
  agree: 'Zustimmen',
  decline: 'Nein, danke',
  withdrawConsent: 'Zustimmung zurückziehen',

  settings: 'Einstellungen',
  closeSettings: 'Zurück zum Gespräch',
  microphone: 'Mikrofon',
  loudspeaker: 'Lautsprecher',
  systemDefault: 'Vom System gewählt',
  devicesUnnamed: 'Weitere erscheinen, sobald Sie das Mikrofon erlaubt haben.',
  microphoneLevel: 'Wie laut man Sie hört',
  tryMicrophone: 'Mikrofon ausprobieren',
  volume: 'Lautstärke',
  language: 'Sprache',
  captions: 'Gespräch schriftlich anzeigen',

  message: 'Nachricht',
  sendMessage: 'Senden',

  retry: 'Erneut versuchen',
  typeInstead: 'Stattdessen schreiben',

  'because:offline':
    'Ihr Gerät ist offline. Stellen Sie eine Internetverbindung her und versuchen Sie es erneut.',
  'because:blocked-by-page':
    'Diese Seite erlaubt die Verbindung nicht. Bitte sagen Sie den Betreibern Bescheid.',
  'because:unknown-config':
    'Diese Seite fragt nach einem Assistenten, den es nicht gibt. Bitte sagen Sie den Betreibern Bescheid.',

  'error:insecure-context':
    'Das Mikrofon funktioniert nur auf einer sicheren Seite (https). Sie können stattdessen schreiben.',
  'error:unsupported-browser':
    'Dieser Browser ist für ein Gespräch zu alt. Bitte aktualisieren Sie ihn oder verwenden Sie einen anderen.',
  'error:mic-denied':
    'Der Zugriff auf das Mikrofon ist nicht erlaubt. Erlauben Sie ihn in der Adressleiste Ihres Browsers und versuchen Sie es erneut.',
  'error:mic-blocked-by-page':
    'Auf dieser Seite darf das Mikrofon nicht verwendet werden. Sie können stattdessen schreiben.',
  'error:mic-missing': 'Es wurde kein Mikrofon gefunden. Schließen Sie eines an und versuchen Sie es erneut.',
  'error:mic-busy':
    'Ein anderes Programm verwendet das Mikrofon. Schließen Sie es dort und versuchen Sie es erneut.',
  'error:mic-lost':
    'Das Mikrofon wurde getrennt. Wenn man Sie nicht hört, schließen Sie es an und versuchen Sie es erneut.',
  'error:mic-muted':
    'Das Mikrofon ist am Gerät stummgeschaltet. Schalten Sie es dort ein, damit man Sie hört.',
  'error:speaker-missing':
    'Der Lautsprecher wurde getrennt. Der Ton kommt aus einem anderen, sofern es einen gibt.',
  'error:audio-blocked':
    'Ihr Browser hält den Ton zurück. Klicken oder tippen Sie hier, oder versuchen Sie es erneut.',
  'error:worklet-failed': 'Der Ton konnte nicht gestartet werden. Bitte versuchen Sie es erneut.',
  'error:token-unreachable':
    'Diese Website war nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  'error:token-denied':
    'Diese Website hat das Gespräch nicht erlaubt. Vielleicht hilft es, sich neu anzumelden.',
  'error:token-busy': 'Gerade finden zu viele Gespräche statt. Bitte versuchen Sie es gleich noch einmal.',
  'error:token-invalid':
    'Diese Website konnte das Gespräch nicht beginnen. Bitte versuchen Sie es später erneut.',
  'error:socket-refused': 'Das Gespräch konnte nicht begonnen werden. Bitte versuchen Sie es erneut.',
  'error:socket-lost': 'Die Verbindung ist abgebrochen. Prüfen Sie Ihr Netz und versuchen Sie es erneut.',
  'error:server-error': 'Beim Assistenten ist ein Problem aufgetreten. Bitte versuchen Sie es erneut.',
  'error:inactivity': 'Es war eine Weile still, deshalb wurde das Gespräch beendet.',
  'error:max-duration': 'Das Gespräch hat seine Höchstdauer erreicht.',
  'error:tool-failed': 'Der Assistent konnte etwas nicht nachschlagen. Das Gespräch geht weiter.',
};
