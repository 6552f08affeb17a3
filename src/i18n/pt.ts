/** Portuguese, all but the launcher's words: that of Brazil, in words that are understood in Portugal too. */
import { portugueseExpressions } from './pt-expressions.js';
import type { PanelWords } from './translation.js';

export const words: PanelWords = {
  title: 'Fale conosco',
  close: 'Fechar',
  closePanel: 'Fechar conversa',
  callInProgress: 'chamada em andamento',

  'status:idle': 'Quando você quiser',
  'status:starting': 'Conectando…',
  'status:asking': 'Solicitando o microfone…',
  'status:live': 'Conectado',
  'status:listening': 'Ouvindo',
  'status:hearing': 'Você está falando',
  'status:thinking': 'Pensando…',
  'status:speaking': 'Falando',
  'status:interrupted': 'Interrompido',
  'status:muted': 'Microfone desligado',
  'status:paused': 'Em pausa',
  'status:reconnecting': 'Reconectando…',
  'status:ended': 'Conversa encerrada',
  'status:failed': 'Não conectado',

  allowMicrophone: 'Seu navegador está perguntando se podemos usar seu microfone. Permita ali, por favor.',

  startCall: 'Iniciar chamada',
  startChat: 'Iniciar chat',
  endCall: 'Encerrar chamada',
  endChat: 'Encerrar chat',
  muteMicrophone: 'Silenciar o microfone',
  pauseAssistant: 'Pausar o assistente',

  emptyVoice: 'Inicie uma chamada e simplesmente fale. Você pode interromper a qualquer momento.',
  emptyText: 'Escreva uma mensagem para começar.',
  emptyLive: 'Simplesmente fale. Você pode interromper a qualquer momento.',

  transcript: 'Conversa',
  earlierMessages: 'Mensagens anteriores',
  newestMessage: 'Ir para a mensagem mais recente',
  visitorSaid: 'Você:',
  assistantSaid: 'Assistente:',
  interrupted: '(interrompido aqui)',
  toolUsed: 'Usado:',
  toolAnswered: 'Encontrado:',
  toolFailed: 'Não funcionou:',
  problem: 'O assistente teve um problema.',

  'warning:inactivity': (time) =>
    `Você ainda está aí? Diga algo, ou a conversa será encerrada em menos de ${time}.`,
  'warning:max-duration': (time) => `A conversa atinge a duração máxima em menos de ${time}.`,

  saveTranscript: 'Salvar conversa',
  copyTranscript: 'Copiar',
  saveAsText: 'Texto',
  saveAsWebVtt: 'WebVTT',
  saveAsJson: 'JSON',
  copied: 'Copiado.',
  notCopied: 'Seu navegador não permitiu copiar. Salve como texto.',

  rating: 'Como foi a conversa?',
  'rating:good': 'Boa',
  'rating:bad': 'Não foi boa',
  rated: 'Agradecemos.',

  expressions: 'Como soou',
  expressionCaution: 'É assim que a fala soa, não o que alguém sente.',
  expressionPicture: 'Como as vozes soaram',
  expressionTurn: 'Turno',
  'voice:user_message': 'Você',
  'voice:assistant_message': 'Assistente',
  expression: portugueseExpressions,

  consent: 'Antes de começar',
  consentRequest:
    'O que você diz e escreve é enviado a um serviço de voz, que responde. Nada é enviado antes de você concordar.',
  agree: 'Concordar',
  decline: 'Não, obrigado',
  withdrawConsent: 'Retirar minha concordância',

  settings: 'Configurações',
  closeSettings: 'Voltar à conversa',
  microphone: 'Microfone',
  loudspeaker: 'Alto-falante',
  systemDefault: 'Escolhido pelo seu sistema',
  devicesUnnamed: 'Outros aparecem depois que você permitir o microfone.',
  microphoneLevel: 'Com que volume você é ouvido',
  tryMicrophone: 'Testar o microfone',
  volume: 'Volume',
  language: 'Idioma',
  captions: 'Mostrar a conversa por escrito',

  message: 'Mensagem',
  sendMessage: 'Enviar',

  retry: 'Tentar de novo',
  typeInstead: 'Prefiro escrever',

  'because:offline': 'Seu dispositivo está sem conexão. Conecte-o à internet e tente de novo.',
  'because:blocked-by-page': 'Esta página não permite a conexão. Avise, por favor, os responsáveis.',
  'because:unknown-config':
    'Esta página pede um assistente que não existe. Avise, por favor, os responsáveis.',

  'error:insecure-context':
    'O microfone só pode ser usado em uma página segura (https). Você pode escrever em vez de falar.',
  'error:unsupported-browser': 'Este navegador é antigo demais para uma conversa. Atualize-o ou use outro.',
  'error:mic-denied':
    'O microfone não está permitido. Permita-o na barra de endereços do navegador e tente de novo.',
  'error:mic-blocked-by-page':
    'Esta página não nos deixa usar seu microfone. Você pode escrever em vez de falar.',
  'error:mic-missing': 'Nenhum microfone foi encontrado. Conecte um e tente de novo.',
  'error:mic-busy': 'Outro programa está usando seu microfone. Feche-o e tente de novo.',
  'error:mic-lost': 'Seu microfone foi desconectado. Se ninguém ouvir você, conecte-o e tente de novo.',
  'error:mic-muted': 'Seu dispositivo silenciou o microfone. Ative-o ali para ser ouvido.',
  'error:speaker-missing': 'Seu alto-falante foi desconectado. O som sai por outro, se houver.',
  'error:audio-blocked': 'Seu navegador está retendo o som. Clique ou toque aqui, ou tente de novo.',
  'error:worklet-failed': 'Não foi possível iniciar o som. Tente de novo, por favor.',
  'error:token-unreachable': 'Não foi possível acessar este site. Verifique sua conexão e tente de novo.',
  'error:token-denied': 'Este site não permitiu a conversa. Entrar de novo na sua conta pode ajudar.',
  'error:token-busy': 'Há conversas demais neste momento. Tente de novo daqui a pouco.',
  'error:token-invalid': 'Este site não conseguiu iniciar a conversa. Tente de novo mais tarde.',
  'error:socket-refused': 'Não foi possível iniciar a conversa. Tente de novo, por favor.',
  'error:socket-lost': 'A conexão foi perdida. Verifique sua rede e tente de novo.',
  'error:server-error': 'O assistente teve um problema. Tente de novo, por favor.',
  'error:inactivity': 'Houve silêncio por um tempo, então a conversa foi encerrada.',
  'error:max-duration': 'A conversa atingiu a duração máxima.',
  'error:tool-failed': 'O assistente não conseguiu consultar algo. A conversa continua.',
};
