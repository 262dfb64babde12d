import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkAddress } from '../../../../utils/article/address';
import type { Article } from '../../../../utils/article/article';
import type { Change, Moment, StoredEntry } from '../../../../utils/library/deeds';
import { binned, countAfter, entryOf, remembered, restored, saved, unsaved } from '../../../../utils/library/deeds';
import { binOf, recentOf, savedOf } from '../../../../utils/library/order';
import { RECENT } from '../../../../utils/library/record';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 0, 8);

function article(title: string, text = '市民政局今天发布通知。'): Article {
  const url = linkAddress(`http://a.gov.cn/${encodeURIComponent(title)}`);
  if (!url) throw new Error('no address');
  return { meta: { title, url, lang: 'zh-Hans' }, blocks: [{ kind: 'paragraph', text: [{ text }] }] };
}

const at = (now = NOW, elapsed = 0): Moment => ({ now, clock: { seen: now, elapsed } });

function apply(entries: readonly StoredEntry[], change: Change): readonly StoredEntry[] {
  const gone = new Set([...change.drop, ...change.put.map((entry) => entry.id)]);
  return [...entries.filter((entry) => !gone.has(entry.id)), ...change.put];
}

const read = (entries: readonly StoredEntry[], id: string, moment = at()) => apply(entries, remembered(entries, id, article(id), moment));
const keep = (entries: readonly StoredEntry[], id: string, moment = at()) => apply(entries, saved(entries, id, article(id), moment));

describe('reading', () => {
  test('the last read comes first, whatever the clock says', () => {
    let all = read([], 'a');
    all = read(all, 'b', at(0));
    all = read(all, 'c', at(NOW + 45 * 365 * DAY));
    all = read(all, 'a', at(NOW - DAY));
    expect(recentOf(all).map(({ id }) => id)).toEqual(['a', 'c', 'b']);
  });

  test('what is over the limit goes, but never what was saved, thrown into the bin or just read', () => {
    let all = keep(read([], 'saved'), 'saved');
    all = apply(read(all, 'bin'), binned(read(all, 'bin'), 'bin', at()));
    for (let index = 0; index < RECENT + 20; index++) all = read(all, `n${index}`, at(index % 2 ? 0 : NOW));
    expect(all.filter((entry) => entry.id.startsWith('n'))).toHaveLength(RECENT);
    expect(savedOf(all).map(({ id }) => id)).toEqual(['saved']);
    expect(binOf(all).map(({ id }) => id)).toEqual(['bin']);
    expect(recentOf(all)[0]?.id).toBe(`n${RECENT + 19}`);
  });

  test('an article that its site has taken down does not replace the saved one', () => {
    const long = saved([], 'a', article('a', '字'.repeat(500)), at());
    const change = remembered(long.put, 'a', article('a', '此页已删除'), at());
    expect(change.article).toBeUndefined();
    expect(change.put[0]?.characters).toBe(500);
  });

  test('an article that grew does', () => {
    const short = saved([], 'a', article('a'), at());
    expect(remembered(short.put, 'a', article('a', '字'.repeat(500)), at()).article).toBeDefined();
  });

  test('reading takes it out of the bin, to the recent ones', () => {
    let all = keep([], 'a');
    all = apply(all, binned(all, 'a', at()));
    all = read(all, 'a');
    expect([recentOf(all).length, savedOf(all).length, binOf(all).length]).toEqual([1, 0, 0]);
  });
});

describe('saving and the bin', () => {
  test('saving twice makes one entry', () => {
    const all = keep(keep([], 'a'), 'a');
    expect(savedOf(all)).toHaveLength(1);
  });

  test('not saved any more, it is still among the recent ones', () => {
    const all = keep(read([], 'a'), 'a');
    const after = apply(all, unsaved(all, 'a', at()));
    expect([savedOf(after).length, recentOf(after).length]).toEqual([0, 1]);
  });

  test('bin and back: as before', () => {
    const all = keep(read([], 'a'), 'a');
    const thrown = apply(all, binned(all, 'a', at()));
    expect([savedOf(thrown).length, binOf(thrown).length]).toEqual([0, 1]);
    expect(apply(thrown, restored(thrown, 'a', at()))).toEqual(all);
  });

  test('the bin keeps for thirty days of its own clock', () => {
    const all = keep([], 'a');
    const thrown = apply(all, binned(all, 'a', at(NOW, 5 * DAY)));
    expect(read(thrown, 'b', at(NOW, 34 * DAY)).map(({ id }) => id)).toContain('a');
    expect(read(thrown, 'b', at(NOW, 35 * DAY)).map(({ id }) => id)).not.toContain('a');
  });

  test('a deed about something unknown changes nothing', () => {
    expect(binned([], 'x', at())).toEqual({ put: [], drop: [] });
  });
});

test('the count foretells what will be there', () => {
  const all = keep(read([], 'a'), 'b');
  expect(countAfter(all, saved(all, 'a', article('a'), at()), 'birth')).toEqual({ birth: 'birth', entries: 2, saved: 2 });
});

test('an entry counts characters, not spaces', () => {
  expect(entryOf('a', article('a', '　　一 二\n三'), NOW).characters).toBe(3);
});

test('whatever is done at whatever hour, nothing that was saved leaves the store but by the bin', () => {
  const step = fc.record({
    deed: fc.constantFrom('read', 'save', 'unsave', 'restore'),
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    now: fc.integer({ min: 0, max: 4_000_000_000_000 }),
    elapsed: fc.integer({ min: 0, max: 400 * DAY }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      let all = keep([], 'kept');
      for (const { deed, id, now, elapsed } of steps) {
        const moment = at(now, elapsed);
        if (deed === 'read') all = read(all, id, moment);
        else if (deed === 'save') all = keep(all, id, moment);
        else all = apply(all, (deed === 'unsave' ? unsaved : restored)(all, id, moment));
      }
      expect(savedOf(all).map(({ id }) => id)).toContain('kept');
    }),
    { numRuns: 200 },
  );
});
