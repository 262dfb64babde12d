import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** What the reader always needs, though its first script does not wait for it. */
const SOON = /\/(?:showReader\.tsx|platform\/environment\.ts|pages\/read-snapshot\.ts)$/;

type Chunk = Rolldown.OutputChunk & { readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> } };

/**
 * Names the reader's later scripts and its styles in its HTML: the browser fetches them all at once instead of one after the other, while
 * the first script already captures the page.
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
      const scripts = needed.map((chunk) => `/${chunk.fileName}`).filter((file) => !html.includes(`"${file}"`));
      const styles = new Set(needed.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]));
      return { html, tags: [...scripts.sort().map(preload), ...[...styles].map((file) => stylesheet(`/${file}`))] };
    },
  },
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

export default defineWxtModule((wxt) => addViteConfig(wxt, () => ({ plugins: [namesEarly()] })));
