import type { Settings } from './settings';

/** @public What the settings look like on `<html>`: data attributes and CSS variables. */
export type Appearance = {
  readonly attributes: Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, string>>;
};

/** Line height 1.5 to 2.0 is what CLREQ (2.3.5) finds useful; beyond that, wider letters and paragraphs help more than wider lines. */
const SPACING = {
  normal: { line: '1.8', gap: '0.9em', tracking: '0em' },
  wide: { line: '2', gap: '1.2em', tracking: '0.04em' },
  wider: { line: '2', gap: '1.6em', tracking: '0.1em' },
} as const;

/** @public */
export function appearanceOf(settings: Settings): Appearance {
  const spacing = SPACING[settings.spacing];
  return {
    attributes: { 'data-theme': settings.theme, 'data-face': settings.face, 'data-indent': settings.indent ? 'yes' : 'no' },
    variables: {
      '--text-size': `${settings.size}px`,
      '--print-size': `${settings.printSize}pt`,
      '--line': spacing.line,
      '--gap': spacing.gap,
      '--tracking': spacing.tracking,
    },
  };
}

/**
 * The size of words on controls, in CSS pixels, for somebody who reads at `textSize`. It is taken once when a page opens:
 * while somebody presses larger and smaller, the buttons under the finger stay as they are.
 * @public
 */
export function controlSize(textSize: number): number {
  return Math.min(28, Math.max(20, Math.round(14 + textSize / 4)));
}
