import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { captureNow } from '../utils/platform/capture-early';

export default defineUnlistedScript(() => captureNow(document));
