import { expect, test } from 'vitest';
import { placeUnder, rangesOf } from '../../../../../components/reader/listen/ranges';

const PAGE = `
  <article>
    <h1 data-block="-1" data-at="0">以改革创新打造标杆</h1>
    <ul data-block="-2"><li>来源 中国社会报</li></ul>
    <p data-block="0" data-at="0">全市<a href="#">开设<strong>长者饭堂</strong></a>一千家，<ruby>龢<rt>hé</rt></ruby>谐。</p>
    <table><tbody><tr><td><span data-block="1" data-at="0">区</span></td><td><span data-block="1" data-at="2">家数</span></td></tr></tbody></table>
  </article>`;

function article(): Element {
  const parsed = new DOMParser().parseFromString(PAGE, 'text/html');
  document.body.replaceChildren(...parsed.body.children);
  const found = document.querySelector('article');
  if (!found) throw new Error('no article');
  return found;
}

const texts = (root: Element, block: number, start: number, end: number): readonly string[] =>
  rangesOf(root, { block, start, end }).map((range) => range.toString());

test('a sentence that runs through links and bold letters is one range', () => {
  expect(texts(article(), 0, 2, 8)).toEqual(['开设长者饭堂']);
});

test('the pronunciation above a character does not count', () => {
  const [range] = rangesOf(article(), { block: 0, start: 12, end: 15 });
  expect(range?.startContainer.textContent).toBe('龢');
  expect(range?.endContainer.textContent).toBe('谐。');
});

test('a place over several cells is a range in each', () => {
  expect(texts(article(), 1, 0, 4)).toEqual(['区', '家数']);
  expect(texts(article(), 1, 2, 4)).toEqual(['家数']);
});

test('the line of facts is marked whole; what is not there is not marked', () => {
  expect(texts(article(), -2, 0, 0)).toEqual(['来源 中国社会报']);
  expect(texts(article(), 7, 0, 9)).toEqual([]);
  expect(texts(article(), 0, 0, 0)).toEqual([]);
});

test('the place under a touched word', () => {
  const bold = article().querySelector('strong');
  expect(bold && placeUnder(bold)).toEqual({ block: 0, start: 0, end: 0 });
});
