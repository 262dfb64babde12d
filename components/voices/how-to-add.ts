import type { MessageKey, System } from '../../utils/environment';

/** @public How more voices are added, by system: the key of the words that say it. */
export const HOW_TO_ADD: Readonly<Record<System, MessageKey>> = {
  windows: 'listenHowWindows',
  mac: 'listenHowMac',
  chromeos: 'listenHowChromeos',
  linux: 'listenHowLinux',
  android: 'listenHowAndroid',
  other: 'listenHowOther',
};
