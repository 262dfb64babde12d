import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { MessageKey } from '../../../utils/environment';

export type Language = 'zh-CN' | 'zh-TW' | 'en';

export const LANGUAGES: readonly Language[] = ['zh-CN', 'zh-TW', 'en'];

export type Words = (key: MessageKey, ...substitutions: readonly string[]) => string;

type Message = { readonly message: string; readonly placeholders?: Readonly<Record<string, { readonly content: string }>> };

/** Our words as a browser of this language shows them, straight from the files that ship. */
export function wordsOf(language: Language): Words {
  const file = resolve('public/_locales', language.replace('-', '_'), 'messages.json');
  const messages: Record<string, Message> = JSON.parse(readFileSync(file, 'utf8'));
  return (key, ...substitutions) => {
    const entry = messages[key];
    if (!entry) throw new Error(`No word "${key}" in ${file}`);
    return fill(entry, substitutions);
  };
}

function fill(entry: Message, substitutions: readonly string[]): string {
  const named = entry.message.replace(/\$(\w+)\$/g, (whole, name: string) => entry.placeholders?.[name.toLowerCase()]?.content ?? whole);
  return named.replace(/\$([1-9])/g, (_, digit: string) => substitutions[Number(digit) - 1] ?? '');
}
