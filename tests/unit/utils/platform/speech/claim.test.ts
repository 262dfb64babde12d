import { expect, test } from 'vitest';
import { claimSpeech } from '../../../../../utils/platform/speech/claim';

const settle = (ms = 20) => new Promise((done) => setTimeout(done, ms));

function reader(name: string, told: string[], onLost: (life: AbortController) => void = () => undefined): AbortController {
  const life = new AbortController();
  const lost = () => {
    told.push(`${name} lost`);
    onLost(life);
  };
  claimSpeech(navigator.locks, { begin: () => told.push(`${name} begins`), lost }, life.signal);
  return life;
}

test('the reader that begins takes the right to speak; one that stops gives it back without a word', async () => {
  const told: string[] = [];
  reader('first', told, (life) => life.abort());
  await settle();
  const second = reader('second', told);
  await settle();
  expect(told).toEqual(['first begins', 'first lost', 'second begins']);
  second.abort();
  await settle();
  const third = reader('third', told);
  await settle();
  expect(told).toEqual(['first begins', 'first lost', 'second begins', 'third begins']);
  third.abort();
});

test('a reader begins only when the one before it has fallen silent', async () => {
  const told: string[] = [];
  const silence = (life: AbortController) => {
    setTimeout(() => {
      told.push('silent');
      life.abort();
    }, 60);
  };
  reader('first', told, silence);
  await settle();
  const second = reader('second', told);
  await settle(120);
  expect(told).toEqual(['first begins', 'first lost', 'silent', 'second begins']);
  second.abort();
});

test('a reader that hangs is not waited for long', async () => {
  const told: string[] = [];
  const hanging = reader('first', told);
  await settle();
  const second = reader('second', told);
  await settle(300);
  expect(told).toEqual(['first begins', 'first lost']);
  await settle(400);
  expect(told).toEqual(['first begins', 'first lost', 'second begins']);
  hanging.abort();
  second.abort();
});

test('of three readers at once only the last is heard', async () => {
  const told: string[] = [];
  reader('first', told, (life) => setTimeout(() => life.abort(), 40));
  await settle();
  reader('second', told, (life) => life.abort());
  const third = reader('third', told);
  await settle(150);
  expect(told.filter((line) => line.endsWith('begins'))).toEqual(['first begins', 'third begins']);
  third.abort();
});

test('where the browser has no locks it begins at once', () => {
  const told: string[] = [];
  claimSpeech(undefined, { begin: () => told.push('begins'), lost: () => undefined }, new AbortController().signal);
  expect(told).toEqual(['begins']);
});
