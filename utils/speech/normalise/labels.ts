/** What may stand between a label and its number: 电话（24小时）：, 账号为 “ */
const BETWEEN = /(?:号码?|號碼?)?(?:[（(][^（()）]{0,8}[)）])?(?:[为為是]：|分别为|分別為|[:：.为為是至])? ?[“"「『]?$/;

/** Whether a text ends with one of these labels, with a colon or the like behind it or not. */
export function endsWithLabel(text: string, labels: readonly string[]): boolean {
  const bare = text.replace(BETWEEN, '');
  // The 号 in front of a colon may be the label's own: 编号：
  const ends = [text, bare, `${bare}号`, `${bare}號`].filter((end) => text.startsWith(end));
  return labels.some((label) => ends.some((end) => end.endsWith(label)));
}
