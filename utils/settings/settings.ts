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
export const AROUND = ['plain', 'dim', 'line'] as const;
/** @public */
export const SPEAK = ['auto', 'zh-CN', 'yue', 'zh-TW'] as const;

/** @public An entry of the caregiver's own lexicon: where `text` stands, `reading` is said. */
export type LexiconEntry = { readonly text: string; readonly reading: string };
/** @public Characters at the most in each part of such an entry. */
export const LONGEST_ENTRY = { text: 60, reading: 120 } as const;

/** What a stored value says, or its default. Written by hand, since every page needs it before its first paint. */
type Reading<Value> = (value: unknown) => Value;

const oneOf =
  <const Value>(known: readonly Value[], otherwise: NoInfer<Value>): Reading<Value> =>
  (value) =>
    known.find((each) => each === value) ?? otherwise;
const flag =
  (otherwise: boolean): Reading<boolean> =>
  (value) =>
    typeof value === 'boolean' ? value : otherwise;
const text = (value: unknown): value is string => typeof value === 'string';

const texts: Reading<Readonly<Record<string, string>>> = (value) => {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return entries.every((entry): entry is [string, string] => text(entry[1])) ? Object.fromEntries(entries) : {};
};
const lexicon: Reading<readonly LexiconEntry[]> = (value) => {
  const entries = Array.isArray(value) ? value.map(lexiconEntry) : [];
  return entries.every((entry) => entry !== undefined) ? entries : [];
};

function lexiconEntry(value: unknown): LexiconEntry | undefined {
  if (typeof value !== 'object' || value === null || !('text' in value && 'reading' in value)) return undefined;
  const { text: written, reading } = value;
  if (!text(written) || !text(reading) || written === '') return undefined;
  if (written.length > LONGEST_ENTRY.text || reading.length > LONGEST_ENTRY.reading) return undefined;
  return { text: written, reading };
}

const fields = {
  size: oneOf(TEXT_SIZES, 24),
  theme: oneOf(THEMES, 'paper'),
  face: oneOf(FACES, 'hei'),
  spacing: oneOf(SPACINGS, 'normal'),
  /** First lines set in by two characters, or paragraphs parted by space. */
  indent: flag(true),
  printSize: oneOf(PRINT_SIZES, 18),
  rate: oneOf(RATES, 0.9),
  /** Voice id by spoken language (`zh-CN`, `yue`, `zh-TW`, `en` …). */
  voices: texts,
  /** Which spoken form of Chinese an article is read in: `auto` follows the article. */
  speak: oneOf(SPEAK, 'auto'),
  bigCaption: flag(false),
  /** How the sentence being read stands out: alone, with the rest dimmed, or between two lines. */
  around: oneOf(AROUND, 'plain'),
  /** 300 ms of silence first, for hearing aids that lose the first words. */
  leadSilence: flag(false),
  /** Whether one key alone does something (`+`, `-`, `[`, `]`, P): whoever presses keys by accident can have it off (WCAG 2.1.4). */
  singleKeys: flag(true),
  script: oneOf(SCRIPTS, 'original'),
  rareReadings: flag(false),
  lexicon,
} as const satisfies Record<string, Reading<unknown>>;

type Fields = typeof fields;

/** @public */
export type Settings = { readonly [Key in keyof Fields]: ReturnType<Fields[Key]> };
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
  return Object.fromEntries(SETTING_KEYS.map((key) => [key, fields[key](record[key])])) as Settings;
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
