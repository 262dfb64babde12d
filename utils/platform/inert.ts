declare global {
  var trustedTypes:
    | { createPolicy(name: string, rules: { createHTML(text: string): string }): { createHTML(text: string): string } }
    | undefined;
}

/** The one policy our pages allow. What it passes on is parsed into a document that runs nothing, and is never shown. */
const policy = globalThis.trustedTypes?.createPolicy('inert', { createHTML: (text) => text });

/** @public Parses a page's HTML into a document without a window: no script runs, nothing is fetched. */
export function parseInert(html: string): Document {
  return new DOMParser().parseFromString(policy?.createHTML(html) ?? html, 'text/html');
}
