import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings } from '../../../../utils/settings/settings';

describe('settings as they come out of a store', () => {
  test.each([undefined, null, 'text', 7, [], {}])('%j gives the defaults', (stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
    expect(DEFAULT_SETTINGS).toMatchObject({ size: 24, theme: 'paper', rate: 0.9, indent: true, voices: {}, lexicon: [] });
  });

  test('what is right stays as it is', () => {
    const stored = {
      size: 128,
      theme: 'contrast',
      indent: false,
      voices: { yue: 'a' },
      lexicon: [{ text: '行', reading: 'hang2' }],
      rate: 2,
    };
    expect(parseSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, ...stored });
  });

  test.each([
    ['size', 25],
    ['size', '24'],
    ['theme', 'pink'],
    ['indent', 'no'],
    ['voices', { yue: 4 }],
    ['voices', 'yue'],
    ['lexicon', {}],
    ['lexicon', [{ text: '', reading: 'a' }]],
    ['lexicon', [{ text: '行' }]],
    [
      'lexicon',
      [
        { text: '行', reading: 'a'.repeat(121) },
        { text: '好', reading: 'hao3' },
      ],
    ],
  ] as const)('a wrong %s falls back alone: %j', (key, wrong) => {
    const settings = parseSettings({ ...DEFAULT_SETTINGS, size: 40, theme: 'dark', [key]: wrong });
    expect(settings[key]).toEqual(DEFAULT_SETTINGS[key]);
    expect(settings.size).toBe(key === 'size' ? 24 : 40);
    expect(settings.theme).toBe(key === 'theme' ? 'paper' : 'dark');
  });

  test('an unknown name is left out', () => {
    expect(parseSettings({ colour: 'red' })).not.toHaveProperty('colour');
    expect(parseSettings({ lexicon: [{ text: '行', reading: 'hang2', more: 1 }] }).lexicon).toEqual([{ text: '行', reading: 'hang2' }]);
  });
});
