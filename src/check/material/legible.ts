/** What could be read of a workbook, sound or not, for those who look at more than its cells. */

import type { Fact } from '../../forms/submission.ts';
import { LIST_KINDS } from '../../sheets/sheets.ts';
import { parseExcuse } from '../reading/excuse.ts';
import type { QuantityCell } from '../reading/quantityCell.ts';
import { entryOf } from '../reading/table.ts';
import type { Material } from './material.ts';

/** Facts that do not wait for one another. */
export interface Legible {
  /** 評価方式 of 基本情報. */
  readonly schemeName: Fact<string> | undefined;
  /** 画像ファイル of 参考資料. */
  readonly pictures: readonly Fact<string>[];
  /** 効果 and 今後の方針 of 事業. */
  readonly answers: readonly {
    readonly effect: Fact<string> | undefined;
    readonly outlook: Fact<string> | undefined;
  }[];
  /** Everything that would be printed, as facts in facts. */
  readonly printed: readonly unknown[];
}

/** @returns the facts of all drafts; one that could not be read is not among them */
export function legibleIn(material: Material): Legible {
  const { profile, indicators, references, projects } = material;
  return {
    schemeName: profile.facts.評価方式,
    pictures: references.flatMap(({ facts }) => facts.画像ファイル ?? []),
    answers: projects.map(({ facts }) => ({ effect: facts.効果, outlook: facts.今後の方針 })),
    printed: [
      profile.facts,
      ...indicators.drafts.flatMap(({ facts, pair, ...draft }) => [
        facts,
        ...pair.rows.flatMap((row) => notesOf(entryOf(row, '注記'))),
        ...[draft.target, draft.original, draft.actual].flatMap((series) =>
          series === undefined ? [] : [series.baseline, ...series.years].map(factOf),
        ),
      ]),
      ...LIST_KINDS.flatMap((kind) => material[kind].map(({ facts }) => facts)),
    ],
  };
}

/** 確認済 is not printed. */
function notesOf({
  text,
  place,
}: Omit<Fact<string>, 'value'> & { readonly text: string }): readonly Fact<string>[] {
  const lines = text.split('\n').filter((line) => parseExcuse(line) === undefined);
  return [{ value: lines.join('\n'), place }];
}

/** A cell that is no quantity has a finding that quotes it already. */
function factOf({ entry, quantity }: QuantityCell): Fact<string> {
  return { value: quantity === undefined ? '' : entry.text, place: entry.place };
}
