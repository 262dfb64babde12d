import { defineBackground } from 'wxt/utils/define-background';
import { listen } from '../utils/platform/install';

export default defineBackground(() => listen());
