import type { LinkAddress } from './article/address';
import type { Article, Place } from './article/article';
import type { Reading, Reason } from './extract/reading';
import type { PageSnapshot } from './extract/snapshot';
import type { Entry, Kept } from './library/record';
import type { Settings } from './settings/settings';
import type { SpeechEngine } from './speech/engine';

/**
 * The page that was clicked: all that is known of it when a capture fails. `url` and `title` are empty where the browser hid them.
 * `private`: it was read in a private window, so nothing of it is written down unless the reader saves it.
 * @public
 */
export type Source = { readonly tab: number; readonly url: string; readonly title: string; readonly private?: true };

/** @public What the reader's own address says: which kept article, which page it came from, and whether the saved articles are to be heard from this one on. */
export type ReaderAddress = { readonly article?: string; readonly source?: Source; readonly listen?: true };

/** @public */
export type Capture =
  /** `reading`: what it says, where that was begun with the click. */
  | { readonly kind: 'captured'; readonly snapshot: PageSnapshot; readonly reading?: Promise<Reading | undefined> }
  | { readonly kind: 'refused'; readonly reason: Reason };

/** @public The world's pages and tabs, as far as a reader may touch them. */
export type PagesPort = {
  /** What this reader was opened for. An `article` that the store no longer has is captured anew from its `source`. */
  here(): ReaderAddress;
  /** Writes the kept article into this page's address, so that reload, back, bookmark and restart come to it again. */
  settle(id: string): void;
  /** Takes a snapshot of the clicked page; never rejects; answers within its own limits (6 s). */
  capture(source: Source, signal: AbortSignal): Promise<Capture>;
  /** What the snapshot says: parses it without running anything. `whole`: everything its container says, plainly (看全部文字). */
  read(snapshot: PageSnapshot, whole?: boolean): Promise<Reading>;
  /** Another page of a joined article, fetched by the source page itself (same origin only) and decoded by its own charset. */
  fetchMore(source: Source, address: LinkAddress, signal: AbortSignal): Promise<PageSnapshot | undefined>;
  /** Closes this reader and shows the page it came from; opens its address where that tab is gone. */
  backTo(source: Source): Promise<void>;
  /** From a page beside the reader: closes it and shows the page of ours that led to it. `undefined` where none did, or where that one is gone. */
  wayBack(): Promise<(() => Promise<void>) | undefined>;
  /** Where our button is: on the toolbar, hidden behind the puzzle piece, or in the browser's menu (on a phone). */
  buttonPlace(): Promise<'toolbar' | 'hidden' | 'menu'>;
  open(page: 'library' | 'settings' | 'welcome'): Promise<void>;
  /** Shows the reader of a kept article, in this tab. `listen`: reads it and the other saved ones aloud. */
  openArticle(id: string, listen?: 'listen'): Promise<void>;
  /** Opens an address of the net in a new tab. */
  openAddress(address: string): Promise<void>;
};

/** @public Saving either happened (the store says complete) or says why not. */
export type Deed = { readonly kind: 'done' | 'no-room' | 'private' | 'store-unwell' };

/**
 * How the store is. `lost` = fewer articles are there than were kept (a damaged disk), said until {@link LibraryPort.acceptLoss};
 * `newer` = written by a newer version of the extension, so nothing is changed; `blocked` = another page holds an older version open; `full` = the disk is;
 * `private` = a private window of Firefox, which opens no store.
 * @public
 */
export type Health =
  | { readonly kind: 'well' }
  | { readonly kind: 'lost'; readonly missing: number }
  | { readonly kind: 'newer' }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'full' }
  | { readonly kind: 'private' }
  | { readonly kind: 'unwell' };

/** @public */
export type LibraryPort = {
  /**
   * Keeps what was just read (or finds it again by its address) and gives its entry; the article is in the store when this resolves.
   * Of a private `source` nothing is written: the entry only tells the id under which `save` would keep it. `undefined` where the store is unwell.
   */
  remember(article: Article, source?: Source): Promise<Entry | undefined>;
  health(): Promise<Health>;
  /** The reader has been told of a loss: it is not said again. */
  acceptLoss(): Promise<void>;
  find(id: string): Promise<Kept | undefined>;
  /** Everything, also what is in the bin, newest first; `savedOf`, `recentOf` and `binOf` (utils/library/order) part it. Rejects where the store does not answer: that is not an empty one. */
  list(): Promise<readonly Entry[]>;
  /** Without an `id`: under the one that `remember` would give, where the store had no room for that. */
  save(id: string | undefined, article: Article): Promise<Deed>;
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
  /** What was last known, at once: so that the first paint already has the right size and theme. */
  known(): Settings;
  load(): Promise<Settings>;
  /** Writes only what is named, so that two pages never undo each other. */
  change(patch: Partial<Settings>): Promise<void>;
  watch(changed: (settings: Settings) => void, signal: AbortSignal): void;
};

/** @public */
export type SpeechPort = {
  /** Everything else may be asked for only after this has resolved; it is quick when it was asked before. */
  ready(): Promise<void>;
  /** In order of preference within equal ranks. */
  readonly engines: readonly SpeechEngine[];
  /** Only one reader speaks at a time: asks the others to be still, lets this one `begin` when they are; `lost` is called when another claims in turn. */
  claim(claim: { readonly begin: () => void; readonly lost: () => void }, signal: AbortSignal): void;
  /** Listens to the media keys of keyboards, headsets and lock screens until `signal` is aborted. */
  mediaKeys(title: string, heard: (wish: MediaWish) => void, signal: AbortSignal): MediaKeys;
  /** Which system this is: the way to more voices differs. */
  readonly system: System;
};

/** @public */
export type MediaWish = 'play' | 'pause' | 'next' | 'previous' | 'stop';

/** @public */
export type MediaKeys = { state(speaking: boolean): void };

/** @public */
export type System = 'windows' | 'mac' | 'chromeos' | 'linux' | 'android' | 'other';

/** @public */
export type PrinterPort = {
  /** Opens the browser's own print dialog on the page as it stands; resolves when it has closed. `blocked` where the browser would not. */
  print(title: string): Promise<'printed' | 'blocked'>;
};

/** @public Words of the interface in the browser's language; `key` is a key of `public/_locales`. */
export type Words = (key: MessageKey, ...substitutions: readonly string[]) => string;

/** @public The keys of `public/_locales/zh_CN/messages.json`. */
export type MessageKey = Exclude<keyof typeof import('../public/_locales/zh_CN/messages.json'), `@@${string}`>;

/** @public Everything a screen may ask of the outside world. Tests hand in fakes. */
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
