import type { Page } from 'puppeteer-core';
import type { LaunchOptions } from './session';

/** @public What a session needs to be heard: sound at once, and the voices of speech-dispatcher where the session's environment names them. */
export const VOICED: LaunchOptions = {
  args: ['--enable-speech-dispatcher', '--autoplay-policy=no-user-gesture-required'],
  withoutArgs: ['--mute-audio'],
  prefs: { 'media.autoplay.default': 0, 'media.autoplay.blocking_policy': 0 },
};

/** @public The same, with the browser's own rules about who may make a sound. */
export const VOICED_BY_THE_RULES: LaunchOptions = { args: ['--enable-speech-dispatcher'], withoutArgs: ['--mute-audio'] };

/** @public speech-dispatcher writes full-width marks narrow. */
export const same = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** @public Where in the article the bar says that it is. */
export const place = (reader: Page): Promise<string> =>
  reader.evaluate(() => document.querySelector('[data-listening] p:not([aria-hidden])')?.textContent ?? '');

/** @public The words that are marked as the sentence being read. */
export const marked = (reader: Page): Promise<string> =>
  reader.evaluate(() => [...(CSS.highlights.get('reading-sentence') ?? [])].map((range) => range.toString()).join(''));

/** @public Presses a button by its handle. */
export const button = (reader: Page, name: string): Promise<void> => reader.locator(`[data-button="${name}"]`).click();
