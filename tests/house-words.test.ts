import { readFileSync } from 'node:fs';
import { Converter as toTraditional } from 'opencc-js/cn2t';
import { Converter as toSimplified } from 'opencc-js/t2cn';
import { describe, expect, test } from 'vitest';
import { product } from './house/tree';

/** Every word that somebody sees, in the three languages. */

type Message = { readonly message: string; readonly placeholders?: Readonly<Record<string, { readonly content: string }>> };
type Messages = Readonly<Record<string, Message>>;

const LOCALES = ['zh_CN', 'zh_TW', 'en'] as const;

const words: Readonly<Record<(typeof LOCALES)[number], Messages>> = {
  zh_CN: read('zh_CN'),
  zh_TW: read('zh_TW'),
  en: read('en'),
};

/** A name that Chinese readers know in Latin letters, and keys as they are printed on keyboards. */
const LATIN = /^(?:PDF|Ctrl|P)$/;

/** What a thing is called on the mainland, where Taiwan has another word for it. */
const OF_THE_MAINLAND =
  /程序|網絡|屏幕|打印|保存|默認|文件|視頻|信息|設置|鼠標|軟件|硬盤|搜索|點擊|自帶|撤銷|菜單|窗口|登錄|加載|數據|字體|依次|存上|網上|比如/;

function read(locale: string): Messages {
  return JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8'));
}

/** What will be put in: `$NAME$` and `$1`, sorted. */
function holes(message: Message): readonly string[] {
  return [...message.message.matchAll(/\$(\w+)\$|\$(\d)/g)].map((match) => match[0].toLowerCase()).sort();
}

/** A comma or a bracket of English brings its own space. */
function tidy(message: string): string {
  return message.length <= 14 ? message.replace(/^ {2,}| {2,}$/g, '') : message.trim();
}

const keys = Object.keys(words.zh_CN);

test('all three languages say the same things', () => {
  expect(Object.keys(words.zh_TW)).toEqual(keys);
  expect(Object.keys(words.en)).toEqual(keys);
});

test('keys are such as browsers take, and unique whatever their case', () => {
  expect(keys.filter((key) => !/^[a-z][A-Za-z0-9_]*$/.test(key))).toEqual([]);
  expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
});

describe.each(LOCALES)('%s', (locale) => {
  const entries = Object.entries(words[locale]);

  test('no word is empty or has loose ends', () => {
    expect(entries.filter(([, { message }]) => message.trim() === '' || message !== tidy(message)).map(([key]) => key)).toEqual([]);
  });

  test('what is put in is the same as in zh_CN, and every hole has its filling', () => {
    for (const [key, message] of entries) {
      expect(holes(message), key).toEqual(holes(words.zh_CN[key] ?? message));
      for (const [, name] of message.message.matchAll(/\$(\w*[a-z]\w*)\$/gi))
        expect(message.placeholders, key).toHaveProperty(String(name).toLowerCase());
    }
  });

  test('names are as short as the stores ask', () => {
    expect(words[locale].name?.message.length).toBeLessThanOrEqual(45);
    expect(words[locale].shortName?.message.length).toBeLessThanOrEqual(12);
    expect(words[locale].description?.message.length).toBeLessThanOrEqual(132);
  });
});

describe.each(['zh_CN', 'zh_TW'] as const)('%s', (locale) => {
  /** `interfaceLanguage` is a tag for machines: which of the three files the browser chose. */
  const entries = Object.entries(words[locale]).filter(([key]) => key !== 'interfaceLanguage');

  test('has no Latin word but names', () => {
    const found = entries.flatMap(([key, { message }]) =>
      [...message.replace(/\$\w+\$/g, '').matchAll(/[A-Za-z]+/g)].filter(([word]) => !LATIN.test(word)).map(([word]) => `${key}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  test('speaks to grandmother: 您, and nobody is to blame', () => {
    const rude = /你|错误|失败|异常|无效|錯誤|失敗|異常|無效|非法/;
    expect(entries.filter(([, { message }]) => rude.test(message)).map(([key, { message }]) => `${key}: ${message}`)).toEqual([]);
  });

  test('has the signs of Chinese, not of English', () => {
    const half = /\p{Script=Han}[.,;:?!"'()]|[.,;:?!"'()]\p{Script=Han}|\.\.\./u;
    expect(entries.filter(([, { message }]) => half.test(message)).map(([key, { message }]) => `${key}: ${message}`)).toEqual([]);
  });

  test('has the quotation marks and the characters of its own script', () => {
    const quotes = locale === 'zh_CN' ? /[「」『』]/ : /[“”‘’]/;
    expect(entries.filter(([, { message }]) => quotes.test(message)).map(([key]) => key)).toEqual([]);
    const own = locale === 'zh_CN' ? toSimplified({ from: 't', to: 'cn' }) : toTraditional({ from: 'cn', to: 'tw' });
    // 台灣 writes 台 where its dictionaries write 臺.
    expect(entries.filter(([, { message }]) => own(message).replaceAll('臺', '台') !== message).map(([key]) => key)).toEqual([]);
  });
});

test('in Taiwan things are called as there', () => {
  const found = Object.entries(words.zh_TW).flatMap(
    ([key, { message }]) => OF_THE_MAINLAND.exec(message)?.map((word) => `${key}: ${word}`) ?? [],
  );
  expect(found).toEqual([]);
});

test('English says nothing of several things where there may be one', () => {
  const found = Object.entries(words.en).filter(([, { message }]) => /\$\w+\$ (?:more )?(?:articles|voices|days|files)\b/.test(message));
  expect(found.map(([key]) => key)).toEqual([]);
});

test('every word is used somewhere', () => {
  const text = `${product.map((file) => file.text).join('\n')}\n${readFileSync('wxt.config.ts', 'utf8')}`;
  const isUsed = (key: string): boolean => text.includes(`'${key}'`) || text.includes(`__MSG_${key}__`);
  expect(keys.filter((key) => !isUsed(key))).toEqual([]);
});
