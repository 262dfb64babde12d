import { type Said, SaidBuilder } from '../spans';
import { AMOUNT_RULES } from './amounts';
import { CLOCK_RULES, RATIO_RULES } from './clocks';
import { CODE_RULES, LONG_CODE_RULES } from './codes';
import { DATE_RULES } from './dates';
import { DAY_RULES } from './days';
import { DOCUMENT_RULES } from './documents';
import { EQUATION_RULES } from './equations';
import { type Folded, fold, TWINS } from './fold';
import { ADDRESS_RULES, LATIN_RULES } from './letters';
import { entryAt, FIXED_FORMS, type Lexicon, type LexiconEntry, lexiconOf } from './lexicon';
import { MARK_RULES, SIGN_RULES } from './marks';
import { PHONE_RULES } from './phones';
import { type Bit, type Context, PAUSE, type Rule } from './rule';
import { FRACTION_RULES, SHARE_RULES } from './shares';
import { inTraditional, isTraditional } from './traditional';

/** @public */
export type NormaliseOptions = {
  /** The caregiver's own words: where `text` stands, `reading` is said. */
  readonly lexicon?: readonly LexiconEntry[];
};

/** The order is the order of trial. Documents, years and telephone numbers come before all that could take their digits for quantities. */
const RULES: readonly Rule[] = [
  ...ADDRESS_RULES,
  ...DATE_RULES,
  ...DAY_RULES,
  ...DOCUMENT_RULES,
  ...LONG_CODE_RULES,
  ...PHONE_RULES,
  ...CLOCK_RULES,
  ...CODE_RULES,
  ...RATIO_RULES,
  ...SHARE_RULES,
  ...FRACTION_RULES,
  ...AMOUNT_RULES,
  ...EQUATION_RULES,
  ...SIGN_RULES,
  ...MARK_RULES,
  ...LATIN_RULES,
];

const EDGE_PAUSES = new RegExp(`^${PAUSE}+|${PAUSE}+$`, 'g');
/** Only here can a rule match: everything else is said as it is written. */
const MAY_BEGIN =
  /[0-9A-Za-z〔〕【】[（(“"‘「『¥$€£₩₽฿%‰℃℉㎡㎥㎢㎞㎏㎝㎜㎎±÷≥⩾≧≤⩽≦≈≠<>=~+\-—/×✕✖&#*_^|`\\{}²³½⅓⅔¼¾⅕⅛№①-⑳⑴-⒛❶-❿➀-➓⓵-⓾㈠-㈩㊀-㊉㉑-㉟Ⅰ-Ⅻⅰ-ⅻ₀-₉●■◆◯▲▼★☆◎○□◇△▽▪▫•※►▶◀→←↑↓⇒丨┃│┆▌\ud83c-\ud83e\u203c\u2049\u2122-\u2bff\u3030\u303d\u3297\u3299〖〗ΦφØ✓✔√✗☑☐◼◻⚫⚪♦♠♥♣¤§¶†‡ ]|\ufe0f/u;

/** 1949—●3: were the dash the only pause, what is said would be a range when it is said again. */
const HALF_RANGE = /[一二三四五六七八九十〇百千万亿萬億日号號年月条條章款Ⅰ-Ⅻ][）)]?[—~-] *$/;

const fixed = lexiconOf(FIXED_FORMS);

/**
 * What is said for a text: numbers, dates, units and signs in Chinese characters, everything else as it is written.
 * @param lang the spoken language: `zh-CN`, `yue`, `zh-TW`; others pass through, but for the caregiver's own words
 * @public
 */
export function normalise(text: string, lang: string, options: NormaliseOptions = {}): Said {
  const own = lexiconOf(options.lexicon ?? []);
  const chinese = lang === 'zh-CN' || lang === 'yue' || lang === 'zh-TW' ? lang : undefined;
  if (!chinese) return new Scan({ work: text, origin: [] }, text, own, undefined).run();
  return new Scan(fold(text), text, own, chinese).run();
}

class Scan {
  private readonly builder = new SaidBuilder();
  private at = 0;
  private pause: number | undefined;
  private last: Context['last'] = { kind: 'other', end: -1 };
  private readonly traditional: boolean;

  constructor(
    private readonly folded: Folded,
    private readonly text: string,
    private readonly own: Lexicon,
    private readonly lang: Context['lang'] | undefined,
  ) {
    this.traditional = lang !== undefined && isTraditional(text, lang);
  }

  run(): Said {
    const { work } = this.folded;
    while (this.at < work.length) if (!this.ownWord() && !(this.lang && this.rule(this.lang))) this.asWritten();
    return this.builder.done();
  }

  private ownWord(): boolean {
    const { work } = this.folded;
    const entry = entryAt(this.own, work, this.at) ?? (this.lang && entryAt(fixed, work, this.at));
    if (!entry) return false;
    this.bit({
      said: this.traditional && !this.own.has(entry.text[0] ?? '') ? inTraditional(entry.reading) : entry.reading,
      length: entry.text.length,
    });
    return true;
  }

  private rule(lang: Context['lang']): boolean {
    const { work } = this.folded;
    if (!MAY_BEGIN.test(work[this.at] ?? '')) return false;
    const context: Context = { work, lang, last: this.last };
    for (const { pattern, say } of RULES) {
      pattern.lastIndex = this.at;
      const match = pattern.exec(work);
      const said = match ? say(match, context) : undefined;
      if (!match || said === undefined) continue;
      this.emit(match, said);
      return true;
    }
    return false;
  }

  private emit(match: RegExpExecArray, said: Exclude<ReturnType<Rule['say']>, undefined>): void {
    const bits = bitsOf(match, said);
    for (const bit of bits) this.bit(this.traditional ? { ...bit, said: inTraditional(bit.said) } : bit);
    // Groups that leave a part of the match out would say it twice.
    this.at = Math.max(this.at, match.index + match[0].length);
    // 110/119: one list
    if (match[0] !== '/') this.last = { kind: bits.some((bit) => bit.phone) ? 'phone' : 'other', end: this.at };
  }

  private bit({ said, length, phone }: Bit): void {
    const end = this.at + length;
    if (said === this.folded.work.slice(this.at, end)) while (this.at < end) this.asWritten();
    else this.instead(said, end, phone === true);
    this.at = end;
  }

  private instead(said: string, end: number, phone: boolean): void {
    const start = this.originOf(this.at);
    const until = end > this.at ? this.originOf(end - 1) + 1 : start;
    const inner = said.replace(EDGE_PAUSES, '').replaceAll(PAUSE, '，');
    if (said.startsWith(PAUSE)) this.pause = inner ? start : until;
    if (inner === '') return;
    // 周四14:00: two numbers, not 四十四
    if (inner.startsWith('十') && /[一二三四五六七八九]$/.test(this.builder.text) && this.builder.spans.at(-1)?.same) this.pause ??= start;
    this.endPause(inner);
    this.builder.instead(inner, start, until, phone);
    if (said.endsWith(PAUSE)) this.pause = until;
  }

  private asWritten(): void {
    const start = this.originOf(this.at);
    const unit = this.text[start] ?? '';
    this.endPause(unit);
    if (TWINS.test(unit) && this.lang) this.builder.instead(this.folded.work[this.at] ?? unit, start, start + 1, false);
    else this.builder.same(unit, start);
    this.at += 1;
  }

  private originOf(at: number): number {
    return this.lang ? (this.folded.origin[at] ?? this.text.length) : at;
  }

  /** A pause is said as a comma where no mark stands before or behind it. */
  private endPause(next: string): void {
    if (this.pause === undefined) return;
    const { text } = this.builder;
    if (text !== '' && (!/[\p{P}\s]$/u.test(text) || HALF_RANGE.test(text)) && !/^[，。、；：！？,.;:!?）)”’」』》\s]/u.test(next))
      this.builder.heard('，', this.pause);
    this.pause = undefined;
  }
}

function bitsOf(match: RegExpExecArray, said: Exclude<ReturnType<Rule['say']>, undefined>): readonly Bit[] {
  if (typeof said === 'string') return [{ said, length: match[0].length }];
  if ('said' in said) return [said];
  return said.map((bit, index) => (typeof bit === 'string' ? { said: bit, length: match[index + 1]?.length ?? 0 } : bit));
}
