import { capturePage } from '../../../utils/platform/capture-page';

Object.assign(globalThis, { taken: capturePage(document) });
