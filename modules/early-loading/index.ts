import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** What the reader always needs, though its first script does not wait for it. */
const SOON = /\/(?:showReader\.tsx|platform\/environment\.ts|pages\/read-snapshot\.ts)$/;

/** Few files, since each costs the reader two or three milliseconds before its first word. What captures the clicked page, what every page of ours stands in, what reads and shows an article: each in one file, in this order. What only the other pages have (choices, sheets) is not among it. */
const TOGETHER = [
  {
    name: 'capturing',
    test: /vite\/preload-helper|webextension-polyfill|wxt-html-plugins|rolldown\/runtime|components\/(?:reader\/open-reading|applyAppearance)|utils\/settings\/|platform\/(?:browser|settings-port|quirks|reader-address|pages\/(?!read-snapshot|fetch-|refusal))|extract\/parse-snapshot|library\/canonical/,
    priority: 3,
  },
  {
    name: 'frame',
    test: /node_modules\/(?:react|react-dom|scheduler)\/|components\/(?:Page|LastResort|useEnvironment|dates|controls\/(?!Choice|Sheet|Stepper))|utils\/(?:library\/order|article\/(?:article|address|text|wording))|platform\/(?:environment|words|printer|\w+\/later-)/,
    priority: 2,
  },
  {
    name: 'reading',
    test: /components\/(?:article\/|reader\/(?!listen\/))|utils\/extract\/(?!pages\/join|second-opinion|meta\/(?:letter|document-card)|kind\/(?:plain-text|headlines|links|cards))|pages\/read-snapshot/,
    priority: 1,
  },
];

type Chunk = Rolldown.OutputChunk & { readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> } };

/**
 * Names the reader's later scripts and its styles in its HTML: the browser fetches them all at once instead of one after the other, while
 * the first script already captures the page. That one waits for none of them, nor for the end of the HTML.
 */
const namesEarly = (): Plugin => ({
  name: 'early-loading',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { path, bundle }) => {
      if (!path.includes('reader') || !bundle) return html;
      const chunks = Object.values(bundle).filter((each): each is Chunk => each.type === 'chunk');
      const needed = closure(
        chunks,
        chunks.filter((chunk) => chunk.moduleIds.some((id) => SOON.test(id))),
      );
      const scripts = needed.map((chunk) => chunk.fileName);
      const styles = new Set(needed.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]));
      const unnamed = (files: Iterable<string>) => [...files].map((file) => `/${file}`).filter((file) => !html.includes(`"${file}"`));
      return {
        html: html.replace('<script type="module"', '<script type="module" async'),
        tags: [...unnamed(scripts).sort().map(preload), ...unnamed(styles).map(stylesheet)],
      };
    },
  },
});

/** Pages are built from many modules, background and capture into one script each. */
const bundlesTogether = (): Plugin => ({
  name: 'together',
  outputOptions: (options) => (options.format === 'es' ? { ...options, codeSplitting: { groups: TOGETHER } } : options),
});

/** These chunks and all that they import. */
function closure(all: readonly Chunk[], first: readonly Chunk[]): readonly Chunk[] {
  const found = new Set<Chunk>();
  const todo = [...first];
  for (let chunk = todo.pop(); chunk !== undefined; chunk = todo.pop()) {
    if (found.has(chunk)) continue;
    found.add(chunk);
    const { imports } = chunk;
    todo.push(...all.filter((each) => imports.includes(each.fileName)));
  }
  return [...found];
}

function preload(href: string): HtmlTagDescriptor {
  return { tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href }, injectTo: 'head' };
}

function stylesheet(href: string): HtmlTagDescriptor {
  return { tag: 'link', attrs: { rel: 'stylesheet', crossorigin: true, href }, injectTo: 'head' };
}

export default defineWxtModule((wxt) => addViteConfig(wxt, () => ({ plugins: [namesEarly(), bundlesTogether()] })));
