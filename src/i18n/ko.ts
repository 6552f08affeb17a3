/** Korean, all but the launcher's words, in the polite form. */
import { koreanExpressions } from './ko-expressions.js';
import type { PanelWords } from './translation.js';

export const words: PanelWords = {
  title: '대화를 나눠 보세요',
  close: '닫기',
  closePanel: '대화 닫기',
  callInProgress: '통화 중',

  'status:idle': '언제든지 시작하세요',
  'status:starting': '연결 중…',
  'status:asking': '마이크 권한 요청 중…',
  'status:live': '연결됨',
  'status:listening': '듣는 중',
  'status:hearing': '말씀하시는 중',
  'status:thinking': '생각하는 중…',
  'status:speaking': '말하는 중',
  'status:interrupted': '중단됨',
  'status:muted': '마이크 꺼짐',
  'status:paused': '일시 중지됨',
  'status:reconnecting': '다시 연결 중…',
  'status:ended': '대화 종료됨',
  'status:failed': '연결되지 않음',

  allowMicrophone: '브라우저에서 마이크 사용을 허용할지 묻고 있습니다. 그곳에서 허용해 주세요.',

  startCall: '통화 시작',
  startChat: '채팅 시작',
  endCall: '통화 종료',
  endChat: '채팅 종료',
  muteMicrophone: '마이크 음소거',
  pauseAssistant: '어시스턴트 일시 중지',

  emptyVoice: '통화를 시작하고 편하게 말씀하세요. 언제든지 말을 끊으셔도 됩니다.',
  emptyText: '메시지를 입력해 시작하세요.',
  emptyLive: '편하게 말씀하세요. 언제든지 말을 끊으셔도 됩니다.',

  transcript: '대화',
  earlierMessages: '이전 메시지',
  newestMessage: '최신 메시지로 이동',
  visitorSaid: '나:',
  assistantSaid: '어시스턴트:',
  interrupted: '(여기서 중단됨)',
  toolUsed: '사용:',
  toolAnswered: '결과:',
  toolFailed: '실패:',
  problem: '어시스턴트에 문제가 발생했습니다.',

  'warning:inactivity': (time) => `아직 계신가요? 말씀이 없으시면 ${time} 안에 대화가 종료됩니다.`,
  'warning:max-duration': (time) => `${time} 안에 대화 제한 시간이 다 됩니다.`,

  saveTranscript: '대화 저장',
  copyTranscript: '복사',
  saveAsText: '텍스트',
  saveAsWebVtt: 'WebVTT',
  saveAsJson: 'JSON',
  copied: '복사했습니다.',
  notCopied: '브라우저에서 복사를 허용하지 않았습니다. 대신 텍스트로 저장하세요.',

  rating: '대화는 어떠셨나요?',
  'rating:good': '좋았어요',
  'rating:bad': '아쉬웠어요',
  rated: '감사합니다.',

  expressions: '목소리의 느낌',
  expressionCaution: '목소리가 어떻게 들리는지를 나타낼 뿐, 감정 자체는 아닙니다.',
  expressionPicture: '대화 속 목소리의 느낌',
  expressionTurn: '차례',
  'voice:user_message': '나',
  'voice:assistant_message': '어시스턴트',
  expression: koreanExpressions,

  consent: '시작하기 전에',
  consentRequest:
    '말하고 입력한 내용은 응답하는 음성 서비스로 전송됩니다. 동의하시기 전에는 아무것도 전송되지 않습니다.',
  agree: '동의',
  decline: '아니요',
  withdrawConsent: '동의 철회',

  settings: '설정',
  closeSettings: '대화로 돌아가기',
  microphone: '마이크',
  loudspeaker: '스피커',
  systemDefault: '시스템 기본값',
  devicesUnnamed: '마이크를 허용하면 다른 기기도 표시됩니다.',
  microphoneLevel: '마이크 음량',
  tryMicrophone: '마이크 테스트',
  volume: '음량',
  language: '언어',
  captions: '대화를 글로 표시',

  message: '메시지',
  sendMessage: '보내기',

  retry: '다시 시도',
  typeInstead: '글로 입력',

  'because:offline': '기기가 오프라인 상태입니다. 인터넷에 연결한 후 다시 시도하세요.',
  'because:blocked-by-page': '이 페이지에서 연결을 허용하지 않습니다. 사이트 운영자에게 알려 주세요.',
  'because:unknown-config': '이 페이지에서 요청한 어시스턴트가 없습니다. 사이트 운영자에게 알려 주세요.',

  'error:insecure-context':
    '마이크는 보안 페이지(https)에서만 사용할 수 있습니다. 대신 글로 입력하실 수 있습니다.',
  'error:unsupported-browser':
    '브라우저가 오래되어 대화할 수 없습니다. 업데이트하거나 다른 브라우저를 사용하세요.',
  'error:mic-denied':
    '마이크 사용이 허용되지 않았습니다. 브라우저 주소 표시줄에서 허용한 후 다시 시도하세요.',
  'error:mic-blocked-by-page': '이 페이지에서는 마이크를 사용할 수 없습니다. 대신 글로 입력하실 수 있습니다.',
  'error:mic-missing': '마이크를 찾을 수 없습니다. 마이크를 연결한 후 다시 시도하세요.',
  'error:mic-busy': '다른 프로그램이 마이크를 사용하고 있습니다. 그 프로그램을 닫은 후 다시 시도하세요.',
  'error:mic-lost': '마이크 연결이 끊겼습니다. 목소리가 들리지 않으면 다시 연결한 후 시도하세요.',
  'error:mic-muted': '기기에서 마이크가 음소거되었습니다. 기기에서 음소거를 해제하세요.',
  'error:speaker-missing': '스피커 연결이 끊겼습니다. 다른 스피커가 있으면 그쪽에서 소리가 납니다.',
  'error:audio-blocked':
    '브라우저가 소리를 막고 있습니다. 여기를 클릭하거나 탭하세요. 다시 시도하셔도 됩니다.',
  'error:worklet-failed': '소리를 시작하지 못했습니다. 다시 시도하세요.',
  'error:token-unreachable': '이 사이트에 연결하지 못했습니다. 연결을 확인한 후 다시 시도하세요.',
  'error:token-denied': '이 사이트에서 대화를 허용하지 않았습니다. 다시 로그인하면 해결될 수 있습니다.',
  'error:token-busy': '지금은 대화가 너무 많습니다. 잠시 후 다시 시도하세요.',
  'error:token-invalid': '이 사이트에서 대화를 시작하지 못했습니다. 나중에 다시 시도하세요.',
  'error:socket-refused': '대화를 시작하지 못했습니다. 다시 시도하세요.',
  'error:socket-lost': '연결이 끊겼습니다. 네트워크를 확인한 후 다시 시도하세요.',
  'error:server-error': '어시스턴트에 문제가 발생했습니다. 다시 시도하세요.',
  'error:inactivity': '한동안 말씀이 없어 대화를 종료했습니다.',
  'error:max-duration': '대화 제한 시간이 다 되었습니다.',
  'error:tool-failed': '어시스턴트가 정보를 찾지 못했습니다. 대화는 계속됩니다.',
};
