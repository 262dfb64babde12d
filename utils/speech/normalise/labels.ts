/** What may stand between a label and its number: 电话（24小时）：, 账号为 “ */
const BETWEEN = /(?:号码?|號碼?)?(?:[（(][^（()）]{0,8}[)）])?(?:为：|是：|分别为|[:：.为是至])? ?[“"]?$/;

/** Whether a text ends with one of these labels, with a colon or the like behind it or not. */
export function endsWithLabel(text: string, labels: readonly string[]): boolean {
  const bare = text.replace(BETWEEN, '');
  return labels.some((label) => bare.endsWith(label) || text.endsWith(label));
}
