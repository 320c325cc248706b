import type { Diagnostic } from '../../../../diagnostics/checked.ts';
import type { Meaning } from '../../display/display.ts';
import type { Tally } from '../tally.ts';

/**
 * Everything that was given has been drawn, element by element.
 *
 * @returns one `pdf/lost-content` for each element whose characters differ
 */
export function lostContent(given: Tally, drawn: Tally): readonly Diagnostic[] {
  return [...given.counted].flatMap(([meaning, text]) => {
    const found = drawn.counted.get(meaning) ?? '';
    return found === text ? [] : [lost(meaning, text, found)];
  });
}

function lost(meaning: Meaning, text: string, found: string): Diagnostic {
  const role = meaning === 'artifact' ? '飾り' : meaning.role;
  const [wanted, drawn] = [text, found].map((one) => Array.from(one).length);
  return {
    code: 'pdf/lost-content',
    severity: 'error',
    message: `紙面を作る途中で内容が失われました。「${Array.from(text).slice(0, 24).join('')}」（${role}、${wanted}字）のうち、描かれたのは${drawn}字です。`,
    hint: 'これはプログラムの誤りです。このメッセージを添えて開発者に知らせてください。',
  };
}
