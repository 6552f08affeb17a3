/** Spanish, all but the launcher's words. Visitors are addressed as «usted», which is polite on both sides of the Atlantic. */
import { spanishExpressions } from './es-expressions.js';
import type { PanelWords } from './translation.js';

export const words: PanelWords = {
  title: 'Hable con nosotros',
  close: 'Cerrar',
  closePanel: 'Cerrar conversación',
  callInProgress: 'llamada en curso',

  'status:idle': 'Cuando usted quiera',
  'status:starting': 'Conectando…',
  'status:asking': 'Solicitando el micrófono…',
  'status:live': 'Conectado',
  'status:listening': 'Escuchando',
  'status:hearing': 'Usted está hablando',
  'status:thinking': 'Pensando…',
  'status:speaking': 'Hablando',
  'status:interrupted': 'Interrumpido',
  'status:muted': 'Micrófono desactivado',
  'status:paused': 'En pausa',
  'status:reconnecting': 'Reconectando…',
  'status:ended': 'Conversación terminada',
  'status:failed': 'Sin conexión',

  allowMicrophone: 'Su navegador pregunta si podemos usar su micrófono. Permítalo ahí, por favor.',

  startCall: 'Iniciar llamada',
  startChat: 'Iniciar chat',
  endCall: 'Finalizar llamada',
  endChat: 'Finalizar chat',
  muteMicrophone: 'Silenciar el micrófono',
  pauseAssistant: 'Pausar al asistente',

  emptyVoice: 'Inicie una llamada y simplemente hable. Puede interrumpir en cualquier momento.',
  emptyText: 'Escriba un mensaje para empezar.',
  emptyLive: 'Simplemente hable. Puede interrumpir en cualquier momento.',

  transcript: 'Conversación',
  earlierMessages: 'Mensajes anteriores',
  newestMessage: 'Ir al mensaje más reciente',
  visitorSaid: 'Usted:',
  assistantSaid: 'Asistente:',
  interrupted: '(interrumpido aquí)',
  toolUsed: 'Usado:',
  toolAnswered: 'Encontrado:',
  toolFailed: 'No funcionó:',
  problem: 'El asistente tuvo un problema.',

  'warning:inactivity': (time) => `¿Sigue ahí? Diga algo o la conversación terminará en menos de ${time}.`,
  'warning:max-duration': (time) => `La conversación alcanza su duración máxima en menos de ${time}.`,

  saveTranscript: 'Guardar conversación',
  copyTranscript: 'Copiar',
  saveAsText: 'Texto',
  saveAsWebVtt: 'WebVTT',
  saveAsJson: 'JSON',
  copied: 'Copiado.',
  notCopied: 'Su navegador no permitió copiar. Guárdela como texto.',

  rating: '¿Cómo ha ido la conversación?',
  'rating:good': 'Bien',
  'rating:bad': 'No muy bien',
  rated: 'Gracias.',

  expressions: 'Cómo sonó',
  expressionCaution: 'Así suena la voz; no es lo que alguien siente.',
  expressionPicture: 'Cómo sonaron las voces',
  expressionTurn: 'Turno',
  'voice:user_message': 'Usted',
  'voice:assistant_message': 'Asistente',
  expression: spanishExpressions,

  consent: 'Antes de empezar',
  consentRequest:
    'Lo que diga y escriba se envía a un servicio de voz, que lo responde. No se envía nada antes de que acepte.',
  agree: 'Aceptar',
  decline: 'No, gracias',
  withdrawConsent: 'Retirar mi consentimiento',

  settings: 'Ajustes',
  closeSettings: 'Volver a la conversación',
  microphone: 'Micrófono',
  loudspeaker: 'Altavoz',
  systemDefault: 'El elegido por su sistema',
  devicesUnnamed: 'Aparecerán más cuando haya permitido el micrófono.',
  microphoneLevel: 'Con qué volumen se le oye',
  tryMicrophone: 'Probar el micrófono',
  volume: 'Volumen',
  language: 'Idioma',
  captions: 'Mostrar la conversación por escrito',

  message: 'Mensaje',
  sendMessage: 'Enviar',

  retry: 'Reintentar',
  typeInstead: 'Prefiero escribir',

  'because:offline': 'Su dispositivo no tiene conexión. Conéctelo a internet e inténtelo de nuevo.',
  'because:blocked-by-page': 'Esta página no permite la conexión. Avise, por favor, a sus responsables.',
  'because:unknown-config':
    'Esta página pide un asistente que no existe. Avise, por favor, a sus responsables.',

  'error:insecure-context':
    'El micrófono solo puede usarse en una página segura (https). Puede escribir en su lugar.',
  'error:unsupported-browser': 'Este navegador es demasiado antiguo para conversar. Actualícelo o use otro.',
  'error:mic-denied':
    'El micrófono no está permitido. Permítalo en la barra de direcciones de su navegador e inténtelo de nuevo.',
  'error:mic-blocked-by-page': 'Esta página no nos deja usar su micrófono. Puede escribir en su lugar.',
  'error:mic-missing': 'No se encontró ningún micrófono. Conecte uno e inténtelo de nuevo.',
  'error:mic-busy': 'Otro programa está usando su micrófono. Ciérrelo e inténtelo de nuevo.',
  'error:mic-lost': 'Su micrófono se desconectó. Si no se le oye, conéctelo e inténtelo de nuevo.',
  'error:mic-muted': 'Su dispositivo ha silenciado el micrófono. Actívelo allí para que se le oiga.',
  'error:speaker-missing': 'Su altavoz se desconectó. El sonido sale por otro, si lo hay.',
  'error:audio-blocked':
    'Su navegador está reteniendo el sonido. Haga clic o toque aquí, o inténtelo de nuevo.',
  'error:worklet-failed': 'No se pudo iniciar el sonido. Inténtelo de nuevo, por favor.',
  'error:token-unreachable': 'No se pudo acceder a este sitio. Compruebe su conexión e inténtelo de nuevo.',
  'error:token-denied': 'Este sitio no permitió la conversación. Quizá ayude iniciar sesión de nuevo.',
  'error:token-busy': 'Hay demasiadas conversaciones en este momento. Inténtelo de nuevo en un instante.',
  'error:token-invalid': 'Este sitio no pudo iniciar la conversación. Inténtelo de nuevo más tarde.',
  'error:socket-refused': 'No se pudo iniciar la conversación. Inténtelo de nuevo, por favor.',
  'error:socket-lost': 'Se perdió la conexión. Compruebe su red e inténtelo de nuevo.',
  'error:server-error': 'El asistente tuvo un problema. Inténtelo de nuevo, por favor.',
  'error:inactivity': 'Hubo silencio durante un rato, así que la conversación terminó.',
  'error:max-duration': 'La conversación alcanzó su duración máxima.',
  'error:tool-failed': 'El asistente no pudo consultar algo. La conversación continúa.',
};
