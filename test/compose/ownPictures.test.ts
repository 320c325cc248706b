/** The plan's logo and the city's mark, where `theme.json` names them. */

import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { FigureBlock } from '../../src/forms/document.ts';
import { THEME } from '../shared/theme.ts';
import { JUDGING, paperOf, sheetOf, submitted, templatesWith } from './papers.ts';

/** Words and pictures of the cover, from top to bottom. */
function cover(pictures: Readonly<Record<'logo' | 'mark', string>>): readonly string[] {
  const theme = JSON.stringify({ ...THEME, pictures });
  const templates = templatesWith({ 'theme.json': theme });
  return sheetOf(paperOf(evaluate(submitted(), JUDGING), templates), 'cover').blocks.flatMap(
    (block) => {
      if (block.kind === 'figure') return [shown(block)];
      return block.kind === 'heading' ? ['題'] : [];
    },
  );
}

function shown({ content, alternative }: FigureBlock): string {
  return content.kind === 'picture' ? `${content.file}：${alternative}` : content.kind;
}

describe('the cover of the packet', () => {
  it('has the logo above the title and the mark below it, each with words', () => {
    expect(cover({ logo: 'logo.png', mark: '市章.jpg' })).toEqual([
      'office:logo.png：見本市総合戦略のロゴマーク',
      '題',
      'office:市章.jpg：見本市の市章',
    ]);
  });

  it('has what there is, and nothing as it is shipped', () => {
    expect(THEME.pictures).toEqual({ logo: '', mark: '' });
    expect(cover(THEME.pictures)).toEqual(['題']);
    expect(cover({ logo: '', mark: 'mark.png' })).toEqual(['題', 'office:mark.png：見本市の市章']);
  });
});
