/** English, all but the launcher's words. Errors say what happened and what the visitor can do, and blame nobody. */
import { englishExpressions } from './en-expressions.js';
import type { PanelWords } from './translation.js';

export const words: PanelWords = {
  title: 'Talk to us',
  close: 'Close',
  closePanel: 'Close conversation',
  callInProgress: 'call in progress',

  'status:idle': 'Ready when you are',
  'status:starting': 'Connecting…',
  'status:asking': 'Asking for microphone…',
  'status:live': 'Connected',
  'status:listening': 'Listening',
  'status:hearing': 'You are speaking',
  'status:thinking': 'Thinking…',
  'status:speaking': 'Speaking',
  'status:interrupted': 'Interrupted',
  'status:muted': 'Microphone off',
  'status:paused': 'Paused',
  'status:reconnecting': 'Reconnecting…',
  'status:ended': 'Conversation ended',
  'status:failed': 'Not connected',

  allowMicrophone: 'Your browser is asking for your microphone. Please allow it.',

  startCall: 'Start call',
  startChat: 'Start chat',
  endCall: 'End call',
  endChat: 'End chat',
  muteMicrophone: 'Mute microphone',
  pauseAssistant: 'Pause assistant',

  emptyVoice: 'Start a call and just speak. You can interrupt at any time.',
  emptyText: 'Write a message to begin.',
  emptyLive: 'Just speak. You can interrupt at any time.',

  transcript: 'Conversation',
  earlierMessages: 'Earlier messages',
  newestMessage: 'Go to the newest message',
  visitorSaid: 'You:',
  assistantSaid: 'Assistant:',
  interrupted: '(interrupted here)',
  toolUsed: 'Used:',
  toolAnswered: 'Found:',
  toolFailed: 'Did not work:',
  problem: 'The assistant ran into a problem.',

  'warning:inactivity': (time) =>
    `Are you still there? Say something, or the conversation ends within ${time}.`,
  'warning:max-duration': (time) => `The conversation reaches its time limit within ${time}.`,

  saveTranscript: 'Save conversation',
  copyTranscript: 'Copy',
  saveAsText: 'Text',
  saveAsWebVtt: 'WebVTT',
  saveAsJson: 'JSON',
  copied: 'Copied.',
  notCopied: 'Your browser did not allow copying. Save it as text instead.',

  rating: 'How was the conversation?',
  'rating:good': 'Good',
  'rating:bad': 'Not good',
  rated: 'Thank you.',

  expressions: 'How it sounded',
  expressionCaution: 'This is how speech sounds, not what someone feels.',
  expressionPicture: 'How the voices sounded',
  expressionTurn: 'Turn',
  'voice:user_message': 'You',
  'voice:assistant_message': 'Assistant',
  expression: englishExpressions,

  consent: 'Before you begin',
  consentRequest:
    'What you say and write is sent to a voice service, which answers it. Nothing is sent before you agree.',
  agree: 'Agree',
  decline: 'No, thank you',
  withdrawConsent: 'Take back my agreement',

  settings: 'Settings',
  closeSettings: 'Back to the conversation',
  microphone: 'Microphone',
  loudspeaker: 'Loudspeaker',
  systemDefault: 'Chosen by your system',
  devicesUnnamed: 'More are listed once you have allowed the microphone.',
  microphoneLevel: 'How loud you are heard',
  tryMicrophone: 'Try the microphone',
  volume: 'Volume',
  language: 'Language',
  captions: 'Show the conversation in writing',

  message: 'Message',
  sendMessage: 'Send',

  retry: 'Try again',
  typeInstead: 'Type instead',

  'because:offline': 'You are offline. Check your connection, then try again.',
  'because:blocked-by-page': 'This page blocks the conversation. Please tell this site.',
  'because:unknown-config': 'This page asks for an assistant that is not there. Please tell this site.',

  'error:insecure-context':
    'Your microphone can only be used on a secure (https) page. You can type instead.',
  'error:unsupported-browser':
    'This browser is too old for a conversation. Please update it, or use another one.',
  'error:mic-denied':
    'Your microphone is not allowed. Allow it in the address bar of your browser, then try again.',
  'error:mic-blocked-by-page': 'This page does not let us use your microphone. You can type instead.',
  'error:mic-missing': 'No microphone was found. Connect one, then try again.',
  'error:mic-busy': 'Another program is using your microphone. Close it there, then try again.',
  'error:mic-lost': 'Your microphone was disconnected. If you are not heard, connect it and try again.',
  'error:mic-muted': 'Your device has muted your microphone. Unmute it there to be heard.',
  'error:speaker-missing':
    'Your loudspeaker was disconnected. The sound comes from another one, if there is one.',
  'error:audio-blocked': 'Your browser is holding back the sound. Click or tap here, or try again.',
  'error:worklet-failed': 'The sound could not be started. Please try again.',
  'error:token-unreachable': 'This site could not be reached. Check your connection, then try again.',
  'error:token-denied': 'This site did not allow the conversation. Signing in again may help.',
  'error:token-busy': 'There are too many conversations just now. Please try again in a moment.',
  'error:token-invalid': 'This site could not start the conversation. Please try again later.',
  'error:socket-refused': 'The conversation could not be started. Please try again.',
  'error:socket-lost': 'The connection was lost. Check your network, then try again.',
  'error:server-error': 'The assistant ran into a problem. Please try again.',
  'error:inactivity': 'It was quiet for a while, so the conversation was ended.',
  'error:max-duration': 'The conversation reached its time limit.',
  'error:tool-failed': 'The assistant could not look something up. The conversation goes on.',
};
