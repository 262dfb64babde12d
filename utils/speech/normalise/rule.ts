/** A short silence; becomes a comma where no other mark stands. */
export const PAUSE = '\u0001';

/** What a stretch of the text becomes: `length` units of it are said as `said`. */
export type Bit = { readonly said: string; readonly length: number; readonly phone?: true };

export type Context = {
  readonly work: string;
  readonly lang: 'zh-CN' | 'yue' | 'zh-TW';
  /** The kind of the last thing said, and where it ended: a list of telephone numbers goes on. */
  readonly last: { readonly kind: 'phone' | 'other'; readonly end: number };
};

/**
 * One class of things that are not said as they are written. The first rule that matches where the reading stands and does not answer `undefined` wins.
 * The pattern is sticky and may look behind. A rule gives either one saying for the whole match, or one for each of its groups, which then cover the match without gaps;
 * or one bit, which may be longer than the match. Patterns stay short: what a table knows is asked of the table, since every pattern is compiled before the first sentence.
 */
export type Rule = {
  readonly pattern: RegExp;
  readonly say: (match: RegExpExecArray, context: Context) => string | Bit | readonly (string | Bit)[] | undefined;
};

/** A number, with commas between groups of three, and a fraction. */
export const N = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)';
/** Between two numbers: from … to. */
export const TO = ' ?(?:—{1,2}|~{1,2}|-{1,2}) ?';
/** Chinese characters. */
export const HAN = '\\u3400-\\u9fff〇';

/** A sticky pattern of pieces. */
export function sticky(strings: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return new RegExp(String.raw({ raw: strings.raw }, ...parts), 'yu');
}

/** Range sign as it is said: 到, in the formal Cantonese of notices 至. */
export function to({ lang }: Context): string {
  return lang === 'yue' ? '至' : '到';
}

export function before({ work }: Context, match: RegExpExecArray, length = 12): string {
  return work.slice(Math.max(0, match.index - length), match.index);
}

export function after({ work }: Context, match: RegExpExecArray, length = 8): string {
  const end = match.index + match[0].length;
  return work.slice(end, end + length);
}
