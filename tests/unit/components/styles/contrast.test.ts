import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('components/styles/tokens.css', 'utf8');

function tokensOf(theme: string): Readonly<Record<string, string>> {
  const block = new RegExp(`\\[data-theme="${theme}"\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
}

/** WCAG 2.2: relative luminance and contrast. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string | undefined, b: string | undefined): number {
  const [high = 0, low = 0] = [luminance(a ?? ''), luminance(b ?? '')].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

describe.each(['paper', 'white', 'dark', 'contrast'])('in the colours "%s"', (theme) => {
  const token = tokensOf(theme);
  test.each([
    ['ink', 'ground'],
    ['ink', 'raised'],
    ['soft', 'ground'],
    ['soft', 'raised'],
    ['accent', 'ground'],
    ['accent', 'raised'],
    ['on-accent', 'accent'],
    ['on-mark', 'mark'],
  ])('%s on %s has a contrast of 7 or more', (text, ground) => {
    expect(contrast(token[text], token[ground])).toBeGreaterThanOrEqual(7);
  });
  test.each(['ground', 'raised'])('edges on %s have 3 or more', (ground) => {
    expect(contrast(token['edge'], token[ground])).toBeGreaterThanOrEqual(3);
  });
});
