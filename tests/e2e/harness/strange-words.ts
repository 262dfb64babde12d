/**
 * Runs in a page of ours: its own words (seen, or said by a screen reader) that are not in the language of the interface. What comes from elsewhere is
 * passed over: it stands in `<bdi>` (also where a button is named by it), in another `lang`, or is named in `given`. Samples of letters are pictures
 * (`aria-hidden`).
 * @public
 */
export function strangeWords(given: readonly string[] = []): string {
  return `(${find})(${JSON.stringify(given)})`;
}

function find(given: readonly string[]): readonly string[] {
  const { lang } = document.documentElement;
  /** Names that everybody knows in Latin letters, keys as they are printed on keyboards, and sizes. */
  const names = /\b(?:PDF|DOCX|Ctrl|KB|MB)\b|https?:\S+/g;
  const isStrange = (text: string) => (lang === 'en' ? /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u : /[A-Za-z]{2,}/).test(text);
  const foreign = [...given, ...[...document.querySelectorAll('bdi')].map((each) => each.textContent ?? '')].filter(Boolean);
  const plain = (text: string) => foreign.reduce((rest, each) => rest.replaceAll(each, ''), text).replace(names, '');
  const isOwn = (element: Element) =>
    !element.closest('bdi, [aria-hidden="true"]') && element.closest('[lang]')?.getAttribute('lang') === lang;
  const own = [...document.body.querySelectorAll('*')].filter((each) => each.checkVisibility() && isOwn(each));
  const said = own.flatMap((each) => ['aria-label', 'title', 'placeholder', 'alt'].map((name) => each.getAttribute(name) ?? ''));
  const seen = own.flatMap((each) => [...each.childNodes].filter((node) => node.nodeType === 3).map((node) => node.nodeValue ?? ''));
  return [...seen, ...said].filter((text) => isStrange(plain(text)));
}
