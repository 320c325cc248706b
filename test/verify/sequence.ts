/** Compares two rows of texts that should be the same, and says in sentences where they are not. */

/** An expected and a found place that belong together, both 0-based. */
export interface Pair {
  readonly expected: number;
  readonly found: number;
}

/** What a comparison of two sequences found. */
export interface SequenceComparison {
  /** Equal texts, and different ones that stand in each other's place. */
  readonly pairs: readonly Pair[];
  readonly differences: readonly string[];
}

/** Expected and found texts between two that agree. */
interface Gap {
  readonly expected: readonly number[];
  readonly found: readonly number[];
}

/**
 * Compares texts and their order.
 *
 * @param where the sheet and the part of it, for the sentences
 * @param what one of the texts is called: 項目, 指標
 */
export function compareSequences(
  where: string,
  what: string,
  expected: readonly string[],
  found: readonly string[],
): SequenceComparison {
  const equal = commonPairs(expected, found);
  const gaps = gapsBetween(equal, expected.length, found.length);
  const lost = gaps.flatMap((gap) => gap.expected);
  const surplus = gaps.flatMap((gap) => gap.found);
  const moved = movedPairs(lost, surplus, expected, found);
  const isMoved = ({ expected: from, found: to }: Partial<Pair>): boolean =>
    moved.some((pair) => pair.expected === from || pair.found === to);
  const rest = gaps.map((gap) => ({
    expected: gap.expected.filter((index) => !isMoved({ expected: index })),
    found: gap.found.filter((index) => !isMoved({ found: index })),
  }));
  const changed = rest.flatMap(pairsInGap);
  const place = `${where}：`;
  return {
    pairs: [...equal, ...moved, ...changed].toSorted((one, other) => one.expected - other.expected),
    differences: [
      ...moved.map(
        (pair) =>
          `${place}${what}「${textAt(expected, pair.expected)}」は${pair.expected + 1}番目のはずですが、${pair.found + 1}番目にあります。`,
      ),
      ...changed.map(
        (pair) =>
          `${place}${pair.expected + 1}番目の${what}は${contrast(textAt(expected, pair.expected), textAt(found, pair.found))}`,
      ),
      ...rest.flatMap((gap) =>
        gap.expected
          .slice(gap.found.length)
          .map(
            (index) =>
              `${place}${index + 1}番目の${what}「${textAt(expected, index)}」がありません。`,
          ),
      ),
      ...rest.flatMap((gap) =>
        gap.found
          .slice(gap.expected.length)
          .map(
            (index) =>
              `${place}${index + 1}番目の${what}「${textAt(found, index)}」は、公表値にないものです。`,
          ),
      ),
    ],
  };
}

function textAt(texts: readonly string[], index: number): string {
  return texts[index] ?? '';
}

/** Says what should stand and what does; of long texts only the part around the first difference. */
export function contrast(expected: string, found: string): string {
  return `「${around(expected, found)}」のはずですが、「${around(found, expected)}」となっています。`;
}

const WHOLE = 40;
const BEFORE = 12;

function around(text: string, other: string): string {
  if (text.length <= WHOLE && other.length <= WHOLE) return text;
  const characters = Array.from(text);
  const others = Array.from(other);
  const common = characters.findIndex((character, index) => character !== others[index]);
  const start = Math.max(0, (common === -1 ? characters.length : common) - BEFORE);
  const part = characters.slice(start, start + WHOLE).join('');
  return `${start > 0 ? '…' : ''}${part}${start + WHOLE < characters.length ? '…' : ''}`;
}

/** The longest common subsequence. */
function commonPairs(expected: readonly string[], found: readonly string[]): readonly Pair[] {
  const lengths = Array.from({ length: expected.length + 1 }, () =>
    Array.from({ length: found.length + 1 }, () => 0),
  );
  const lengthAt = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = expected.length - 1; row >= 0; row--) {
    for (let column = found.length - 1; column >= 0; column--) {
      const length =
        expected[row] === found[column]
          ? lengthAt(row + 1, column + 1) + 1
          : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
      lengths[row]?.splice(column, 1, length);
    }
  }
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  while (row < expected.length && column < found.length) {
    if (expected[row] === found[column]) pairs.push({ expected: row++, found: column++ });
    else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}

function gapsBetween(pairs: readonly Pair[], expected: number, found: number): readonly Gap[] {
  const ends = [...pairs, { expected, found }];
  return ends.map((end, index) => {
    const start = pairs[index - 1] ?? { expected: -1, found: -1 };
    return {
      expected: range(start.expected + 1, end.expected),
      found: range(start.found + 1, end.found),
    };
  });
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** Texts that are all there, but elsewhere. */
function movedPairs(
  lost: readonly number[],
  surplus: readonly number[],
  expected: readonly string[],
  found: readonly string[],
): readonly Pair[] {
  const free = [...surplus];
  return lost.flatMap((index) => {
    const at = free.findIndex((other) => found[other] === expected[index]);
    const [other] = at === -1 ? [] : free.splice(at, 1);
    return other === undefined ? [] : [{ expected: index, found: other }];
  });
}

function pairsInGap({ expected, found }: Gap): readonly Pair[] {
  return expected.flatMap((index, order) => {
    const other = found[order];
    return other === undefined ? [] : [{ expected: index, found: other }];
  });
}
