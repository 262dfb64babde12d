import { type Box, isBox } from '../body/tree';
import { dateInAddress, type PageDate, parseDate, parseDateSetApart, parseRepublicDate } from '../meta/dates';
import { tidy } from '../meta/lines';

type Beside = { readonly box: Box; readonly around: string; readonly text: string; readonly href: string };

/** The day of a headline: beside it, in the address, over it, or in its own words. `around`: what its box says, itself included. */
export function dayBeside({ box, around, text, href }: Beside): string | undefined {
  const beside = around.replace(text, ' ');
  const plain = parseDate(beside) ?? parseDateSetApart(beside) ?? yearInAddress(beside, href) ?? republican(beside, href);
  return (plain ?? dayOver(box) ?? parseDate(text))?.day;
}

const MONTH_AND_DAY = /(?<![\d./-])(\d{1,2})[-/.月](\d{1,2})(?![\d./-])/u;

/** `05-03` beside a headline: the year is that of its address, where the same day stands. */
function yearInAddress(beside: string, href: string): PageDate | undefined {
  const [, month = '', day = ''] = MONTH_AND_DAY.exec(beside) ?? [];
  const date = month ? dateInAddress(href) : undefined;
  return date?.day.endsWith(`-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) ? date : undefined;
}

/** `113-07-15` in a table of Taiwan. */
function republican(beside: string, href: string): PageDate | undefined {
  return /^https?:\/\/[^/]+\.tw[:/]/u.test(href) ? parseRepublicDate(beside.trim()) : undefined;
}

/** Nothing but a day, with that of the week perhaps. */
const DAY_ALONE = /^(?:[\d\s.,/年月日号號()（）[\]-]|星期.|[周週].|[月火水木金土日](?:曜日)?|[a-zäéûçа-я]{3,10}(?![a-zäéûçа-я])){4,30}$/iu;
/** As many boxes of one day as are gone through to find it. */
const MOST = 60;

/** The day that stands over a list, or over the headlines in one box with it. */
function dayOver(box: Box): PageDate | undefined {
  return dayBefore(box) ?? (box.parent ? dayBefore(box.parent) : undefined);
}

function dayBefore(box: Box): PageDate | undefined {
  const all = box.parent?.children ?? [];
  const at = all.indexOf(box);
  const before = all.slice(Math.max(0, at - MOST), Math.max(0, at)).filter((one): one is Box => isBox(one) && one.weight > 0);
  for (const one of before.reverse()) {
    const text = one.weight <= 20 ? tidy(one.element.textContent.slice(0, 60)) : '';
    if (text && (one.tag === 'dt' || DAY_ALONE.test(text))) return parseDate(text);
    if (one.tag !== box.tag) return undefined;
  }
  return undefined;
}
