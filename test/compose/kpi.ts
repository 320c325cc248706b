/** KPI sheets for examples, a row for each indicator. */

/** One indicator; both rows are the baseline H27 and then H28, H29 (対象年度), H30. */
export interface Row {
  readonly target: string;
  /** A row of its own above the target. */
  readonly originalTarget?: string;
  readonly actual: string;
  /** A row of its own below the actual: what 行 says, then its values. */
  readonly comparison?: readonly [string, string];
  readonly name?: string;
  readonly direction?: string;
  readonly unit?: string;
  readonly provisional?: string;
  /** 区分 KGI, of the plan as a whole. */
  readonly whole?: true;
  readonly reprintOf?: string;
  /** 内訳元, 計 */
  readonly partOf?: string;
  readonly sum?: true;
  /** 担当課の評価, 委員会の評価 */
  readonly ratings?: readonly [string, string];
  /** 段階 */
  readonly stages?: string;
  /** 判定の上書き and its reason. */
  readonly override?: readonly [string, string];
}

/** Draws indicators K1-1-1, K1-1-2 … of 施策1, called 指標1, 指標2 … unless they say otherwise. */
export function drawKpi(...rows: readonly Row[]): { readonly KPI: string } {
  const lines = rows.flatMap((row, index) => {
    const { name = `指標${index + 1}`, direction = '多いほど良い', unit = '件' } = row;
    const { provisional = '', reprintOf = '', override = ['', ''], stages = '' } = row;
    const { ratings = ['', ''], partOf = '', sum } = row;
    const home = row.whole === true ? ' | | KGI' : '1 | 1 | KPI';
    const lead = `K1-1-${index + 1} | ${home} | ${name} | ${unit} | ${direction}`;
    return [
      ...(row.originalTarget === undefined
        ? []
        : [`${lead} | 目標値（当初） | ${row.originalTarget} | | | | |`]),
      `${lead} | 目標値 | ${row.target} | ※注 | ${provisional} | ${reprintOf} | ${override.join(' | ')} | ${stages} | ${ratings.join(' | ')} | ${partOf} | ${sum === true ? '計' : ''}`,
      `       |   |   |     |      |      |         | 実績値 | ${row.actual} |     |                 | |`,
      ...(row.comparison === undefined
        ? []
        : [`| | | | | | | ${row.comparison.join(' | ')} | | | |`]),
    ];
  });
  const head =
    'KPI番号 | 基本目標 | 施策 | 区分 | KPI名 | 単位 | 目標の向き | 行 | 基準値 H27 | H28 | H29 | H30 | 注記 | 暫定値の年度 | 再掲元 | 判定の上書き | 上書きの理由 | 段階 | 担当課の評価 | 委員会の評価 | 内訳元 | 計';
  return { KPI: ['', head, ...lines].join('\n') };
}
