/** French, all but the launcher's words. Visitors are addressed as « vous »; no-break spaces stand before colons and question marks. */
import { frenchExpressions } from './fr-expressions.js';
import type { PanelWords } from './translation.js';

export const words: PanelWords = {
  title: 'Parlez avec nous',
  close: 'Fermer',
  closePanel: 'Fermer la conversation',
  callInProgress: 'appel en cours',

  'status:idle': 'Prêt quand vous l’êtes',
  'status:starting': 'Connexion…',
  'status:asking': 'Demande d’accès au micro…',
  'status:live': 'Connecté',
  'status:listening': 'À l’écoute',
  'status:hearing': 'Vous parlez',
  'status:thinking': 'En train de réfléchir…',
  'status:speaking': 'En train de parler',
  'status:interrupted': 'Interrompu',
  'status:muted': 'Micro coupé',
  'status:paused': 'En pause',
  'status:reconnecting': 'Reconnexion…',
  'status:ended': 'Conversation terminée',
  'status:failed': 'Non connecté',

  allowMicrophone:
    'Votre navigateur demande si nous pouvons utiliser votre micro. Veuillez l’autoriser dans sa fenêtre.',

  startCall: 'Démarrer l’appel',
  startChat: 'Démarrer le chat',
  endCall: 'Raccrocher',
  endChat: 'Terminer le chat',
  muteMicrophone: 'Couper le micro',
  pauseAssistant: 'Mettre l’assistant en pause',

  emptyVoice: 'Démarrez un appel et parlez, tout simplement. Vous pouvez interrompre à tout moment.',
  emptyText: 'Écrivez un message pour commencer.',
  emptyLive: 'Parlez, tout simplement. Vous pouvez interrompre à tout moment.',

  transcript: 'Conversation',
  earlierMessages: 'Messages précédents',
  newestMessage: 'Aller au dernier message',
  visitorSaid: 'Vous :',
  assistantSaid: 'Assistant :',
  interrupted: '(interrompu ici)',
  toolUsed: 'Utilisé :',
  toolAnswered: 'Trouvé :',
  toolFailed: 'Échec :',
  problem: 'L’assistant a rencontré un problème.',

  'warning:inactivity': (time) =>
    `Êtes-vous toujours là\u00a0? Dites quelque chose, sinon la conversation se termine dans moins de ${time}.`,
  'warning:max-duration': (time) => `La conversation atteint sa durée maximale dans moins de ${time}.`,

  saveTranscript: 'Enregistrer la conversation',
  copyTranscript: 'Copier',
  saveAsText: 'Texte',
  saveAsWebVtt: 'WebVTT',
  saveAsJson: 'JSON',
  copied: 'Copié.',
  notCopied: 'Votre navigateur n’a pas autorisé la copie. Enregistrez plutôt au format texte.',

  rating: 'Comment s’est passée la conversation\u00a0?',
  'rating:good': 'Bien',
  'rating:bad': 'Pas bien',
  rated: 'Merci.',

  expressions: 'Ton de la voix',
  expressionCaution: 'C’est ainsi que la parole sonne, et non ce que quelqu’un ressent.',
  expressionPicture: 'Ton des voix',
  expressionTurn: 'Tour de parole',
  'voice:user_message': 'Vous',
  'voice:assistant_message': 'Assistant',
  expression: frenchExpressions,

  consent: 'Avant de commencer',
  consentRequest:
    'Ce que vous dites et écrivez est envoyé à un service vocal, qui y répond. Rien n’est envoyé avant votre accord.',
  agree: 'Accepter',
  decline: 'Non, merci',
  withdrawConsent: 'Retirer mon accord',

  settings: 'Réglages',
  closeSettings: 'Retour à la conversation',
  microphone: 'Microphone',
  loudspeaker: 'Haut-parleur',
  systemDefault: 'Choisi par votre système',
  devicesUnnamed: 'D’autres apparaîtront une fois le microphone autorisé.',
  microphoneLevel: 'Votre niveau sonore',
  tryMicrophone: 'Essayer le microphone',
  volume: 'Volume',
  language: 'Langue',
  captions: 'Afficher la conversation par écrit',

  message: 'Message',
  sendMessage: 'Envoyer',

  retry: 'Réessayer',
  typeInstead: 'Écrire à la place',

  'because:offline': 'Votre appareil est hors ligne. Connectez-le à Internet, puis réessayez.',
  'because:blocked-by-page':
    'Cette page n’autorise pas la connexion. Merci de le signaler à ses responsables.',
  'because:unknown-config':
    'Cette page demande un assistant qui n’existe pas. Merci de le signaler à ses responsables.',

  'error:insecure-context':
    'Votre micro ne peut être utilisé que sur une page sécurisée (https). Vous pouvez écrire à la place.',
  'error:unsupported-browser':
    'Ce navigateur est trop ancien pour une conversation. Mettez-le à jour ou utilisez-en un autre.',
  'error:mic-denied':
    'L’accès au micro n’est pas autorisé. Autorisez-le dans la barre d’adresse de votre navigateur, puis réessayez.',
  'error:mic-blocked-by-page':
    'Cette page ne nous permet pas d’utiliser votre micro. Vous pouvez écrire à la place.',
  'error:mic-missing': 'Aucun micro n’a été trouvé. Branchez-en un, puis réessayez.',
  'error:mic-busy': 'Un autre programme utilise votre micro. Fermez-le, puis réessayez.',
  'error:mic-lost': 'Votre micro a été déconnecté. Si l’on ne vous entend pas, rebranchez-le et réessayez.',
  'error:mic-muted': 'Votre appareil a coupé le micro. Réactivez-le pour être entendu.',
  'error:speaker-missing': 'Votre haut-parleur a été déconnecté. Le son sort par un autre, s’il y en a un.',
  'error:audio-blocked': 'Votre navigateur retient le son. Cliquez ou touchez ici, ou réessayez.',
  'error:worklet-failed': 'Le son n’a pas pu démarrer. Veuillez réessayer.',
  'error:token-unreachable': 'Ce site est injoignable. Vérifiez votre connexion, puis réessayez.',
  'error:token-denied':
    'Ce site n’a pas autorisé la conversation. Vous reconnecter à votre compte peut aider.',
  'error:token-busy': 'Il y a trop de conversations en ce moment. Veuillez réessayer dans un instant.',
  'error:token-invalid': 'Ce site n’a pas pu démarrer la conversation. Veuillez réessayer plus tard.',
  'error:socket-refused': 'La conversation n’a pas pu démarrer. Veuillez réessayer.',
  'error:socket-lost': 'La connexion a été perdue. Vérifiez votre réseau, puis réessayez.',
  'error:server-error': 'L’assistant a rencontré un problème. Veuillez réessayer.',
  'error:inactivity': 'Personne n’a parlé depuis un moment, la conversation a donc pris fin.',
  'error:max-duration': 'La conversation a atteint sa durée maximale.',
  'error:tool-failed': 'L’assistant n’a pas pu effectuer une recherche. La conversation continue.',
};
