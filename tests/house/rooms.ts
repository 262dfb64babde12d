/**
 * Who may import whom: the first line whose `room` a file lies in decides. Paths are from the root; an import is fine
 * when it begins with one of `may`.
 */
type Rule = { readonly room: RegExp; readonly may: readonly RegExp[] };

const PURE = /^utils\/(?!platform\/)/;

export const RULES: readonly Rule[] = [
  { room: /^entrypoints\/[^/]+\.ts$/, may: [/^utils\//] },
  { room: /^entrypoints\/(\w+)\//, may: [/^components\//, /^utils\//, /^entrypoints\/\w+\/(?:main|index)/] },
  { room: /^components\/controls\//, may: [/^components\/(?:controls|styles)\//] },
  { room: /^components\/examples?\//, may: [/^components\//, PURE] },
  { room: /^components\/[^/]+$/, may: [/^components\/(?!reader\/|library\/|settings\/|welcome\/)/, PURE] },
  { room: /^utils\/platform\//, may: [/^utils\//] },
  { room: /^utils\/[^/]+$/, may: [/^utils\//, /^public\/_locales\//] },
  { room: /^utils\/article\//, may: [/^utils\/article\//] },
  { room: /^modules\//, may: [/^modules\//] },
];

/** @public A page's own folder: `components/reader/…` may use what is shared and itself, never another page's folder. */
export function isAllowed(from: string, to: string): boolean {
  const page = /^components\/(reader|library|settings|welcome)\//.exec(from)?.[1];
  if (page) return mayPageImport(page, to);
  const subject = /^utils\/(\w+)\//.exec(from)?.[1];
  if (subject && subject !== 'platform' && subject !== 'article') return mayPureImport(subject, to);
  const rule = RULES.find((each) => each.room.test(from));
  return rule ? rule.may.some((each) => each.test(to)) : true;
}

function mayPageImport(page: string, to: string): boolean {
  if (PURE.test(to)) return true;
  const other = /^components\/(reader|library|settings|welcome)\//.exec(to)?.[1];
  return to.startsWith('components/') && (other === undefined || other === page || /\/ArticleView$/.test(to));
}

/** A subject knows articles, itself, and the types of the ports. */
function mayPureImport(subject: string, to: string): boolean {
  return to.startsWith(`utils/${subject}/`) || to.startsWith('utils/article/');
}

/** @public Arrows between subjects that the work taught us, each with its reason. */
export const EXCEPTIONS: Readonly<Record<string, string>> = {};
