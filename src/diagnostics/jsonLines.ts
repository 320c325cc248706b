/** Where in the text of a JSON file its fields stand, and where it stops being JSON. */

/** Lines of a JSON text, counted from 1. */
export interface JsonLines {
  /**
   * The line of a field's name or of an element of a list; of the nearest one around it where it is
   * not there; undefined for the file as a whole.
   */
  readonly lineOf: (path: readonly PropertyKey[]) => number | undefined;
  /** The line of the first sign that does not fit; absent when the text is JSON. */
  readonly fault?: number;
}

/** What may come next. */
type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'end';

/** An object or a list that has been opened; `step` is the field or the element that is being read. */
interface Level {
  readonly kind: 'object' | 'list';
  step: string | number;
}

const TOKEN =
  /"(?:[^"\\\n]|\\.)*"|[{}[\]:,]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|\s+|[^\s]/gsu;
const SCALAR = /^(?:"[^]*"|-?\d[^]*|true|false|null)$/u;

/** No file of ours is deeper; what lies below is found by the nearest field around it. */
const DEEPEST = 30;

/**
 * Looks through a JSON text. Reads it sign by sign and keeps its own stack, so that no depth of
 * brackets can overflow it.
 */
export function jsonLines(text: string): JsonLines {
  const lines = new Map<string, number>();
  const levels: Level[] = [];
  let [line, expected]: [number, Expected] = [1, 'value'];
  const note = (): void => {
    if (levels.length <= DEEPEST) lines.set(keyOf(levels.map(({ step }) => step)), line);
  };
  for (const [token] of text.replace(/^\uFEFF/u, '').matchAll(TOKEN)) {
    if (token.trim() !== '') {
      const isElement = levels.at(-1)?.kind === 'list' && expected.startsWith('value');
      if (isElement && token !== ']') note();
      const next = follow(token, expected, levels);
      if (next === undefined) return linesOf(lines, line);
      if (next === 'colon') note();
      expected = next;
    }
    line += token.split('\n').length - 1;
  }
  return expected === 'end' ? linesOf(lines) : linesOf(lines, line);
}

function linesOf(lines: ReadonlyMap<string, number>, fault?: number): JsonLines {
  const lineOf = (path: readonly PropertyKey[]): number | undefined =>
    path.length === 0 ? undefined : (lines.get(keyOf(path)) ?? lineOf(path.slice(0, -1)));
  return fault === undefined ? { lineOf } : { lineOf, fault };
}

function keyOf(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String));
}

/**
 * Takes one sign.
 *
 * @returns what may follow it, or undefined when it may not stand here
 */
function follow(token: string, expected: Expected, levels: Level[]): Expected | undefined {
  const level = levels.at(-1);
  if (token === '}' || token === ']') return close(token, expected, levels);
  switch (expected) {
    case 'value':
    case 'valueOrEnd':
      return open(token, levels);
    case 'key':
    case 'keyOrEnd':
      if (level === undefined || !token.startsWith('"') || !SCALAR.test(token)) return undefined;
      level.step = nameIn(token);
      return 'colon';
    case 'colon':
      return token === ':' ? 'value' : undefined;
    case 'commaOrEnd':
      if (token !== ',' || level === undefined) return undefined;
      if (typeof level.step === 'number') level.step += 1;
      return level.kind === 'object' ? 'key' : 'value';
    case 'end':
      return undefined;
  }
}

function open(token: string, levels: Level[]): Expected | undefined {
  if (token === '{') {
    levels.push({ kind: 'object', step: '' });
    return 'keyOrEnd';
  }
  if (token === '[') {
    levels.push({ kind: 'list', step: 0 });
    return 'valueOrEnd';
  }
  if (!SCALAR.test(token)) return undefined;
  return levels.length === 0 ? 'end' : 'commaOrEnd';
}

function close(token: string, expected: Expected, levels: Level[]): Expected | undefined {
  const level = levels.at(-1);
  const isObject = token === '}';
  if (level === undefined || (level.kind === 'object') !== isObject) return undefined;
  if (expected !== 'commaOrEnd' && expected !== (isObject ? 'keyOrEnd' : 'valueOrEnd')) {
    return undefined;
  }
  levels.pop();
  return levels.length === 0 ? 'end' : 'commaOrEnd';
}

/** The name without its quotation marks; a text that is no JSON string names itself. */
function nameIn(token: string): string {
  try {
    return String(JSON.parse(token));
  } catch {
    return token.slice(1, -1);
  }
}
