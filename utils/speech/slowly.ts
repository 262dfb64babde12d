import { type Said, SaidBuilder } from './spans';

/**
 * A sentence for somebody who did not understand it: telephone numbers digit by digit in groups (幺 三 八，零 零 幺 三，…); everything else as before.
 * @public
 */
export function slowly({ text, map }: Said): Said {
  if (!map.some((span) => span.phone)) return { text, map };
  const builder = new SaidBuilder();
  for (const span of map) {
    const bit = text.slice(span.said, span.saidEnd);
    if (span.same) builder.same(bit, span.start);
    else if (!span.phone) builder.instead(bit, span.start, span.end);
    else builder.instead(`${builder.spans.at(-1)?.phone ? '，' : ''}${inGroups(bit)}`, span.start, span.end, true);
  }
  return builder.done();
}

function inGroups(digits: string): string {
  const groups = digits
    .split(/[，, ]+/)
    .filter(Boolean)
    .flatMap(groupsOf);
  return groups.map((group) => [...group].join(' ')).join('，');
}

/** 11 digits as 3-4-4, 8 as 4-4, 7 as 3-4, 12 as 4-4-4; what is short stays whole. */
function groupsOf(digits: string): string[] {
  if (digits.length <= 5) return [digits];
  const groups: string[] = [];
  let end = digits.length;
  while (end > 5) {
    groups.unshift(digits.slice(end - 4, end));
    end -= 4;
  }
  groups.unshift(digits.slice(0, end));
  return groups;
}
