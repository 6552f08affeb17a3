/** Hindi, all but the launcher's words. Visitors are addressed as “आप”; technical words are those that screens in India use. */
import { hindiExpressions } from './hi-expressions.js';
import type { PanelWords } from './translation.js';

export const words: PanelWords = {
  title: 'हमसे बात करें',
  close: 'बंद करें',
  closePanel: 'बातचीत बंद करें',
  callInProgress: 'कॉल जारी है',

  statusIdle: 'जब आप तैयार हों',
  statusStarting: 'कनेक्ट हो रहा है…',
  statusLive: 'कनेक्ट हो गया',
  statusMuted: 'माइक्रोफ़ोन बंद है',
  statusPaused: 'रुका हुआ है',
  statusReconnecting: 'फिर से कनेक्ट हो रहा है…',
  statusEnded: 'बातचीत समाप्त हुई',
  statusFailed: 'कनेक्ट नहीं है',

  startCall: 'कॉल शुरू करें',
  startChat: 'चैट शुरू करें',
  endCall: 'कॉल समाप्त करें',
  endChat: 'चैट समाप्त करें',
  muteMicrophone: 'माइक्रोफ़ोन म्यूट करें',
  pauseAssistant: 'असिस्टेंट को रोकें',

  emptyVoice: 'कॉल शुरू करें और बस बोलें। आप कभी भी बीच में टोक सकते हैं।',
  emptyText: 'शुरू करने के लिए संदेश लिखें।',
  emptyLive: 'बस बोलें। आप कभी भी बीच में टोक सकते हैं।',

  transcript: 'बातचीत',
  earlierMessages: 'पहले के संदेश',
  visitorSaid: 'आप:',
  assistantSaid: 'असिस्टेंट:',
  interrupted: '(यहाँ टोका गया)',
  toolUsed: 'इस्तेमाल किया:',
  toolAnswered: 'मिला:',
  toolFailed: 'काम नहीं किया:',
  problem: 'असिस्टेंट में कोई समस्या आई।',

  'warning:inactivity': (time) => `क्या आप अब भी यहाँ हैं? कुछ कहें, नहीं तो बातचीत ${time} के भीतर समाप्त हो जाएगी।`,
  'warning:max-duration': (time) => `बातचीत की समय सीमा ${time} के भीतर पूरी हो जाएगी।`,

  saveTranscript: 'बातचीत सहेजें',
  copyTranscript: 'कॉपी करें',
  saveAsText: 'टेक्स्ट',
  saveAsWebVtt: 'WebVTT',
  saveAsJson: 'JSON',
  copied: 'कॉपी हो गया।',
  notCopied: 'आपके ब्राउज़र ने कॉपी करने की अनुमति नहीं दी। इसके बजाय टेक्स्ट के रूप में सहेजें।',

  expressions: 'आवाज़ कैसी लगी',
  expressionCaution: 'यह बताता है कि आवाज़ कैसी सुनाई देती है, न कि कोई क्या महसूस करता है।',
  expressionPicture: 'आवाज़ें कैसी लगीं',
  expressionTurn: 'बारी',
  'voice:user_message': 'आप',
  'voice:assistant_message': 'असिस्टेंट',
  expression: hindiExpressions,

  message: 'संदेश',
  sendMessage: 'भेजें',

  retry: 'फिर कोशिश करें',
  typeInstead: 'लिखकर बताएँ',

  'because:offline': 'आपका डिवाइस ऑफ़लाइन है। उसे इंटरनेट से कनेक्ट करें, फिर कोशिश करें।',
  'because:blocked-by-page': 'यह पेज कनेक्शन की अनुमति नहीं देता। कृपया इसके संचालकों को बताएँ।',
  'because:unknown-config': 'यह पेज जिस असिस्टेंट को ढूँढ रहा है, वह मौजूद नहीं है। कृपया इसके संचालकों को बताएँ।',

  'error:insecure-context':
    'माइक्रोफ़ोन का इस्तेमाल केवल सुरक्षित (https) पेज पर हो सकता है। आप बोलने के बजाय लिख सकते हैं।',
  'error:unsupported-browser': 'यह ब्राउज़र बातचीत के लिए बहुत पुराना है। कृपया इसे अपडेट करें या कोई दूसरा इस्तेमाल करें।',
  'error:mic-denied': 'माइक्रोफ़ोन की अनुमति नहीं है। ब्राउज़र के पता बार में अनुमति दें, फिर कोशिश करें।',
  'error:mic-blocked-by-page': 'यह पेज हमें आपका माइक्रोफ़ोन इस्तेमाल नहीं करने देता। आप बोलने के बजाय लिख सकते हैं।',
  'error:mic-missing': 'कोई माइक्रोफ़ोन नहीं मिला। एक कनेक्ट करें, फिर कोशिश करें।',
  'error:mic-busy': 'कोई दूसरा प्रोग्राम आपका माइक्रोफ़ोन इस्तेमाल कर रहा है। उसे बंद करें, फिर कोशिश करें।',
  'error:mic-lost': 'आपका माइक्रोफ़ोन डिस्कनेक्ट हो गया। अगर आपकी आवाज़ नहीं आ रही, तो उसे कनेक्ट करके फिर कोशिश करें।',
  'error:mic-muted': 'आपके डिवाइस ने माइक्रोफ़ोन म्यूट कर दिया है। आवाज़ पहुँचाने के लिए वहाँ म्यूट हटाएँ।',
  'error:speaker-missing': 'आपका स्पीकर डिस्कनेक्ट हो गया। अगर कोई दूसरा स्पीकर है, तो आवाज़ उससे आएगी।',
  'error:audio-blocked': 'आपका ब्राउज़र आवाज़ रोक रहा है। यहाँ क्लिक या टैप करें, या फिर कोशिश करें।',
  'error:worklet-failed': 'आवाज़ शुरू नहीं हो सकी। कृपया फिर कोशिश करें।',
  'error:token-unreachable': 'इस साइट तक नहीं पहुँचा जा सका। अपना कनेक्शन जाँचें, फिर कोशिश करें।',
  'error:token-denied': 'इस साइट ने बातचीत की अनुमति नहीं दी। फिर से साइन इन करने से मदद मिल सकती है।',
  'error:token-busy': 'इस समय बहुत सारी बातचीत चल रही हैं। कृपया कुछ देर बाद फिर कोशिश करें।',
  'error:token-invalid': 'यह साइट बातचीत शुरू नहीं कर सकी। कृपया बाद में फिर कोशिश करें।',
  'error:socket-refused': 'बातचीत शुरू नहीं हो सकी। कृपया फिर कोशिश करें।',
  'error:socket-lost': 'कनेक्शन टूट गया। अपना नेटवर्क जाँचें, फिर कोशिश करें।',
  'error:server-error': 'असिस्टेंट में कोई समस्या आई। कृपया फिर कोशिश करें।',
  'error:inactivity': 'कुछ देर से कोई नहीं बोला, इसलिए बातचीत समाप्त कर दी गई।',
  'error:max-duration': 'बातचीत की समय सीमा पूरी हो गई।',
  'error:tool-failed': 'असिस्टेंट कुछ जानकारी नहीं ढूँढ सका। बातचीत जारी है।',
};
