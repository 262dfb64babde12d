import * as v from 'valibot';

/** @public CSS pixels. The largest fit a few characters a line on a wide screen: for readers with very low vision. */
export const TEXT_SIZES = [18, 20, 24, 28, 32, 40, 48, 60, 72, 84, 100, 128] as const;
/** @public */
export type TextSize = (typeof TEXT_SIZES)[number];
/** @public */
export const THEMES = ['paper', 'white', 'dark', 'contrast'] as const;
/** @public */
export type Theme = (typeof THEMES)[number];
/** @public */
export const FACES = ['hei', 'song', 'kai'] as const;
/** @public */
export const SPACINGS = ['normal', 'wide', 'wider'] as const;
/** @public Large-print sizes in points: 三号, 小二, 二号, 一号 (rounded). */
export const PRINT_SIZES = [16, 18, 22, 28] as const;
/** @public How fast the voice speaks; 1 is the voice's own speed. */
export const RATES = [0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;
/** @public */
export type Rate = (typeof RATES)[number];
/** @public */
export const SCRIPTS = ['original', 'simplified', 'traditional'] as const;
/** @public */
export const SPEAK = ['auto', 'zh-CN', 'yue', 'zh-TW'] as const;

/** @public An entry of the caregiver's own lexicon: where `text` stands, `reading` is said. */
export type LexiconEntry = { readonly text: string; readonly reading: string };

const lexicon = v.array(
  v.object({ text: v.pipe(v.string(), v.minLength(1), v.maxLength(60)), reading: v.pipe(v.string(), v.maxLength(120)) }),
);

const fields = {
  size: v.fallback(v.picklist(TEXT_SIZES), 24),
  theme: v.fallback(v.picklist(THEMES), 'paper'),
  face: v.fallback(v.picklist(FACES), 'hei'),
  spacing: v.fallback(v.picklist(SPACINGS), 'normal'),
  /** First lines set in by two characters, or paragraphs parted by space. */
  indent: v.fallback(v.boolean(), true),
  printSize: v.fallback(v.picklist(PRINT_SIZES), 18),
  rate: v.fallback(v.picklist(RATES), 0.9),
  /** Voice id by spoken language (`zh-CN`, `yue`, `zh-TW`, `en` …). */
  voices: v.fallback(v.record(v.string(), v.string()), {}),
  /** Which spoken form of Chinese an article is read in: `auto` follows the article. */
  speak: v.fallback(v.picklist(SPEAK), 'auto'),
  bigCaption: v.fallback(v.boolean(), false),
  dimOthers: v.fallback(v.boolean(), false),
  /** 300 ms of silence first, for hearing aids that lose the first words. */
  leadSilence: v.fallback(v.boolean(), false),
  script: v.fallback(v.picklist(SCRIPTS), 'original'),
  rareReadings: v.fallback(v.boolean(), false),
  lexicon: v.fallback(lexicon, []),
} as const;

const schema = v.object(fields);

/** @public */
export type Settings = Readonly<v.InferOutput<typeof schema>>;
/** @public */
export type SettingKey = keyof Settings;
/** @public */
export const SETTING_KEYS = Object.keys(fields) as readonly SettingKey[];

/**
 * Takes anything (a store's record, a preset) and gives settings: each value that is missing or wrong falls back alone to its default.
 * @public
 */
export function parseSettings(value: unknown): Settings {
  const record: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  for (const key of SETTING_KEYS) record[key] ??= undefined;
  return v.parse(schema, record);
}

/** @public */
export const DEFAULT_SETTINGS: Settings = parseSettings({});

/** @public The presets that a caregiver sets by one press; what they do not name stays as it is. */
export const PRESETS = {
  standard: { size: 24, theme: 'paper', face: 'hei', spacing: 'normal', indent: true },
  large: { size: 40, theme: 'paper', face: 'hei', spacing: 'wide', indent: true },
  contrast: { size: 40, theme: 'contrast', face: 'hei', spacing: 'wide', indent: true },
} as const satisfies Record<string, Partial<Settings>>;
/** @public */
export type Preset = keyof typeof PRESETS;
