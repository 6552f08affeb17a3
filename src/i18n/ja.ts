/** Japanese, all but the launcher's words, in the polite form; buttons are nouns, as is usual on screens. */
import { japaneseExpressions } from './ja-expressions.js';
import type { PanelWords } from './translation.js';

export const words: PanelWords = {
  title: 'お気軽にお話しください',
  close: '閉じる',
  closePanel: '会話を閉じる',
  callInProgress: '通話中',

  'status:idle': 'いつでもどうぞ',
  'status:starting': '接続中…',
  'status:asking': 'マイクの許可を待っています…',
  'status:live': '接続済み',
  'status:listening': '聞いています',
  'status:hearing': 'お話を伺っています',
  'status:thinking': '考えています…',
  'status:speaking': '話しています',
  'status:interrupted': '中断されました',
  'status:muted': 'マイクオフ',
  'status:paused': '一時停止中',
  'status:reconnecting': '再接続中…',
  'status:ended': '会話は終了しました',
  'status:failed': '接続されていません',

  allowMicrophone: 'ブラウザーがマイクの使用許可を求めています。そちらで許可してください。',

  startCall: '通話を開始',
  startChat: 'チャットを開始',
  endCall: '通話を終了',
  endChat: 'チャットを終了',
  muteMicrophone: 'マイクをミュート',
  pauseAssistant: 'アシスタントを一時停止',

  emptyVoice: '通話を開始して、そのままお話しください。いつでも割り込めます。',
  emptyText: 'メッセージを入力して始めてください。',
  emptyLive: 'そのままお話しください。いつでも割り込めます。',

  transcript: '会話',
  earlierMessages: '以前のメッセージ',
  newestMessage: '最新のメッセージへ移動',
  visitorSaid: 'あなた：',
  assistantSaid: 'アシスタント：',
  interrupted: '（ここで中断）',
  toolUsed: '使用：',
  toolAnswered: '結果：',
  toolFailed: '失敗：',
  problem: 'アシスタントに問題が発生しました。',

  'warning:inactivity': (time) =>
    `まだいらっしゃいますか？何かお話しにならないと、${time}以内に会話が終了します。`,
  'warning:max-duration': (time) => `${time}以内に会話の制限時間に達します。`,

  saveTranscript: '会話を保存',
  copyTranscript: 'コピー',
  saveAsText: 'テキスト',
  saveAsWebVtt: 'WebVTT',
  saveAsJson: 'JSON',
  copied: 'コピーしました。',
  notCopied: 'ブラウザーでコピーが許可されていません。代わりにテキストとして保存してください。',

  rating: '会話はいかがでしたか？',
  'rating:good': 'よかった',
  'rating:bad': 'よくなかった',
  rated: 'ありがとうございます。',

  expressions: '声の印象',
  expressionCaution: '声がどう聞こえるかを示すもので、感情そのものではありません。',
  expressionPicture: '会話での声の印象',
  expressionTurn: '発話',
  'voice:user_message': 'あなた',
  'voice:assistant_message': 'アシスタント',
  expression: japaneseExpressions,

  consent: '始める前に',
  consentRequest:
    'お話しになった内容と入力された文章は、応答する音声サービスに送信されます。同意いただくまで何も送信されません。',
  agree: '同意する',
  decline: '同意しない',
  withdrawConsent: '同意を取り消す',

  settings: '設定',
  closeSettings: '会話に戻る',
  microphone: 'マイク',
  loudspeaker: 'スピーカー',
  systemDefault: 'システムの設定',
  devicesUnnamed: 'マイクを許可すると、ほかの機器も表示されます。',
  microphoneLevel: 'マイクの音量',
  tryMicrophone: 'マイクを試す',
  volume: '音量',
  language: '言語',
  captions: '会話を文字で表示',

  message: 'メッセージ',
  sendMessage: '送信',

  retry: '再試行',
  typeInstead: '文字で入力',

  'because:offline': '端末がオフラインです。インターネットに接続して、もう一度お試しください。',
  'because:blocked-by-page': 'このページでは接続が許可されていません。サイトの運営者にお知らせください。',
  'because:unknown-config':
    'このページが指定するアシスタントは存在しません。サイトの運営者にお知らせください。',

  'error:insecure-context': 'マイクは安全なページ（https）でのみ使えます。代わりに文字で入力できます。',
  'error:unsupported-browser':
    'このブラウザーは古いため会話できません。更新するか、別のブラウザーをお使いください。',
  'error:mic-denied':
    'マイクの使用が許可されていません。ブラウザーのアドレスバーで許可してから、もう一度お試しください。',
  'error:mic-blocked-by-page': 'このページではマイクを使えません。代わりに文字で入力できます。',
  'error:mic-missing': 'マイクが見つかりません。接続してから、もう一度お試しください。',
  'error:mic-busy': '別のプログラムがマイクを使用しています。終了してから、もう一度お試しください。',
  'error:mic-lost': 'マイクの接続が切れました。声が届かないときは、接続し直してもう一度お試しください。',
  'error:mic-muted': '端末側でマイクがミュートされています。端末で解除してください。',
  'error:speaker-missing': 'スピーカーの接続が切れました。ほかのスピーカーがあれば、そこから音が出ます。',
  'error:audio-blocked':
    'ブラウザーが音を止めています。ここをクリックまたはタップするか、もう一度お試しください。',
  'error:worklet-failed': '音声を開始できませんでした。もう一度お試しください。',
  'error:token-unreachable': 'このサイトに接続できませんでした。接続を確認して、もう一度お試しください。',
  'error:token-denied': 'このサイトで会話が許可されませんでした。ログインし直すと解決することがあります。',
  'error:token-busy': 'ただいま会話が混み合っています。しばらくしてからもう一度お試しください。',
  'error:token-invalid': 'このサイトで会話を開始できませんでした。後ほどもう一度お試しください。',
  'error:socket-refused': '会話を開始できませんでした。もう一度お試しください。',
  'error:socket-lost': '接続が切れました。ネットワークを確認して、もう一度お試しください。',
  'error:server-error': 'アシスタントに問題が発生しました。もう一度お試しください。',
  'error:inactivity': 'しばらく発言がなかったため、会話を終了しました。',
  'error:max-duration': '会話の制限時間に達しました。',
  'error:tool-failed': 'アシスタントが情報を調べられませんでした。会話は続けられます。',
};
