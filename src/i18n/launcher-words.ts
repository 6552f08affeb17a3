/**
 * The few words that come with the launcher, in all languages: a screen reader must not meet English first, and what
 * cannot be loaded cannot say so. All others are in a file for each language, loaded with the panel.
 */
import type { Language } from './languages.js';
import type { LauncherWords } from './translation.js';

export const launcherWords: Readonly<Record<Language, LauncherWords>> = {
  en: {
    $code: 'en',
    $dir: 'ltr',
    openPanel: 'Open conversation',
    unavailable: 'This could not be loaded. Try again, or reload the page.',
  },
  ja: {
    $code: 'ja',
    $dir: 'ltr',
    openPanel: '会話を開く',
    unavailable: '読み込めませんでした。もう一度お試しいただくか、ページを再読み込みしてください。',
  },
  ko: {
    $code: 'ko',
    $dir: 'ltr',
    openPanel: '대화 열기',
    unavailable: '불러오지 못했습니다. 다시 시도하거나 페이지를 새로고침하세요.',
  },
  es: {
    $code: 'es',
    $dir: 'ltr',
    openPanel: 'Abrir conversación',
    unavailable: 'No se pudo cargar. Inténtelo de nuevo o recargue la página.',
  },
  fr: {
    $code: 'fr',
    $dir: 'ltr',
    openPanel: 'Ouvrir la conversation',
    unavailable: 'Le chargement a échoué. Réessayez ou actualisez la page.',
  },
  pt: {
    $code: 'pt',
    $dir: 'ltr',
    openPanel: 'Abrir conversa',
    unavailable: 'Não foi possível carregar. Tente de novo ou recarregue a página.',
  },
  it: {
    $code: 'it',
    $dir: 'ltr',
    openPanel: 'Apri conversazione',
    unavailable: 'Caricamento non riuscito. Riprova o ricarica la pagina.',
  },
  de: {
    $code: 'de',
    $dir: 'ltr',
    openPanel: 'Gespräch öffnen',
    unavailable: 'Das Laden ist fehlgeschlagen. Versuchen Sie es erneut oder laden Sie die Seite neu.',
  },
  ru: {
    $code: 'ru',
    $dir: 'ltr',
    openPanel: 'Открыть разговор',
    unavailable: 'Не удалось загрузить. Повторите попытку или обновите страницу.',
  },
  hi: {
    $code: 'hi',
    $dir: 'ltr',
    openPanel: 'बातचीत खोलें',
    unavailable: 'लोड नहीं हो सका। फिर कोशिश करें या पेज को फिर से लोड करें।',
  },
  ar: {
    $code: 'ar',
    $dir: 'rtl',
    openPanel: 'فتح المحادثة',
    unavailable: 'تعذّر التحميل. يُرجى إعادة المحاولة أو إعادة تحميل الصفحة.',
  },
};
