import { latinFor } from '../../speech/latin/latin';
import type { Question, Reading } from './synthesis';

const scope = self as unknown as { postMessage(answer: Reading): void };

addEventListener('message', ({ data: { id, text, lang } }: MessageEvent<Question>) => {
  latinFor(text, lang)
    .catch(() => undefined)
    .then((latin) => id !== undefined && scope.postMessage({ id, latin }));
});
