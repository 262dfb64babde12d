import type { MessageKey, Words } from '../utils/environment';
import type { Message } from './controls/Notice';

/** @public The computer has no room left: what did not happen, and what helps. Throwing articles away would not: they are small, and stay in the bin. */
export function noRoom(words: Words, says: MessageKey, say: (message: Message) => void): Message {
  return { says: words(says), deeds: [{ word: words('noRoomHow'), onPress: () => say({ says: words('noRoomAdvice') }) }] };
}
