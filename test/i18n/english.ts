/** All English words, those of the launcher among them, for tests that look for what a visitor reads. */
import { words } from '../../src/i18n/en.js';
import { launcherWords } from '../../src/i18n/launcher-words.js';
import type { Translation } from '../../src/i18n/translation.js';

export const english: Translation = { ...launcherWords.en, ...words };
