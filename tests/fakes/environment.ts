import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import zhCN from '../../public/_locales/zh_CN/messages.json' with { type: 'json' };
import zhTW from '../../public/_locales/zh_TW/messages.json' with { type: 'json' };
import type { Deed, Environment, LibraryPort, PagesPort, ReaderAddress, Source, SpeechPort, Words } from '../../utils/environment.ts';
import type { Reading } from '../../utils/extract/reading.ts';
import type { PageSnapshot } from '../../utils/extract/snapshot.ts';
import type { Entry, Kept } from '../../utils/library/record.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings/settings.ts';

type Message = { readonly message: string; readonly placeholders?: Readonly<Record<string, { readonly content: string }>> };
const LANGUAGES: Readonly<Record<string, Readonly<Record<string, Message>>>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

export const SOURCE: Source = { tab: 7, url: 'https://www.example.gov.cn/a.html', title: '示例页面' };
export const SNAPSHOT: PageSnapshot = {
  html: '',
  url: SOURCE.url,
  base: SOURCE.url,
  title: SOURCE.title,
  lang: 'zh-CN',
  contentType: 'text/html',
  complete: true,
  cut: false,
  hasPasswordField: false,
  scriptCount: 0,
  frameCount: 0,
};
export const NOW = new Date(2026, 10, 24, 10).getTime();

export type FakeWorld = {
  readonly language?: string;
  readonly settings?: Partial<Settings>;
  readonly reading?: Reading;
  readonly kept?: readonly Kept[];
  readonly source?: Source;
  readonly here?: ReaderAddress;
  readonly speech?: SpeechPort;
  readonly deed?: Deed;
};

/** What was asked of the world, in order: `settle a1`, `open library` … */
export type FakeEnvironment = Environment & { readonly asked: readonly string[] };

/** A world in memory: it does what the contract says and writes down what it was asked. */
export function fakeEnvironment(world: FakeWorld = {}): FakeEnvironment {
  const asked: string[] = [];
  const source = 'source' in world ? world.source : SOURCE;
  return {
    asked,
    words: wordsOf(world.language ?? 'zh-CN'),
    language: world.language ?? 'zh-CN',
    pages: fakePages(asked, world.reading, world.here ?? (source ? { source } : {})),
    library: fakeLibrary(asked, world.kept ?? [], world.deed ?? { kind: 'done' }),
    settings: fakeSettings({ ...DEFAULT_SETTINGS, ...world.settings }),
    speech: world.speech ?? {
      ready: () => Promise.resolve(),
      engines: [],
      system: 'linux',
      claim: () => undefined,
      mediaKeys: () => ({ state: () => undefined }),
    },
    printer: {
      print: async (title) => {
        asked.push(`print ${title}`);
        return 'printed';
      },
    },
    now: () => NOW,
  };
}

function wordsOf(language: string): Words {
  const messages: Readonly<Record<string, Message>> = LANGUAGES[language] ?? zhCN;
  return (key, ...given) => {
    const entry: Message | undefined = messages[key];
    if (!entry) throw new Error(`no word ${key}`);
    const named = entry.message.replace(/\$(\w+)\$/g, (whole, name: string) => entry.placeholders?.[name.toLowerCase()]?.content ?? whole);
    return named.replace(/\$([1-9])/g, (_, at: string) => given[Number(at) - 1] ?? '');
  };
}

function fakePages(asked: string[], reading: Reading | undefined, here: ReaderAddress): PagesPort {
  const note = async (text: string) => void asked.push(text);
  return {
    here: () => here,
    settle: (id) => void asked.push(`settle ${id}`),
    capture: async () => ({ kind: 'captured', snapshot: SNAPSHOT }),
    read: async () => reading ?? { kind: 'unreadable', reason: 'not-an-article' },
    fetchMore: async () => undefined,
    backTo: (from) => note(`back ${from.tab}`),
    buttonPlace: async () => 'hidden',
    wayBack: async () => () => note('way back'),
    open: (page) => note(`open ${page}`),
    openArticle: (id, listen) => note(listen ? `listen from ${id}` : `article ${id}`),
    openAddress: (address) => note(`address ${address}`),
  };
}

function fakeSettings(first: Settings): Environment['settings'] {
  let now = first;
  const watchers = new Set<(settings: Settings) => void>();
  return {
    known: () => now,
    load: async () => now,
    change: async (patch) => {
      now = { ...now, ...patch };
      for (const watcher of watchers) watcher(now);
    },
    watch: (changed, signal) => {
      watchers.add(changed);
      signal.addEventListener('abort', () => watchers.delete(changed));
    },
  };
}

function fakeLibrary(asked: string[], kept: readonly Kept[], deed: Deed): LibraryPort {
  const shelf = new Map(kept.map((each) => [each.entry.id, each]));
  const watchers = new Set<() => void>();
  const change = async (id: string, patch: (entry: Entry) => Entry): Promise<Deed> => {
    const found = shelf.get(id);
    if (deed.kind !== 'done' || !found) return deed;
    shelf.set(id, { ...found, entry: patch(found.entry) });
    for (const watcher of watchers) watcher();
    return deed;
  };
  return {
    remember: async (article) => {
      const entry: Entry = { id: 'new', title: article.meta.title, url: article.meta.url, characters: 100, read: NOW };
      if (!shelf.has('new')) shelf.set('new', { entry, article });
      return shelf.get('new')?.entry;
    },
    health: async () => ({ kind: 'well' }),
    acceptLoss: async () => undefined,
    find: async (id) => shelf.get(id),
    list: async () => [...shelf.values()].map((each) => each.entry),
    save: (id = 'new') => change(id, (entry) => ({ ...entry, saved: NOW })),
    unsave: (id) => change(id, ({ saved: _, ...entry }) => entry),
    bin: (id) => change(id, (entry) => ({ ...entry, binned: NOW })),
    restore: (id) => change(id, ({ binned: _, ...entry }) => entry),
    keepPlace: async (id, place) => void asked.push(`place ${id} ${place.block}`),
    watch: (changed, signal) => {
      watchers.add(changed);
      signal.addEventListener('abort', () => watchers.delete(changed));
    },
  };
}
