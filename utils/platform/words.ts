import type { Words } from '../environment';
import { browser } from './browser';

/** Seen through this face, the keys are checked by `MessageKey` alone. */
const messages: { getMessage(key: string, substitutions?: string[]): string } = browser.i18n;

export const words: Words = (key, ...substitutions) => messages.getMessage(key, [...substitutions]);

/** The language the words are in: each message file tells its own, since browsers choose files by rules of their own. */
export function interfaceLanguage(): string {
  return words('interfaceLanguage') || 'zh-CN';
}
