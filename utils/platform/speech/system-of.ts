import type { System } from '../../environment';

const SYSTEMS: readonly (readonly [RegExp, System])[] = [
  [/android/i, 'android'],
  [/cros|chrome ?os/i, 'chromeos'],
  [/win/i, 'windows'],
  [/mac|iphone|ipad/i, 'mac'],
  [/linux|x11|bsd/i, 'linux'],
];

/** @public Which system a user agent string speaks of: voices are added in another place on each. */
export function systemOf(agent: string): System {
  return SYSTEMS.find(([pattern]) => pattern.test(agent))?.[1] ?? 'other';
}
