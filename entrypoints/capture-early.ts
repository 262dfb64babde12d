import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { captureEarly } from '../utils/platform/capture-early';

export default defineUnlistedScript(() => captureEarly(document));
