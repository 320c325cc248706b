import { comparable } from '../../japanese/text.ts';
import { type Finding, notice, warning } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { becauseShifted } from '../material/shiftedActuals.ts';
import { isSameStated, ROLE_WORDS, type ValueCell, VALUE_ROLES } from '../material/values.ts';
import type { IndicatorDraft } from '../reading/indicators.ts';
import { entryOf } from '../reading/table.ts';

/** So many cells of one row are one fault of the row. */
const MANY = 3;

/** What the two have in common beside their values; names that differ a little may still mean the same. */
const ATTRIBUTES = ['KPI名', '単位', '目標の向き', '判定の上書き'] as const;

/**
 * 再掲の内容が元の指標と違っている
 *
 * 再掲は、元の指標を別のページにもう一度載せるものです。元の指標だけを直して再掲を直し忘れると、
 * 1つの資料に2つの違う数値が載ります。
 *
 * Fails: KPI!L7 = 2345
 * Passes: KPI!L7 = 2354
 */
export const indicatorReprintValues: Rule = function* indicatorReprintValues({
  indicators,
  figures,
  profile,
}) {
  const judged = profile.facts.対象年度?.value;
  const all = new Map(figures.map((values) => [values[0]?.draft, values]));
  const byId = new Map<string, IndicatorDraft | 'several'>();
  for (const draft of indicators.drafts) {
    const id = comparable(draft.facts.KPI番号?.value ?? '');
    byId.set(id, byId.has(id) ? 'several' : draft);
  }
  for (const draft of indicators.drafts) {
    const source = byId.get(comparable(draft.facts.再掲元?.value ?? ''));
    // Of two indicators of one number nobody knows which is meant; `indicator/duplicate` says so.
    if (source === 'several') continue;
    // What the reference itself gets wrong is for `indicator/reprint` to say.
    if (draft.facts.再掲元 === undefined || source === undefined || source === draft) continue;
    if (source.facts.再掲元 !== undefined) continue;
    yield* attributes(draft, source);
    const [values, originals] = [all.get(draft) ?? [], all.get(source) ?? []];
    const because = { ...becauseShifted(values, judged), ...becauseShifted(originals, judged) };
    yield* disagreeing(values, originals, because);
  }
};

function* attributes(draft: IndicatorDraft, source: IndicatorDraft): Iterable<Finding> {
  for (const heading of ATTRIBUTES) {
    const [own, original] = [entryOf(draft.row, heading), entryOf(source.row, heading)];
    const isRead = draft.facts[heading] !== undefined && source.facts[heading] !== undefined;
    if (!isRead || comparable(own.text) === comparable(original.text)) continue;
    const state = heading === 'KPI名' ? notice : warning;
    yield state({
      message: `再掲の「${heading}」「${own.text}」が、元の指標の「${original.text}」と違っています。`,
      hint: '同じ指標なら、元の指標とそろえてください。',
      place: own.place,
      related: { place: original.place, message: '元の指標' },
    });
  }
}

function* disagreeing(
  own: readonly ValueCell[],
  original: readonly ValueCell[],
  because: Pick<Finding, 'because'>,
): Iterable<Finding> {
  yield* withoutOriginal(own, original);
  for (const wanted of VALUE_ROLES) {
    const sources = original.filter(({ role }) => role === wanted);
    const pairs = own
      .filter(({ role }) => role === wanted)
      .flatMap((value, index) => {
        const source = sources[index];
        return source === undefined || isSameStated(value.cell, source.cell)
          ? []
          : [{ value, source }];
      });
    const [first] = pairs;
    if (first === undefined) continue;
    if (pairs.length >= MANY) yield ofRow(first, pairs.length, because);
    else for (const pair of pairs) yield ofCell(pair, because);
  }
}

/** A cell and the one that it repeats. */
interface Pair {
  readonly value: ValueCell;
  readonly source: ValueCell;
}

function ofCell({ value, source }: Pair, because: Pick<Finding, 'because'>): Finding {
  return warning({
    message: `再掲の値「${shown(value)}」が、元の指標の「${shown(source)}」と違っています。`,
    hint: 'どちらが正しいかを確かめ、同じ値にそろえてください。',
    place: value.cell.entry.place,
    related: { place: source.cell.entry.place, message: '元の指標の値' },
    ...because,
  });
}

/** A row that was moved or replaced differs in almost every cell. */
function ofRow({ value, source }: Pair, count: number, because: Pick<Finding, 'because'>): Finding {
  return warning({
    message: `再掲の${ROLE_WORDS[value.role]}が、元の指標と${count}か所で違っています（初めは「${shown(value)}」と「${shown(source)}」）。`,
    hint: '一方の行が列からずれていないか、どちらが正しいかを確かめ、同じ値にそろえてください。',
    place: value.cell.entry.place,
    related: { place: source.cell.entry.place, message: '元の指標の値' },
    ...because,
  });
}

/** 目標値（当初） stands in one of the two only. */
function* withoutOriginal(
  own: readonly ValueCell[],
  original: readonly ValueCell[],
): Iterable<Finding> {
  const [here, there] = [own, original].map((values) =>
    values.find(({ role }) => role === 'original'),
  );
  const [place, related] = [own[0]?.cell.entry.place, original[0]?.cell.entry.place];
  const differs = (here === undefined) !== (there === undefined);
  if (!differs || place === undefined || related === undefined) return;
  yield warning({
    message: `再掲と元の指標の一方にだけ、「目標値（当初）」の行があります（${here === undefined ? '元の指標' : '再掲'}にあります）。`,
    hint: '同じ指標なら、元の指標とそろえてください。',
    place: here?.cell.entry.place ?? place,
    related: { place: there?.cell.entry.place ?? related, message: '元の指標' },
  });
}

function shown({ cell }: ValueCell): string {
  return cell.entry.text || '（空欄）';
}
