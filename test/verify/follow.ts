/** Follows every figure of a packet's tables to the cells of the workbook. */

import type { Assessment } from '../../src/forms/evaluation.ts';
import { type BlockOf, type Cell, compact, type Row } from './blocks.ts';
import { ended, printed } from './expected.ts';
import { basisSteps, basisTallySteps } from './followBasis.ts';
import { boardSteps } from './followBoard.ts';
import { effortSteps, leadingResultSteps, matrixSteps, reviewSteps } from './followLeading.ts';
import {
  grantIndicatorSteps,
  GRANT_LEAD,
  grantSteps,
  opinionSteps,
  ownProjectSteps,
  projectSteps,
} from './followLists.ts';
import { blocksOf, type Packet, type Sheet } from './packet.ts';
import {
  type Followed,
  followed,
  metricStep,
  placeSteps,
  type RowName,
  type Step,
  step,
  type Trail,
  valueStep,
} from './trail.ts';

type Table = BlockOf<'table'>;

/** @returns one step for each figure of each table, in the order of the pages */
export function follow(packet: Packet, trail: Trail): readonly Step[] {
  return packet.sheets.flatMap((sheet) =>
    blocksOf(sheet, 'table').flatMap((table) => tableSteps(sheet, table, trail, packet)),
  );
}

/** @returns cells with digits that no step has followed, heads and names left out */
export function leftOver({ sheets }: Packet, steps: readonly Step[]): readonly string[] {
  const known = new Set(steps.map(({ cell }) => cell));
  return sheets
    .flatMap((sheet) => blocksOf(sheet, 'table'))
    .flatMap(({ rows }) => rows.flat())
    .filter((cell) => !cell.header && /\d/u.test(cell.text) && !known.has(cell))
    .map(({ text }) => text);
}

/** @throws for a table that nothing is known about */
function tableSteps(
  { heading }: Sheet,
  table: Table,
  trail: Trail,
  packet: Packet,
): readonly Step[] {
  const head = table.head[0]?.map(({ text }) => text) ?? [];
  if (head[0] === '年度') return basisSteps(table, trail);
  if (head[0] === '集計') return basisTallySteps(table, trail);
  if (head[0] === 'プロジェクト') return matrixSteps(table, trail);
  if (head[0] === '取組') return effortSteps(heading, table, trail);
  if (head[2] === '載せた箇所') return leadingResultSteps(table, trail);
  if (head[1]?.startsWith('述べている') === true) return reviewSteps(table, trail);
  if (head[0] === '判定' || head[0] === '評価') return boardSteps(table, trail);
  if (head.includes('対応方針')) return opinionSteps(table, trail, packet);
  if (head[0] === '事業') return ownProjectSteps(heading, table, trail);
  if (head.includes('執行額')) return projectSteps(table, trail);
  if (table.rows[0]?.[0]?.text === GRANT_LEAD) return grantSteps(table, trail);
  if (head[0] === '指標')
    return grantIndicatorSteps(table, (lead) => byWholeName(lead, trail), trail);
  if (head[0] === '番号') return indicatorSteps(table, 3, (lead) => byId(lead, trail), trail);
  if (head[2] === '区分') {
    return indicatorSteps(table, 2, (lead) => byName(heading, lead, trail), trail);
  }
  if (head[0] === '指標〔単位〕') return plannedSteps(table, trail);
  if (head[2] === '指標') return listSteps(table, trail);
  throw new Error(`「${heading}」 has a table of ${head.join()}.`);
}

function found(assessment: Assessment | undefined, name: string, trail: Trail): Followed {
  if (assessment === undefined) throw new Error(`${name} is no indicator.`);
  return followed(assessment, trail);
}

function byId([cell]: Row, trail: Trail): Followed {
  const id = cell?.text ?? '';
  return found(
    trail.evaluation.assessments.find(({ indicator }) => indicator.id === id),
    id,
    trail,
  );
}

/** Beside a project, where the name stands alone; of two with one name, the first. */
function byWholeName([cell]: Row, trail: Trail): Followed {
  const name = cell?.text ?? '';
  const all = trail.evaluation.assessments;
  return found(
    all.find(({ indicator }) => compact(indicator.name.value) === name && !indicator.reprintOf),
    name,
    trail,
  );
}

/** On a page of a goal or policy, where every name stands once. */
function byName(heading: string, [cell]: Row, trail: Trail): Followed {
  const [, goal, policy] = /^基本目標(\d+)(?:施策(\d+))?/u.exec(heading) ?? [];
  const name = cell?.text ?? '';
  const own = trail.evaluation.assessments.filter(
    ({ indicator }) =>
      String(indicator.goal) === goal && String(indicator.policy) === String(policy),
  );
  const known = own.filter(({ indicator }) => name.startsWith(compact(indicator.name.value)));
  return found(known.toSorted((one, other) => lengthOf(other) - lengthOf(one))[0], name, trail);
}

function lengthOf({ indicator }: Assessment): number {
  return indicator.name.value.length;
}

function indicatorSteps(
  { head, rows }: Table,
  leadCells: number,
  find: (lead: Row) => Followed,
  trail: Trail,
): readonly Step[] {
  const width = head[0]?.length ?? 0;
  let one: Followed | undefined;
  return rows.flatMap((row) => {
    const isFirst = row.length === width;
    if (isFirst) one = find(row);
    if (one === undefined) throw new Error('A row has no indicator.');
    const own = one;
    const [label, ...cells] = row.slice(isFirst ? leadCells : 0);
    return [
      ...(isFirst ? leadSteps(row.slice(0, leadCells), own) : []),
      ...cells.map((cell, column) => cellStep(label?.text ?? '', cell, own, column, trail)),
    ];
  });
}

/** KPI番号 has digits, and so may a unit. */
function leadSteps(lead: Row, { kpi }: Followed): readonly Step[] {
  return lead
    .filter(({ header }) => !header)
    .map((cell) => step(cell, cell === lead.at(-1) ? compact(kpi.unit) : kpi.id));
}

function cellStep(label: string, cell: Cell, one: Followed, column: number, trail: Trail): Step {
  if (isRowName(label)) return valueStep(cell, one, label, column, trail);
  const year = one.assessment.years[column - 1];
  const metric = year?.grade?.metric;
  const isPending = one.rows.実績値[column]?.text === '未確定';
  if (year === undefined || metric === undefined || isPending) return step(cell, '');
  // A year behind 対象年度 is not judged.
  if (year.year > one.assessment.judged.year) return step(cell, '');
  const { expected, ...rest } = metricStep(cell, one, metric, year, trail);
  return { ...rest, printed: cell.text, expected: expected === '—' ? expected : `${expected}％` };
}

function isRowName(label: string): label is RowName {
  return ['目標値', '当初目標', '実績値'].includes(label);
}

/** 計画のKPI一覧: each row by its name and unit, in the order of the sheet among those of its goal and policy. */
function plannedSteps({ head, rows }: Table, { evaluation, raw }: Trail): readonly Step[] {
  const waiting = [...(evaluation.submission.planned?.indicators ?? [])];
  const heads = (head[0] ?? []).map(({ text }) => text);
  return rows.flatMap(([lead, ...cells]) => {
    const name = lead?.text ?? '';
    const index = waiting.findIndex(
      (one) =>
        cells.length > 0 &&
        name.startsWith(
          compact(
            `${one.reprint === true ? '（再掲）' : ''}${one.name.value}〔${one.unit?.value ?? ''}〕`,
          ),
        ),
    );
    const [one] = index === -1 ? [] : waiting.splice(index, 1);
    if (one === undefined) {
      if (cells.length > 0) throw new Error(`${name} is no row of the list.`);
      return [];
    }
    const { baseline, years } = one.target;
    return cells.map((cell, column): Step => {
      const place = (column === 0 ? baseline : years[column - 1])?.place;
      const text = place === undefined ? '' : raw.textAt(place);
      return {
        cell,
        printed: cell.text,
        expected: printed(text === '' ? null : { raw: text }, ''),
        from: place === undefined ? [] : [raw.plannedTitleAt(place)],
        wanted: [`${compact(one.name.value)} ${heads[column + 1] ?? ''}`],
      };
    });
  });
}

/** The lists of 総括: what was missed, cannot be judged or rated, or changed since last year. */
function listSteps({ head, rows }: Table, trail: Trail): readonly Step[] {
  const heads = (head[0] ?? []).map(({ text }) => text);
  const { meta, evaluation } = trail;
  const column = meta.years.indexOf(meta.latestActualYear) + 1;
  return rows.flatMap((row) => {
    const name = row[2]?.text ?? '';
    const one = found(
      evaluation.assessments.find(
        ({ indicator }) => !indicator.reprintOf && compact(indicator.name.value) === name,
      ),
      name,
      trail,
    );
    const values = row.flatMap((cell, index): readonly Step[] => {
      const title = heads[index] ?? '';
      if (title === '単位') return [step(cell, compact(one.kpi.unit))];
      // The office gives the reason for its own judgement, and that may have digits.
      if (title === '理由' && one.kpi.override) {
        // In a list of several kinds it says first which one this is.
        const [kind = ''] = /^(?:判定不能|終了|評価なし)：/u.exec(cell.text) ?? [];
        return [step(cell, `${kind}${compact(ended(one.kpi.override.reason))}`)];
      }
      if (title === '目標値') return [valueStep(cell, one, '目標値', column, trail)];
      if (!title.endsWith('実績値')) return [];
      const at =
        title.startsWith(meta.latestActualYear) || title === '実績値' ? column : column - 1;
      return [withoutIdleMark(valueStep(cell, one, '実績値', at, trail))];
    });
    return [...placeSteps(row, one), ...values];
  });
}

/** Where all marks of a list would be the same, none is printed. */
function withoutIdleMark(one: Step): Step {
  if (one.cell.marks.length > 0) return one;
  return { ...one, expected: one.expected.replace(/[○×－]$/u, '') };
}
