import type { LinkAddress } from './article/address';
import type { Article, Place } from './article/article';
import type { Reading, Reason } from './extract/reading';
import type { PageSnapshot } from './extract/snapshot';
import type { Entry, Kept } from './library/record';
import type { Settings } from './settings/settings';
import type { SpeechEngine } from './speech/engine';

/** The page that was clicked: all that is known of it when a capture fails. @public */
export type Source = { readonly tab: number; readonly url: string; readonly title: string };

/** @public */
export type Capture =
  | { readonly kind: 'captured'; readonly snapshot: PageSnapshot }
  | { readonly kind: 'refused'; readonly reason: Reason };

/** The world's pages and tabs, as far as a reader may touch them. @public */
export type PagesPort = {
  /** Takes a snapshot of the clicked page; never rejects; answers within its own limits (6 s). */
  capture(source: Source, signal: AbortSignal): Promise<Capture>;
  /** What the snapshot says: parses it without running anything. */
  read(snapshot: PageSnapshot): Promise<Reading>;
  /** Another page of a joined article, fetched by the source page itself (same origin only) and decoded by its own charset. */
  fetchMore(source: Source, address: LinkAddress, signal: AbortSignal): Promise<PageSnapshot | undefined>;
  /** Closes this reader and shows the page it came from; opens its address where that tab is gone. */
  backTo(source: Source): Promise<void>;
  open(page: 'library' | 'settings' | 'welcome'): Promise<void>;
  /** Shows the reader of a kept article, in this tab. */
  openArticle(id: string): Promise<void>;
  /** Opens an address of the net in a new tab. */
  openAddress(address: string): Promise<void>;
};

/** Saving either happened (the store says complete) or says why not. @public */
export type Deed = { readonly kind: 'done' } | { readonly kind: 'no-room' } | { readonly kind: 'store-unwell' };

/** @public */
export type LibraryPort = {
  /** Keeps what was just read (or finds it again by its address) and gives its entry; the article is in the store when this resolves. */
  remember(article: Article): Promise<Entry | undefined>;
  find(id: string): Promise<Kept | undefined>;
  list(): Promise<readonly Entry[]>;
  save(id: string, article: Article): Promise<Deed>;
  /** Takes the mark of saving off again; the article stays among the recent ones. */
  unsave(id: string): Promise<Deed>;
  bin(id: string): Promise<Deed>;
  restore(id: string): Promise<Deed>;
  keepPlace(id: string, place: Place): Promise<void>;
  /** Tells when another page of ours (or this one) changed something. */
  watch(changed: () => void, signal: AbortSignal): void;
};

/** @public */
export type SettingsPort = {
  load(): Promise<Settings>;
  /** Writes only what is named, so that two pages never undo each other. */
  change(patch: Partial<Settings>): Promise<void>;
  watch(changed: (settings: Settings) => void, signal: AbortSignal): void;
};

/** @public */
export type SpeechPort = {
  /** In order of preference within equal ranks. */
  readonly engines: readonly SpeechEngine[];
  /** Only one reader speaks at a time: asks the others to be still; `lost` is called when another begins. */
  claim(lost: () => void, signal: AbortSignal): void;
};

/** @public */
export type PrinterPort = {
  /** Opens the browser's own print dialog on the page as it stands; resolves when it has closed. `blocked` where the browser would not. */
  print(title: string): Promise<'printed' | 'blocked'>;
};

/** Words of the interface in the browser's language; `key` is a key of `public/_locales`. @public */
export type Words = (key: MessageKey, ...substitutions: readonly string[]) => string;

/** The keys of `public/_locales/zh_CN/messages.json`. @public */
export type MessageKey = Exclude<keyof typeof import('../public/_locales/zh_CN/messages.json'), `@@${string}`>;

/** Everything a screen may ask of the outside world. Tests hand in fakes. @public */
export type Environment = {
  readonly words: Words;
  /** The interface's language: `zh-CN`, `zh-TW` or `en`. */
  readonly language: string;
  readonly pages: PagesPort;
  readonly library: LibraryPort;
  readonly settings: SettingsPort;
  readonly speech: SpeechPort;
  readonly printer: PrinterPort;
  readonly now: () => number;
};
