import { expect, test } from 'vitest';
import { isOver, tick } from '../../../../utils/library/bin-clock';
import { atLeast, parseLedger, reconcile } from '../../../../utils/library/ledger';

const DAY = 86_400_000;
const clock = { seen: 1000, elapsed: 0 };
const ledger = { birth: 'one', entries: 48, saved: 40, missing: 0, clock };

test.each([
  ['all there', { birth: 'one', entries: 48, saved: 40 }, 0],
  ['more there than written down', { birth: 'one', entries: 50, saved: 41 }, 0],
  ['another, empty database', { birth: 'two', entries: 0, saved: 0 }, 48],
  ['part of the log', { birth: 'one', entries: 20, saved: 18 }, 28],
  ['only saved ones gone', { birth: 'one', entries: 48, saved: 38 }, 2],
])('%s', (_, count, missing) => {
  expect(reconcile(ledger, count, clock)).toEqual({ ...count, missing, clock });
});

test('a loss stays said, and adds up', () => {
  const first = reconcile(ledger, { birth: 'one', entries: 40, saved: 40 }, clock);
  const second = reconcile(first, { birth: 'one', entries: 40, saved: 40 }, clock);
  expect([first.missing, second.missing]).toEqual([8, 8]);
  expect(reconcile(second, { birth: 'two', entries: 0, saved: 0 }, clock).missing).toBe(48);
});

test('without a ledger nothing is missing', () => {
  expect(reconcile(undefined, { birth: 'one', entries: 3, saved: 1 }, clock).missing).toBe(0);
});

test('before a deed, the ledger names no more than will be there', () => {
  expect(atLeast(ledger, { birth: 'one', entries: 47, saved: 41 })).toEqual({ ...ledger, entries: 47 });
});

test.each([undefined, null, 7, 'x', {}, { ...ledger, entries: -1 }, { ...ledger, clock: {} }, { ...ledger, birth: 3 }])(
  '%j is no ledger',
  (value) => {
    expect(parseLedger(value)).toBeUndefined();
  },
);

test('a ledger survives being stored', () => {
  expect(parseLedger(JSON.parse(JSON.stringify(ledger)))).toEqual(ledger);
});

test('a clock that jumps ahead by decades ages the bin by a week, one that jumps back not at all', () => {
  const ahead = tick({ seen: 0, elapsed: 0 }, 45 * 365 * DAY);
  expect(ahead.elapsed).toBe(7 * DAY);
  const back = tick(ahead, DAY);
  expect(back).toEqual({ seen: DAY, elapsed: 7 * DAY });
  expect(tick(back, 2 * DAY).elapsed).toBe(8 * DAY);
});

test('the bin is over after thirty days', () => {
  expect(isOver(0, { seen: 0, elapsed: 30 * DAY - 1 })).toBe(false);
  expect(isOver(0, { seen: 0, elapsed: 30 * DAY })).toBe(true);
});
