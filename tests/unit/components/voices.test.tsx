import { describe, expect, test } from 'vitest';
import { SettingsPage } from '../../../components/settings/SettingsPage';
import type { System } from '../../../utils/environment';
import { fakeEnvironment } from '../../fakes/environment';
import { FakeEngine, type FakeSpeech, fakeSpeech, voiceOf } from './reader/listen/fake-speech';
import { show } from './screen';

const settingsPage = (speech: FakeSpeech) => show(fakeEnvironment({ speech }), <SettingsPage />);

describe('how a better voice is added', () => {
  test.each<readonly [System, string]>([
    ['windows', '“时间和语言”'],
    ['mac', '“系统设置”'],
    ['chromeos', '“无障碍”'],
    ['linux', '这个系统没有更好听的中文声音可装'],
    ['android', '“安装语音数据”'],
    ['other', '请在系统的设置里搜索'],
  ])('is said for %s', async (system, words) => {
    const screen = await settingsPage({ ...fakeSpeech(new FakeEngine('system')), system });
    await screen.press('怎样装更好听的声音');
    expect(screen.text()).toContain(words);
  });
});

describe('a voice is tried', () => {
  const setUp = async () => {
    const system = new FakeEngine('system', [voiceOf('system'), voiceOf('system', 'yue')]);
    const speech = fakeSpeech(system);
    return { system, speech, screen: await settingsPage(speech) };
  };

  test('with a sentence in the language that it speaks, one at a time', async () => {
    const { system, screen } = await setUp();
    const [mandarin, cantonese] = [...document.querySelectorAll('button')].filter((button) => button.textContent === '试听');
    await screen.during(() => mandarin?.click());
    await screen.during(() => cantonese?.click());
    expect(system.said.map(({ text, voice }) => [text.slice(0, 3), voice.lang])).toEqual([
      ['您好，', 'zh-CN'],
      ['您好，', 'yue'],
    ]);
    expect(system.texts()[1]).toContain('呢個係我嘅聲音');
    expect([...document.querySelectorAll('button')].filter((button) => button.textContent === '正在试听').length).toBe(1);
  });

  test('and what a screen reader says of each button begins with the word on it, while it speaks too', async () => {
    const { screen } = await setUp();
    await screen.press('试听');
    const named = [...document.querySelectorAll('button[aria-label]')].map((each) => [
      each.getAttribute('aria-label') ?? '',
      each.textContent ?? '',
    ]);
    expect(named.map(([, word]) => word)).toEqual(expect.arrayContaining(['正在试听', '试听', '字大', '快一点']));
    expect(named.filter(([name = '', word = '']) => !name.startsWith(word))).toEqual([]);
  });

  test('and one that does not sound says so', async () => {
    const { system, screen } = await setUp();
    await screen.during(() => [...document.querySelectorAll('button')].find((button) => button.textContent === '试听')?.click());
    await screen.during(() => system.tell({ kind: 'failed', reason: 'no-start' }));
    expect(screen.text()).toContain('这个声音');
  });
});
