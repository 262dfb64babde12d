import type { PageSnapshot } from './snapshot';

/** @public A snapshot as it came out of the page: anything that is none gives `undefined`, what is missing in one has its plainest value. */
export function parseSnapshot(value: unknown): PageSnapshot | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const record: Record<string, unknown> = { ...value };
  if (typeof record.html !== 'string' || typeof record.url !== 'string') return undefined;
  return {
    html: record.html,
    url: record.url,
    base: text(record.base) || record.url,
    title: text(record.title),
    lang: text(record.lang),
    contentType: text(record.contentType).toLowerCase(),
    complete: record.complete !== false,
    cut: record.cut === true,
    hasPasswordField: record.hasPasswordField === true,
    scriptCount: count(record.scriptCount),
    frameCount: count(record.frameCount),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function count(value: unknown): number {
  return typeof value === 'number' && value >= 0 ? value : 0;
}
