/** Whose slip a returned file is. */

import type { Diagnostic } from '../diagnostics/checked.ts';
import type { Item, WorkbookItems } from '../forms/items.ts';
import type { SentCell, Slip } from '../forms/slip.ts';
import { comparable } from '../japanese/text.ts';
import type { MarkReading } from './mark.ts';
import { foreign, older, unmarked, unowned, unrelated } from './remarks.ts';

/** Whose it is, and what was sent. */
export type Owner =
  | {
      readonly kind: 'owned';
      readonly department: string;
      /** What would be sent to the department now; undefined when it has nothing any more. */
      readonly slip: Slip | undefined;
      readonly sent: readonly SentCell[];
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly kind: 'foreign' | 'unrelated'; readonly diagnostic: Diagnostic };

/** Told from the mark; without one, from whose numbers stand in it. */
export function slipOwner(
  { items, mark }: { readonly items: WorkbookItems; readonly mark: MarkReading },
  { book, slips }: { readonly book: WorkbookItems; readonly slips: readonly Slip[] },
): Owner {
  if (mark.kind === 'read') return markedOwner(mark, book, slips);
  if (items.sheets.length === 0) return { kind: 'unrelated', diagnostic: unrelated() };
  const known = book.items.flatMap((item) => {
    const found = items.items.find(({ sheet, key }) => sheet === item.sheet && key === item.key);
    return found === undefined ? [] : [{ item, found }];
  });
  // The numbers of two plans are alike; their names tell them apart, where they are stated.
  const numbered = known.filter(({ item, found }) => item.sheet === 'KPI' && isNamed(found));
  const named = numbered.filter(
    ({ item, found }) => comparable(item.name) === comparable(found.name),
  );
  if (numbered.length > 0 && named.length * 2 < numbered.length) {
    const [first] = numbered;
    return {
      kind: 'foreign',
      diagnostic: foreign(`指標の名称が「${first?.found.name ?? ''}」など`, planOf(book)),
    };
  }
  const counts = slips.map((slip) => ({
    slip,
    count: known.filter(({ item }) => item.departments.includes(slip.department)).length,
  }));
  const [best, second] = counts.toSorted((one, other) => other.count - one.count);
  if (best === undefined || best.count === 0 || best.count === second?.count) {
    return { kind: 'foreign', diagnostic: unowned() };
  }
  const { slip } = best;
  return {
    kind: 'owned',
    department: slip.department,
    slip,
    sent: slip.mark.cells,
    diagnostics: [unmarked(mark.kind === 'damaged', slip.department)],
  };
}

function isNamed({ cells }: Item): boolean {
  return cells.some(({ column, text }) => column === 'KPI名' && text !== '');
}

function markedOwner(
  { mark, digest }: Extract<MarkReading, { kind: 'read' }>,
  book: WorkbookItems,
  slips: readonly Slip[],
): Owner {
  const { department, city, plan, year, cells } = mark;
  const isOwn =
    comparable(city) === comparable(book.city) &&
    comparable(plan) === comparable(book.plan) &&
    comparable(year) === comparable(book.year?.label ?? '');
  if (!isOwn) {
    const found = `${city}「${plan}」${year}`;
    return { kind: 'foreign', diagnostic: foreign(found, planOf(book)) };
  }
  const slip = slips.find((one) => one.department === department);
  const isOlder = slip === undefined || slip.digest !== digest;
  return {
    kind: 'owned',
    department,
    slip,
    sent: cells,
    diagnostics: isOlder ? [older(department)] : [],
  };
}

function planOf({ city, plan, year }: WorkbookItems): string {
  return `${city}「${plan}」${year?.label ?? ''}`;
}
