/** Italian, all but the launcher's words. Buttons name the action; sentences address the visitor as «tu», as is usual on screens. */
import { italianExpressions } from './it-expressions.js';
import type { PanelWords } from './translation.js';

export const words: PanelWords = {
  title: 'Parla con noi',
  close: 'Chiudi',
  closePanel: 'Chiudi conversazione',
  callInProgress: 'chiamata in corso',

  'status:idle': 'Quando vuoi',
  'status:starting': 'Connessione in corso…',
  'status:asking': 'Richiesta del microfono…',
  'status:live': 'Connesso',
  'status:listening': 'In ascolto',
  'status:hearing': 'Stai parlando',
  'status:thinking': 'Sta pensando…',
  'status:speaking': 'Sta parlando',
  'status:interrupted': 'Interrotto',
  'status:muted': 'Microfono disattivato',
  'status:paused': 'In pausa',
  'status:reconnecting': 'Riconnessione in corso…',
  'status:ended': 'Conversazione terminata',
  'status:failed': 'Non connesso',

  allowMicrophone: 'Il browser chiede se possiamo usare il tuo microfono. Consentilo lì, per favore.',

  startCall: 'Avvia chiamata',
  startChat: 'Avvia chat',
  endCall: 'Termina chiamata',
  endChat: 'Termina chat',
  muteMicrophone: 'Disattiva il microfono',
  pauseAssistant: 'Metti in pausa l’assistente',

  emptyVoice: 'Avvia una chiamata e parla liberamente. Puoi interrompere in qualsiasi momento.',
  emptyText: 'Scrivi un messaggio per iniziare.',
  emptyLive: 'Parla liberamente. Puoi interrompere in qualsiasi momento.',

  transcript: 'Conversazione',
  earlierMessages: 'Messaggi precedenti',
  newestMessage: 'Vai all’ultimo messaggio',
  visitorSaid: 'Tu:',
  assistantSaid: 'Assistente:',
  interrupted: '(interrotto qui)',
  toolUsed: 'Usato:',
  toolAnswered: 'Trovato:',
  toolFailed: 'Non riuscito:',
  problem: 'L’assistente ha avuto un problema.',

  'warning:inactivity': (time) =>
    `Ci sei ancora? Di’ qualcosa, altrimenti la conversazione terminerà entro ${time}.`,
  'warning:max-duration': (time) => `La conversazione raggiungerà la durata massima entro ${time}.`,

  saveTranscript: 'Salva conversazione',
  copyTranscript: 'Copia',
  saveAsText: 'Testo',
  saveAsWebVtt: 'WebVTT',
  saveAsJson: 'JSON',
  copied: 'Copiato.',
  notCopied: 'Il browser non ha consentito la copia. Salva come testo.',

  rating: 'Com’è andata la conversazione?',
  'rating:good': 'Bene',
  'rating:bad': 'Non bene',
  rated: 'Grazie.',

  expressions: 'Come suonava',
  expressionCaution: 'Questo è come suona la voce, non ciò che qualcuno prova.',
  expressionPicture: 'Come suonavano le voci',
  expressionTurn: 'Turno',
  'voice:user_message': 'Tu',
  'voice:assistant_message': 'Assistente',
  expression: italianExpressions,

  consent: 'Prima di iniziare',
  consentRequest:
    'Ciò che dice e scrive viene inviato a un servizio vocale, che risponde. Nulla viene inviato prima del suo consenso.',
  agree: 'Accetto',
  decline: 'No, grazie',
  withdrawConsent: 'Revoca il consenso',

  settings: 'Impostazioni',
  closeSettings: 'Torna alla conversazione',
  microphone: 'Microfono',
  loudspeaker: 'Altoparlante',
  systemDefault: 'Scelto dal sistema',
  devicesUnnamed: 'Ne compariranno altri dopo aver consentito il microfono.',
  microphoneLevel: 'Quanto forte la si sente',
  tryMicrophone: 'Prova il microfono',
  volume: 'Volume',
  language: 'Lingua',
  captions: 'Mostra la conversazione per iscritto',

  message: 'Messaggio',
  sendMessage: 'Invia',

  retry: 'Riprova',
  typeInstead: 'Preferisco scrivere',

  'because:offline': 'Il dispositivo è offline. Collegalo a internet, poi riprova.',
  'because:blocked-by-page': 'Questa pagina non consente la connessione. Segnalalo a chi la gestisce.',
  'because:unknown-config':
    'Questa pagina richiede un assistente che non esiste. Segnalalo a chi la gestisce.',

  'error:insecure-context':
    'Il microfono si può usare solo su una pagina sicura (https). In alternativa puoi scrivere.',
  'error:unsupported-browser':
    'Questo browser è troppo vecchio per una conversazione. Aggiornalo o usane un altro.',
  'error:mic-denied':
    'L’uso del microfono non è consentito. Consentilo nella barra degli indirizzi del browser, poi riprova.',
  'error:mic-blocked-by-page':
    'Questa pagina non ci permette di usare il microfono. In alternativa puoi scrivere.',
  'error:mic-missing': 'Nessun microfono trovato. Collegane uno, poi riprova.',
  'error:mic-busy': 'Un altro programma sta usando il microfono. Chiudilo, poi riprova.',
  'error:mic-lost': 'Il microfono è stato scollegato. Se non ti si sente, collegalo e riprova.',
  'error:mic-muted': 'Il microfono è disattivato sul dispositivo. Riattivalo per farti sentire.',
  'error:speaker-missing': 'L’altoparlante è stato scollegato. L’audio esce da un altro, se presente.',
  'error:audio-blocked': 'Il browser sta trattenendo l’audio. Fai clic o tocca qui, oppure riprova.',
  'error:worklet-failed': 'Impossibile avviare l’audio. Riprova.',
  'error:token-unreachable': 'Questo sito non è raggiungibile. Controlla la connessione, poi riprova.',
  'error:token-denied': 'Questo sito non ha consentito la conversazione. Accedere di nuovo potrebbe aiutare.',
  'error:token-busy': 'Al momento ci sono troppe conversazioni. Riprova tra poco.',
  'error:token-invalid': 'Questo sito non è riuscito ad avviare la conversazione. Riprova più tardi.',
  'error:socket-refused': 'Impossibile avviare la conversazione. Riprova.',
  'error:socket-lost': 'La connessione si è interrotta. Controlla la rete, poi riprova.',
  'error:server-error': 'L’assistente ha avuto un problema. Riprova.',
  'error:inactivity': 'C’è stato silenzio per un po’, quindi la conversazione è terminata.',
  'error:max-duration': 'La conversazione ha raggiunto la durata massima.',
  'error:tool-failed': 'L’assistente non è riuscito a cercare un’informazione. La conversazione continua.',
};
