import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { capturePage } from '../utils/platform/capture-page';

export default defineUnlistedScript(() => capturePage(document));
