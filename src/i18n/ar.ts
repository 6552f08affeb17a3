/** Arabic, all but the launcher's words, in the modern standard language; buttons are verbal nouns, which address nobody as man or woman. */
import { arabicExpressions } from './ar-expressions.js';
import type { PanelWords } from './translation.js';

export const words: PanelWords = {
  title: 'تحدّث معنا',
  close: 'إغلاق',
  closePanel: 'إغلاق المحادثة',
  callInProgress: 'مكالمة جارية',

  statusIdle: 'جاهزون للحديث',
  statusStarting: 'جارٍ الاتصال…',
  statusLive: 'متصل',
  statusMuted: 'الميكروفون مغلق',
  statusPaused: 'متوقف مؤقتًا',
  statusReconnecting: 'جارٍ إعادة الاتصال…',
  statusEnded: 'انتهت المحادثة',
  statusFailed: 'غير متصل',

  startCall: 'بدء المكالمة',
  startChat: 'بدء الدردشة',
  endCall: 'إنهاء المكالمة',
  endChat: 'إنهاء الدردشة',
  muteMicrophone: 'كتم الميكروفون',
  pauseAssistant: 'إيقاف المساعد مؤقتًا',

  emptyVoice: 'يكفي بدء المكالمة ثم التحدث. تمكن المقاطعة في أي وقت.',
  emptyText: 'تبدأ المحادثة بكتابة رسالة.',
  emptyLive: 'يمكن التحدث الآن. تمكن المقاطعة في أي وقت.',

  transcript: 'المحادثة',
  earlierMessages: 'الرسائل السابقة',
  visitorSaid: 'أنت:',
  assistantSaid: 'المساعد:',
  interrupted: '(قوطع هنا)',
  toolUsed: 'استُخدم:',
  toolAnswered: 'عُثر عليه:',
  toolFailed: 'لم ينجح:',
  problem: 'واجه المساعد مشكلة.',

  'warning:inactivity': (time) => `هل ما زلت هنا؟ ستنتهي المحادثة خلال ${time} إن استمر الصمت.`,
  'warning:max-duration': (time) => `ستبلغ المحادثة حدّها الزمني خلال ${time}.`,

  saveTranscript: 'حفظ المحادثة',
  copyTranscript: 'نسخ',
  saveAsText: 'نص',
  saveAsWebVtt: 'WebVTT',
  saveAsJson: 'JSON',
  copied: 'تم النسخ.',
  notCopied: 'لم يسمح المتصفح بالنسخ. يمكن الحفظ كنص بدلًا من ذلك.',

  expressions: 'كيف بدا الصوت',
  expressionCaution: 'هذا ما يوحي به الصوت، لا ما يشعر به صاحبه.',
  expressionPicture: 'كيف بدت الأصوات',
  expressionTurn: 'الدور',
  'voice:user_message': 'أنت',
  'voice:assistant_message': 'المساعد',
  expression: arabicExpressions,

  message: 'الرسالة',
  sendMessage: 'إرسال',

  retry: 'إعادة المحاولة',
  typeInstead: 'الكتابة بدلًا من ذلك',

  'because:offline': 'الجهاز غير متصل بالإنترنت. يُرجى توصيله ثم إعادة المحاولة.',
  'because:blocked-by-page': 'لا تسمح هذه الصفحة بالاتصال. يُرجى إبلاغ القائمين عليها.',
  'because:unknown-config': 'تطلب هذه الصفحة مساعدًا غير موجود. يُرجى إبلاغ القائمين عليها.',

  'error:insecure-context': 'لا يعمل الميكروفون إلا في صفحة آمنة (https). تمكن الكتابة بدلًا من ذلك.',
  'error:unsupported-browser': 'هذا المتصفح قديم جدًا لإجراء محادثة. يُرجى تحديثه أو استخدام متصفح آخر.',
  'error:mic-denied':
    'استخدام الميكروفون غير مسموح به. يُرجى السماح به من شريط العنوان في المتصفح ثم إعادة المحاولة.',
  'error:mic-blocked-by-page': 'لا تتيح لنا هذه الصفحة استخدام الميكروفون. تمكن الكتابة بدلًا من ذلك.',
  'error:mic-missing': 'لم يُعثر على ميكروفون. يُرجى توصيل ميكروفون ثم إعادة المحاولة.',
  'error:mic-busy': 'يستخدم برنامج آخر الميكروفون. يُرجى إغلاقه ثم إعادة المحاولة.',
  'error:mic-lost': 'انقطع الاتصال بالميكروفون. إن لم يكن صوتك مسموعًا، فيُرجى توصيله وإعادة المحاولة.',
  'error:mic-muted': 'الميكروفون مكتوم من الجهاز. يُرجى إلغاء الكتم من الجهاز ليُسمع صوتك.',
  'error:speaker-missing': 'انقطع الاتصال بمكبر الصوت. يخرج الصوت من مكبر آخر إن وُجد.',
  'error:audio-blocked': 'يمنع المتصفح الصوت. يُرجى النقر هنا أو إعادة المحاولة.',
  'error:worklet-failed': 'تعذّر تشغيل الصوت. يُرجى إعادة المحاولة.',
  'error:token-unreachable': 'تعذّر الوصول إلى هذا الموقع. يُرجى التحقق من الاتصال ثم إعادة المحاولة.',
  'error:token-denied': 'لم يسمح هذا الموقع بالمحادثة. قد يفيد تسجيل الدخول من جديد.',
  'error:token-busy': 'المحادثات كثيرة جدًا الآن. يُرجى إعادة المحاولة بعد قليل.',
  'error:token-invalid': 'تعذّر على هذا الموقع بدء المحادثة. يُرجى إعادة المحاولة لاحقًا.',
  'error:socket-refused': 'تعذّر بدء المحادثة. يُرجى إعادة المحاولة.',
  'error:socket-lost': 'انقطع الاتصال. يُرجى التحقق من الشبكة ثم إعادة المحاولة.',
  'error:server-error': 'واجه المساعد مشكلة. يُرجى إعادة المحاولة.',
  'error:inactivity': 'ساد الصمت فترة، لذلك أُنهيت المحادثة.',
  'error:max-duration': 'بلغت المحادثة حدّها الزمني.',
  'error:tool-failed': 'تعذّر على المساعد البحث عن معلومة. المحادثة مستمرة.',
};
