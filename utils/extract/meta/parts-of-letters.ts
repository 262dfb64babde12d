const PART = /^(?:(?:信件|来信|留言|咨询|问题|诉求|提问)?内容|(?:回复|答复|办理|处理|反馈|解答)(?:内容|意见|结果|情况))$/;

/** @public `来信内容`, `答复内容：`, over or beside what was asked or answered. */
export function headsPartOfLetter(text: string): boolean {
  return text.length <= 16 && PART.test(bareLabel(text));
}

export function bareLabel(text: string): string {
  return text.replace(/[\s:：【】[\]]/g, '');
}
