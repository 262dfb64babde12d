import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** The screens: asked for by the first script. Named in the HTML as well, they would only hold that script up; their styles are. */
const SOON = /\/(?:showReader\.tsx|platform\/environment\.ts)$/;
/** What reads an article: needed as soon as the page is captured, but where the background has read it before the reader is there. */
const FIRST = /\/pages\/read-snapshot\.ts$/;

/** Few files, since each costs the reader two or three milliseconds before its first word. What captures the clicked page, what reads an article, what every page of ours stands in, what shows an article: each in one file, in this order. What only the other pages have (choices, sheets) is not among it. */
const TOGETHER = [
  {
    name: 'capturing',
    test: /vite\/preload-helper|webextension-polyfill|wxt-html-plugins|components\/(?:reader\/open-reading|applyAppearance)|utils\/(?:settings\/|article\/(?:article|address|text|wording))|platform\/(?:browser|settings-port|quirks|reader-address|pages\/(?!read-snapshot|fetch-|refusal))|extract\/parse-snapshot|library\/canonical/,
    priority: 4,
  },
  {
    name: 'extraction',
    test: /utils\/extract\/(?!pages\/join|second-opinion|unclobber|page\/written|meta\/(?:letter|document-card)|kind\/(?:plain-text|others|reasons|days|list\b|headlines|links|cards))|platform\/inert|pages\/read-snapshot/,
    priority: 3,
  },
  {
    name: 'frame',
    test: /node_modules\/(?:react|react-dom|scheduler)\/|components\/(?:Page|LastResort|useEnvironment|dates|controls\/(?!Choice|Sheet|Stepper))|utils\/library\/order|platform\/(?:environment|words|printer|\w+\/later-)/,
    priority: 2,
  },
  { name: 'reading', test: /components\/(?:article\/|reader\/(?!listen\/|WithoutArticle|Headlines|Unreadable|sentences))/, priority: 1 },
];

/** Where a background that is a page finds what reads an article: the same file that the reader would load. */
const AHEAD = 'read-snapshot.js';

type Chunk = Rolldown.OutputChunk & { readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> } };

/**
 * Names in the reader's HTML what reads an article (the screens, where it is read before), and the styles: the browser fetches them while the first
 * script already captures the page. That one waits for none of them, nor for the end of the HTML.
 */
const namesEarly = (readsAhead: boolean): Plugin => ({
  name: 'early-loading',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { path, bundle }) => {
      if (!path.includes('reader') || !bundle) return html;
      const chunks = Object.values(bundle).filter((each): each is Chunk => each.type === 'chunk');
      const holding = (module: RegExp) => chunks.filter((chunk) => chunk.moduleIds.some((id) => module.test(id)));
      const styles = new Set(holding(SOON).flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]));
      return {
        html: html.replace('<script type="module"', '<script type="module" async'),
        tags: [...holding(readsAhead ? SOON : FIRST).map(preload), ...[...styles].map(stylesheet)],
      };
    },
  },
});

/** Pages are built from many modules, background and capture into one script each. */
const bundlesTogether = (): Plugin => ({
  name: 'together',
  outputOptions: (options) => (options.format === 'es' ? { ...options, codeSplitting: { groups: TOGETHER } } : options),
});

/** A background is bundled into one script; what reads an article stays apart from it, as a file that it loads with a click. */
const staysApart = (): Plugin => ({
  name: 'stays-apart',
  resolveId: {
    order: 'pre',
    handler: (source, importer) =>
      importer?.endsWith('/read-ahead.ts') && FIRST.test(`${source}.ts`) ? { id: `/${AHEAD}`, external: 'absolute' } : undefined,
  },
});

/** Only where the background is a page can it load that. */
const isThere = (): Plugin => ({
  name: 'is-there',
  buildStart({ input }) {
    const pages = JSON.stringify(input).includes('.html');
    if (pages) this.emitFile({ type: 'chunk', id: 'utils/platform/pages/read-snapshot.ts', fileName: AHEAD, preserveSignature: 'strict' });
  },
});

/** Before everything else in the head, so that it is on its way while the rest is read. */
function preload({ fileName }: Chunk): HtmlTagDescriptor {
  return { tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` }, injectTo: 'head-prepend' };
}

function stylesheet(file: string): HtmlTagDescriptor {
  return { tag: 'link', attrs: { rel: 'stylesheet', crossorigin: true, href: `/${file}` }, injectTo: 'head' };
}

export default defineWxtModule((wxt) => {
  const readsAhead = wxt.config.browser === 'firefox';
  addViteConfig(wxt, () => ({ plugins: [namesEarly(readsAhead), bundlesTogether(), staysApart(), ...(readsAhead ? [isThere()] : [])] }));
});
