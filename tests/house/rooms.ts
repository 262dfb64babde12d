/** Who may import whom (ARCHITECTURE.md says it in words). Paths are from the root. */

const PAGES = 'reader|library|settings|welcome';
const PURE = /^utils\/(?!platform\/)/;
const SHARED = new RegExp(`^components/(?!(?:${PAGES})/)`);

/** The first line whose `room` a file lies in decides; an import is fine when it begins with one of `may`. */
const RULES: readonly { readonly room: RegExp; readonly may: readonly RegExp[] }[] = [
  { room: /^entrypoints\/[^/]+\.ts$/, may: [/^utils\//] },
  { room: /^entrypoints\/\w+\//, may: [/^components\//, /^utils\//] },
  { room: /^components\/controls\//, may: [/^components\/(?:controls|styles)\//] },
  { room: /^components\//, may: [SHARED, PURE] },
  { room: /^utils\/platform\//, may: [/^utils\//] },
  { room: /^utils\/[^/]+$/, may: [PURE, /^public\/_locales\//] },
  { room: /^modules\//, may: [/^modules\//] },
];

/** @public A page of ours knows itself as well, a subject itself and what an article is. */
export function isAllowed(from: string, to: string): boolean {
  const page = new RegExp(`^components/(?:${PAGES})/`).exec(from)?.[0];
  if (page && to.startsWith(page)) return true;
  const subject = /^utils\/(?!platform\/)\w+\//.exec(from)?.[0];
  if (subject) return to.startsWith(subject) || to.startsWith('utils/article/');
  return RULES.find(({ room }) => room.test(from))?.may.some((each) => each.test(to)) ?? false;
}
