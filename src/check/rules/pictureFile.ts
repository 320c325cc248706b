import { error } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';

/**
 * 画像ファイルの名前が使えない
 *
 * 画像はブックと同じフォルダに置いた、PNGかJPEGのファイルに限ります。ほかのフォルダは安全のため見に行きません。
 *
 * Fails: 参考資料!E2 = ../map.png
 * Passes: 参考資料!E2 = map.jpeg
 */
export const pictureFile: Rule = function* pictureFile({ references }) {
  for (const { 画像ファイル: file } of references.map(({ facts }) => facts)) {
    if (file === undefined) continue;
    const name =
      file.value
        .split(/[/\\:]/u)
        .at(-1)
        ?.replace(/^\.+$/u, '') ?? '';
    if (/[/\\:]|^\.\.?$/u.test(file.value)) {
      yield error({
        message: `画像ファイル「${file.value}」に、フォルダの名前が入っています。`,
        hint: `画像をこのブックと同じフォルダに置き、ファイル名だけ${name === '' ? '' : `（${name}）`}を書いてください。`,
        place: file.place,
      });
    } else if (!/\.(?:png|jpe?g)$/iu.test(file.value)) {
      yield error({
        message: `画像ファイル「${file.value}」は、使えない種類のファイルです。`,
        hint: 'PNG（.png）かJPEG（.jpg）の画像にしてください。',
        place: file.place,
      });
    }
  }
};
