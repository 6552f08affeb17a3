/** Russian, all but the launcher's words. Visitors are addressed as «вы»; nothing tells whether they are men or women. */
import { russianExpressions } from './ru-expressions.js';
import type { PanelWords } from './translation.js';

export const words: PanelWords = {
  title: 'Поговорите с нами',
  close: 'Закрыть',
  closePanel: 'Закрыть разговор',
  callInProgress: 'идёт разговор',

  'status:idle': 'Можно начинать',
  'status:starting': 'Соединение…',
  'status:asking': 'Запрос доступа к микрофону…',
  'status:live': 'На связи',
  'status:listening': 'Слушает',
  'status:hearing': 'Вы говорите',
  'status:thinking': 'Думает…',
  'status:speaking': 'Говорит',
  'status:interrupted': 'Прервано',
  'status:muted': 'Микрофон выключен',
  'status:paused': 'Пауза',
  'status:reconnecting': 'Восстановление связи…',
  'status:ended': 'Разговор завершён',
  'status:failed': 'Нет соединения',

  allowMicrophone:
    'Браузер спрашивает, можно ли нам использовать ваш микрофон. Пожалуйста, разрешите это в его окне.',

  startCall: 'Начать разговор',
  startChat: 'Начать чат',
  endCall: 'Завершить разговор',
  endChat: 'Завершить чат',
  muteMicrophone: 'Выключить микрофон',
  pauseAssistant: 'Приостановить ассистента',

  emptyVoice: 'Начните разговор и просто говорите. Перебивать можно в любой момент.',
  emptyText: 'Напишите сообщение, чтобы начать.',
  emptyLive: 'Просто говорите. Перебивать можно в любой момент.',

  transcript: 'Разговор',
  earlierMessages: 'Предыдущие сообщения',
  newestMessage: 'К последнему сообщению',
  visitorSaid: 'Вы:',
  assistantSaid: 'Ассистент:',
  interrupted: '(прервано здесь)',
  toolUsed: 'Использовано:',
  toolAnswered: 'Найдено:',
  toolFailed: 'Не сработало:',
  problem: 'У ассистента возникла проблема.',

  'warning:inactivity': (time) =>
    `Вы ещё здесь? Скажите что-нибудь, иначе разговор завершится. Осталось не больше чем ${time}.`,
  'warning:max-duration': (time) => `Время разговора подходит к концу. Осталось не больше чем ${time}.`,

  saveTranscript: 'Сохранить разговор',
  copyTranscript: 'Копировать',
  saveAsText: 'Текст',
  saveAsWebVtt: 'WebVTT',
  saveAsJson: 'JSON',
  copied: 'Скопировано.',
  notCopied: 'Браузер не разрешил копирование. Сохраните разговор как текст.',

  rating: 'Как прошёл разговор?',
  'rating:good': 'Хорошо',
  'rating:bad': 'Не очень',
  rated: 'Спасибо.',

  expressions: 'Как это звучало',
  expressionCaution: 'Так звучит речь. О том, что человек чувствует, это не говорит.',
  expressionPicture: 'Как звучали голоса',
  expressionTurn: 'Реплика',
  'voice:user_message': 'Вы',
  'voice:assistant_message': 'Ассистент',
  expression: russianExpressions,

  consent: 'Прежде чем начать',
  consentRequest:
    'То, что вы говорите и пишете, отправляется голосовой службе, которая отвечает. До вашего согласия ничего не отправляется.',
  agree: 'Согласен',
  decline: 'Нет, спасибо',
  withdrawConsent: 'Отозвать согласие',

  settings: 'Настройки',
  closeSettings: 'Назад к разговору',
  microphone: 'Микрофон',
  loudspeaker: 'Динамик',
  systemDefault: 'Выбран системой',
  devicesUnnamed: 'Остальные появятся, когда вы разрешите микрофон.',
  microphoneLevel: 'Насколько громко вас слышно',
  tryMicrophone: 'Проверить микрофон',
  volume: 'Громкость',
  language: 'Язык',
  captions: 'Показывать разговор текстом',

  message: 'Сообщение',
  sendMessage: 'Отправить',

  retry: 'Повторить',
  typeInstead: 'Написать текстом',

  'because:offline': 'Устройство не в сети. Подключите его к интернету и повторите попытку.',
  'because:blocked-by-page': 'Эта страница не разрешает соединение. Пожалуйста, сообщите её владельцам.',
  'because:unknown-config':
    'Эта страница запрашивает ассистента, которого нет. Пожалуйста, сообщите её владельцам.',

  'error:insecure-context':
    'Микрофон работает только на защищённой странице (https). Вместо этого можно писать.',
  'error:unsupported-browser':
    'Этот браузер слишком старый для разговора. Обновите его или откройте страницу в другом.',
  'error:mic-denied':
    'Доступ к микрофону запрещён. Разрешите его в адресной строке браузера и повторите попытку.',
  'error:mic-blocked-by-page': 'Эта страница не позволяет использовать микрофон. Вместо этого можно писать.',
  'error:mic-missing': 'Микрофон не найден. Подключите его и повторите попытку.',
  'error:mic-busy': 'Микрофон занят другой программой. Закройте её и повторите попытку.',
  'error:mic-lost': 'Микрофон отключился. Если вас не слышно, подключите его и повторите попытку.',
  'error:mic-muted': 'Микрофон выключен на устройстве. Включите его там, чтобы вас было слышно.',
  'error:speaker-missing': 'Динамик отключился. Звук идёт через другой, если он есть.',
  'error:audio-blocked': 'Браузер удерживает звук. Нажмите здесь или повторите попытку.',
  'error:worklet-failed': 'Не удалось включить звук. Повторите попытку.',
  'error:token-unreachable': 'Сайт недоступен. Проверьте соединение и повторите попытку.',
  'error:token-denied': 'Сайт не разрешил разговор. Возможно, поможет войти заново.',
  'error:token-busy': 'Сейчас слишком много разговоров. Повторите попытку чуть позже.',
  'error:token-invalid': 'Сайту не удалось начать разговор. Повторите попытку позже.',
  'error:socket-refused': 'Не удалось начать разговор. Повторите попытку.',
  'error:socket-lost': 'Соединение потеряно. Проверьте сеть и повторите попытку.',
  'error:server-error': 'У ассистента возникла проблема. Повторите попытку.',
  'error:inactivity': 'Какое-то время было тихо, поэтому разговор завершён.',
  'error:max-duration': 'Время разговора истекло.',
  'error:tool-failed': 'Ассистенту не удалось кое-что найти. Разговор продолжается.',
};
