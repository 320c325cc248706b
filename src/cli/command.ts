/** The words and switches of the command line: what was asked for, or why it cannot be understood. */

import { parseArgs } from 'node:util';

import { distance } from 'fastest-levenshtein';

import { FORM_NAMES, type FormName } from '../forms/form.ts';
import { type FormSize, MOST, MOST_YEARS, type SizeName, SIZES } from '../forms/formSize.ts';
import { OUTPUT_NAMES, type OutputName, PRINTED_NAMES } from '../forms/output.ts';
import type { PlanCourse } from '../forms/planCourse.ts';
import { isPlain, type PrintOptions } from '../forms/print.ts';
import type { Question } from '../forms/question.ts';
import type { FiscalYear } from '../forms/submission.ts';
import { parseDate } from '../japanese/date.ts';
import { parseFiscalYear } from '../japanese/fiscalYear.ts';
import { halfWidth } from '../japanese/text.ts';

/** What a person asked for. */
export type Command =
  | {
      readonly kind: 'build';
      /** Absent: the workbook of `input/settings.json`, unless `from` is given. */
      readonly workbook?: string;
      readonly out?: string;
      readonly scheme?: string;
      /** Stop at this form and write it down. */
      readonly until?: FormName;
      /** Go on from a form that was written down. */
      readonly from?: string;
      readonly print: PrintOptions;
      /** What to make; absent: everything. */
      readonly outputs?: readonly OutputName[];
      /** The folder where websites of earlier years lie. */
      readonly archive?: string;
      /** Make it anew whenever the workbook, a template or a setting was saved. */
      readonly watch?: true;
    }
  | {
      readonly kind: 'check';
      readonly workbook: string;
      readonly json: boolean;
      /** The findings of each 担当課 together. */
      readonly byDepartment?: true;
      /** Last year's workbook, to hold this one against. */
      readonly last?: string;
      /** Give the workbook back with its findings in it. */
      readonly annotate: boolean;
      readonly out?: string;
    }
  | {
      readonly kind: 'new';
      /** Absent: a name of its own in the output folder. */
      readonly out?: string;
      /** Last year's workbook; absent for a blank one. */
      readonly from?: string;
      /** Always there with `from`; of a blank one the first. */
      readonly year?: FiscalYear;
      /** What becomes of last year's plan; absent: it goes on. */
      readonly course?: PlanCourse;
      /** Of the plan that a blank one is for. */
      readonly size?: Omit<FormSize, 'first'>;
    }
  | {
      readonly kind: 'explain';
      readonly workbook: string;
      readonly question: Question;
      readonly scheme?: string;
    }
  | {
      readonly kind: 'compare';
      readonly old: string;
      readonly new: string;
      readonly out?: string;
      /** ISO date that stands on exchanged pages; absent: today. */
      readonly day?: string;
    }
  | { readonly kind: 'split'; readonly workbook: string; readonly out?: string }
  | {
      readonly kind: 'collect';
      /** Where the returned files lie. */
      readonly folder: string;
      /** The workbook that was parted. */
      readonly into: string;
      readonly out?: string;
      /** Departments whose changes outside their own cells are taken over as well. */
      readonly take: readonly string[];
    }
  | { readonly kind: 'workbook'; readonly facts: string; readonly out: string }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' };

/** A call that cannot be carried out, and what would have been right. */
export interface WrongCall {
  readonly kind: 'wrongCall';
  readonly message: string;
}

const OPTIONS = {
  out: { type: 'string' },
  scheme: { type: 'string' },
  only: { type: 'string' },
  until: { type: 'string' },
  from: { type: 'string' },
  mono: { type: 'boolean' },
  'two-up': { type: 'boolean' },
  watch: { type: 'boolean' },
  paper: { type: 'string' },
  archive: { type: 'string' },
  json: { type: 'boolean' },
  explain: { type: 'string' },
  all: { type: 'boolean' },
  annotate: { type: 'boolean' },
  blank: { type: 'boolean' },
  year: { type: 'string' },
  years: { type: 'string' },
  extend: { type: 'string' },
  plan: { type: 'string' },
  'keep-years': { type: 'boolean' },
  goals: { type: 'string' },
  policies: { type: 'string' },
  indicators: { type: 'string' },
  bullets: { type: 'string' },
  into: { type: 'string' },
  take: { type: 'string' },
  date: { type: 'string' },
  last: { type: 'string' },
  'by-department': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;
type OptionName = keyof typeof OPTIONS;

/** The names of all options. */
export const OPTION_NAMES: readonly OptionName[] = Object.keys(OPTIONS).filter(isOption);

/** Whether a value follows the option. */
export function takesValue(name: OptionName): boolean {
  return OPTIONS[name].type === 'string';
}

/** The options of each command, and how many files it takes at least and at most. */
const COMMANDS = {
  build: {
    options: [
      'out',
      'scheme',
      'only',
      'until',
      'from',
      'archive',
      'mono',
      'two-up',
      'paper',
      'watch',
    ],
    files: [0, 1],
  },
  check: {
    options: ['json', 'explain', 'all', 'scheme', 'annotate', 'out', 'last', 'by-department'],
    files: [1, 1],
  },
  new: {
    options: [
      'blank',
      'from',
      'year',
      'extend',
      'plan',
      'keep-years',
      'years',
      'goals',
      'policies',
      'indicators',
      'bullets',
    ],
    files: [0, 1],
  },
  compare: { options: ['out', 'date'], files: [2, 2] },
  split: { options: ['out'], files: [1, 1] },
  collect: { options: ['into', 'out', 'take'], files: [1, 1] },
  workbook: { options: [], files: [2, 2] },
} as const satisfies Readonly<
  Record<string, { options: readonly OptionName[]; files: readonly [number, number] }>
>;
type CommandName = keyof typeof COMMANDS;

const USAGE: Readonly<Record<CommandName, string>> = {
  build: 'build [ワークブック.xlsx]',
  check: 'check ワークブック.xlsx',
  new: 'new --from 前年度.xlsx --year R7',
  compare: 'compare 旧.xlsx 新.xlsx',
  split: 'split ワークブック.xlsx',
  collect: 'collect フォルダ --into ワークブック.xlsx',
  workbook: 'workbook 事実.json 作るファイル.xlsx',
};

interface Call {
  readonly words: readonly string[];
  readonly options: ReadonlyMap<OptionName, string>;
}

/**
 * Understands the arguments of a call.
 *
 * @param words the arguments behind the program's name
 * @param program how this person starts the program: `node dist/cli.js`
 * @returns the command, or a sentence in Japanese on what is wrong, with the nearest known
 *   name where one was misspelt
 */
export function parseCommand(words: readonly string[], program: string): Command | WrongCall {
  const call = readCall(words);
  if ('kind' in call) return call;
  if (call.options.has('help')) return { kind: 'help' };
  if (call.options.has('version')) return { kind: 'version' };
  const [name, ...files] = call.words;
  if (name === undefined) return wrong('命令がありません。');
  if (!isCommand(name)) return unknownCommand(name, program);
  return misfit({ name, files, program }, call.options) ?? commandOf(name, files, call.options);
}

/** Sorts the arguments into words and options; stops at the first that fits nowhere. */
function readCall(words: readonly string[]): Call | WrongCall {
  const { tokens } = parseArgs({
    args: [...words],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options = new Map<OptionName, string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!isOption(name)) return unknownOption(rawName);
    const fault = valueFault(name, value, inlineValue ?? false);
    if (fault !== undefined) return fault;
    if (options.has(name)) return wrong(`「--${name}」が二回以上書かれています。`);
    options.set(name, value ?? '');
  }
  return {
    words: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
    options,
  };
}

function valueFault(
  name: OptionName,
  value: string | undefined,
  inline: boolean,
): WrongCall | undefined {
  if (OPTIONS[name].type === 'boolean') {
    return value === undefined ? undefined : wrong(`「--${name}」に値は付けられません。`);
  }
  const missing = value === undefined || value === '' || (!inline && value.startsWith('-'));
  return missing ? wrong(`「--${name}」の後に値がありません。`) : undefined;
}

/** What a known command cannot take. */
function misfit(
  { name, files, program }: { name: CommandName; files: readonly string[]; program: string },
  options: Call['options'],
): WrongCall | undefined {
  const allowed: readonly OptionName[] = COMMANDS[name].options;
  const stray = [...options.keys()].find((option) => !allowed.includes(option));
  if (stray !== undefined) return wrong(`「${name}」では「--${stray}」を使えません。`);
  const [least, most] = COMMANDS[name].files;
  const usage = `「${program} ${USAGE[name]}」のように書いてください。`;
  if (files.length < least) return wrong(`ファイルの指定が足りません。${usage}`);
  if (files.length <= most) return undefined;
  const hint = '名前に空白があるときは、全体を「"」で囲んでください。';
  return wrong(
    `ファイルの指定が多すぎます（「${files.slice(most).join('」「')}」）。${hint}${usage}`,
  );
}

function commandOf(
  name: CommandName,
  files: readonly string[],
  options: Call['options'],
): Command | WrongCall {
  const [first = '', second = ''] = files;
  if (name === 'build') return buildOf(files[0], options);
  if (name === 'check') return checkOf(first, options);
  if (name === 'new') return newOf(files[0], options);
  if (name === 'compare') return compareOf(first, second, options);
  if (name === 'split') return { kind: 'split', workbook: first, ...outOf(options) };
  if (name === 'collect') return collectOf(first, options);
  if (!/\.xlsx$/iu.test(second)) return notXlsx(second);
  return { kind: 'workbook', facts: first, out: second };
}

function compareOf(old: string, now: string, options: Call['options']): Command | WrongCall {
  const [out, written] = [options.get('out'), options.get('date')];
  const reading = parseDate(written ?? '');
  if (written !== undefined && reading.kind !== 'date') {
    return wrong(
      `「--date」の「${written}」は日付として読めません。「2025-08-20」のように書いてください。`,
    );
  }
  return {
    kind: 'compare',
    old,
    new: now,
    ...(out !== undefined && { out }),
    ...(reading.kind === 'date' && { day: reading.iso }),
  };
}

function checkOf(workbook: string, options: Call['options']): Command | WrongCall {
  const [explain, scheme, json] = [
    options.get('explain'),
    options.get('scheme'),
    options.has('json'),
  ];
  if (explain === undefined) {
    const alone = scheme !== undefined ? 'scheme' : options.has('all') ? 'all' : undefined;
    if (alone === undefined) return plainCheckOf(workbook, json, options);
    return wrong(`「check」の「--${alone}」は、「--explain」と一緒に使います。`);
  }
  if (options.has('annotate')) {
    return wrong('「--explain」と「--annotate」は、どちらか一方だけを指定してください。');
  }
  if (options.has('last')) {
    return wrong('「--explain」と「--last」は、どちらか一方だけを指定してください。');
  }
  if (options.has('by-department')) {
    return wrong('「--explain」と「--by-department」は、どちらか一方だけを指定してください。');
  }
  if (json) return wrong('「--explain」と「--json」は、どちらか一方だけを指定してください。');
  const [, indicator = '', year] = /^([^:：]+)(?:[:：]([^:：]+))?$/u.exec(explain) ?? [];
  if (indicator === '') {
    return wrong(`「--explain」は「K1-1-2:H30」のように、KPI番号と年度を「:」でつないで書きます。`);
  }
  const question = { indicator, ...(year !== undefined && { year }), all: options.has('all') };
  return { kind: 'explain', workbook, question, ...(scheme !== undefined && { scheme }) };
}

function plainCheckOf(
  workbook: string,
  json: boolean,
  options: Call['options'],
): Command | WrongCall {
  const annotate = options.has('annotate');
  const [out, last] = [options.get('out'), options.get('last')];
  const check = {
    kind: 'check',
    workbook,
    json,
    annotate,
    ...(last !== undefined && { last }),
    ...(options.has('by-department') && { byDepartment: true as const }),
  } as const;
  if (json && options.has('by-department')) {
    return wrong('「--json」と「--by-department」は、どちらか一方だけを指定してください。');
  }
  if (out === undefined) return check;
  if (!annotate) return wrong('「check」の「--out」は、「--annotate」と一緒に使います。');
  return { ...check, out };
}

function newOf(out: string | undefined, options: Call['options']): Command | WrongCall {
  const from = options.get('from');
  const written = options.get('year');
  if ((from === undefined) !== options.has('blank')) {
    return wrong(
      '「--from 前年度のワークブック」か「--blank」の、どちらか一方を指定してください。',
    );
  }
  if (out !== undefined && !/\.xlsx$/iu.test(out)) return notXlsx(out);
  if (from !== undefined && written === undefined) {
    return wrong('「--from」には、「--year R7」のように次の対象年度を付けてください。');
  }
  if (options.has('blank')) {
    const stray = (['extend', 'plan', 'keep-years'] as const).find((name) => options.has(name));
    if (stray !== undefined) return wrong(`「--${stray}」は、「--from」と一緒に使います。`);
    return blankOf(out, options);
  }
  if (options.has('years')) return wrong('「--years」は、「--blank」と一緒に使います。');
  const counts = countsOf(options);
  if ('kind' in counts) return counts;
  const reading = parseFiscalYear(written ?? '');
  if (written !== undefined && reading.kind !== 'year') {
    return wrong(
      `「--year」の「${written}」は年度として読めません。「R7」のように書いてください。`,
    );
  }
  const course = courseOf(options);
  if ('message' in course) return course;
  return {
    kind: 'new',
    ...(out !== undefined && { out }),
    ...(from !== undefined && { from }),
    ...(reading.kind === 'year' && { year: reading.fiscalYear }),
    ...(course.kind !== 'same' && { course }),
    ...(Object.keys(counts).length > 0 && { size: counts }),
  };
}

/** `--extend R9` or `--plan R7-R11`. */
function courseOf(options: Call['options']): PlanCourse | WrongCall {
  const [extend, plan] = [options.get('extend'), options.get('plan')];
  const keepsYears = options.has('keep-years');
  if (plan === undefined && keepsYears) {
    return wrong('「--keep-years」は、「--plan」と一緒に使います。');
  }
  if (extend !== undefined && plan !== undefined) {
    return wrong('「--extend」と「--plan」は、どちらか一方だけを指定してください。');
  }
  if (extend !== undefined) {
    const until = parseFiscalYear(extend);
    return until.kind === 'year'
      ? { kind: 'extended', until: until.fiscalYear.year }
      : wrong(`「--extend」の「${extend}」は年度として読めません。「R9」のように書いてください。`);
  }
  if (plan === undefined) return { kind: 'same' };
  const span = spanOf(plan);
  return span === undefined
    ? wrong(
        `「--plan」には、次の計画の最初の年度と、それから${MOST_YEARS}年までの最後の年度を、「R7-R11」のように書いてください（「${plan}」は読めません）。`,
      )
    : { kind: 'next', ...span, keepsYears };
}

/** Two years with a dash between them, `R7-R11`. */
function spanOf(text: string): { readonly first: number; readonly last: number } | undefined {
  const read = text.split(/[-－ー~～〜]/u).map((part) => parseFiscalYear(part));
  const [first, last, ...more] = read.map((one) =>
    one.kind === 'year' ? one.fiscalYear.year : undefined,
  );
  if (first === undefined || last === undefined || more.length > 0) return undefined;
  return last >= first && last - first < MOST_YEARS ? { first, last } : undefined;
}

/** @returns the number that somebody wrote for a size; undefined when it is none, or too large */
export function sizeNumber(name: SizeName, text: string): number | undefined {
  const digits = halfWidth(text);
  const count = /^\d{1,5}$/u.test(digits) ? Number(digits) : 0;
  return count < 1 || count > MOST[name] ? undefined : count;
}

function blankOf(out: string | undefined, options: Call['options']): Command | WrongCall {
  const years = yearsOf(options);
  if ('kind' in years) return years;
  const counts = countsOf(options);
  if ('kind' in counts) return counts;
  const { first, last } = years;
  return {
    kind: 'new',
    ...(out !== undefined && { out }),
    ...(first !== undefined && { year: first }),
    size: { ...counts, ...(last !== undefined && { last }) },
  };
}

/** `--goals 4 --indicators 47` */
function countsOf(options: Call['options']): { readonly [Name in SizeName]?: number } | WrongCall {
  const counts: { [Name in SizeName]?: number } = {};
  for (const name of SIZES) {
    const text = options.get(name);
    if (text === undefined) continue;
    const count = sizeNumber(name, text);
    if (count === undefined) {
      return wrong(`「--${name}」には、1から${MOST[name]}までの数を書いてください。`);
    }
    counts[name] = count;
  }
  return counts;
}

/** `--year R2` is the first of five; `--years R2-R8` says both. */
function yearsOf(
  options: Call['options'],
): { readonly first?: FiscalYear; readonly last?: FiscalYear } | WrongCall {
  const [year, years] = [options.get('year'), options.get('years')];
  if (year !== undefined && years !== undefined) {
    return wrong('「--year」と「--years」は、どちらか一方だけを指定してください。');
  }
  const name = years === undefined ? 'year' : 'years';
  const parts = years === undefined ? [year ?? ''] : years.split(/[-－ー~～〜]/u);
  if (year === undefined && years === undefined) return {};
  const read = parts.map((part) => parseFiscalYear(part));
  const found = read.flatMap((one) => (one.kind === 'year' ? [one.fiscalYear] : []));
  const [first, last] = found;
  const isWhole = found.length === parts.length && found.length === (years === undefined ? 1 : 2);
  if (first === undefined || !isWhole) {
    const example = years === undefined ? '「R7」' : '「R2-R8」';
    return wrong(
      `「--${name}」の「${years ?? year ?? ''}」は年度として読めません。${example}のように書いてください。`,
    );
  }
  if (last === undefined) return { first };
  const count = last.year - first.year + 1;
  if (count < 1 || count > MOST_YEARS) {
    return wrong(
      `「--years」には、初めの年度と、それから${MOST_YEARS}年までの終わりの年度を書いてください。`,
    );
  }
  return { first, last };
}

function outOf(options: Call['options']): { readonly out?: string } {
  const out = options.get('out');
  return out === undefined ? {} : { out };
}

function collectOf(folder: string, options: Call['options']): Command | WrongCall {
  const into = options.get('into');
  if (into === undefined) {
    return wrong('「--into 集約先.xlsx」に、調査票のもとのワークブックを指定してください。');
  }
  const take = (options.get('take') ?? '').split(/[,、，]/u).map((name) => name.trim());
  const named = take.filter((name) => name !== '');
  return { kind: 'collect', folder, into, ...outOf(options), take: named };
}

function notXlsx(name: string): WrongCall {
  return wrong(`作るファイルの名前「${name}」は、「.xlsx」で終わるようにしてください。`);
}

function buildOf(workbook: string | undefined, options: Call['options']): Command | WrongCall {
  const [out, scheme, only, until, from] = [
    options.get('out'),
    options.get('scheme'),
    options.get('only'),
    options.get('until'),
    options.get('from'),
  ];
  if (until !== undefined && !isForm(until)) return unknownValue('until', until, FORM_NAMES);
  const paper = options.get('paper');
  if (paper !== undefined && !PAPERS.some((known) => known === paper)) {
    return unknownValue('paper', paper, PAPERS);
  }
  if (from !== undefined && workbook !== undefined) {
    return wrong('「--from」とワークブックは、どちらか一方だけを指定してください。');
  }
  const print = {
    mono: options.has('mono'),
    twoUp: options.has('two-up'),
    enlarge: paper === 'A3',
  };
  const archive = options.get('archive');
  const outputs = chosenOutputs(only, print);
  if (outputs !== undefined && 'kind' in outputs) return outputs;
  if (only !== undefined && until !== undefined && until !== 'document') {
    return wrong('「--only」は、「--until」では「document」のときだけ使えます。');
  }
  if (archive !== undefined && !makesSite(until, outputs, print)) {
    return wrong('「--archive」は、ウェブページ（site）を作るときだけ使えます。');
  }
  return {
    kind: 'build',
    ...(workbook !== undefined && { workbook }),
    ...(out !== undefined && { out }),
    ...(scheme !== undefined && { scheme }),
    ...(until !== undefined && { until }),
    ...(from !== undefined && { from }),
    ...(outputs !== undefined && { outputs }),
    ...(archive !== undefined && { archive }),
    ...(options.has('watch') && { watch: true }),
    print,
  };
}

/** Where papers alone are made, in another print or as a form before them, there is no site. */
function makesSite(
  until: FormName | undefined,
  outputs: readonly OutputName[] | undefined,
  print: PrintOptions,
): boolean {
  if (until !== undefined && until !== 'document') return false;
  return outputs?.includes('site') ?? isPlain(print);
}

/** Only papers can be printed in another manner. */
function chosenOutputs(
  only: string | undefined,
  print: PrintOptions,
): readonly OutputName[] | WrongCall | undefined {
  if (only === undefined) return undefined;
  const words = only.split(/[,、，]/u).map((word) => word.trim());
  const unknown = words.find((word) => !OUTPUT_NAMES.some((name) => name === word));
  if (unknown !== undefined) return unknownValue('only', unknown, OUTPUT_NAMES);
  const chosen = OUTPUT_NAMES.filter((name) => words.includes(name));
  const unprinted = chosen.find((name) => !PRINTED_NAMES.some((printed) => printed === name));
  if (isPlain(print) || unprinted === undefined) return chosen;
  const names = PRINTED_NAMES.map((name) => `「${name}」`).join('、');
  return wrong(
    `「--mono」「--two-up」「--paper A3」は印刷する資料のためのもので、「${unprinted}」には使えません。「--only」には${names}から選んでください。`,
  );
}

const PAPERS = ['A4', 'A3'] as const;

function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

function isForm(name: string): name is FormName {
  return FORM_NAMES.some((form) => form === name);
}

function unknownOption(raw: string): WrongCall {
  const known = Object.keys(OPTIONS).map((name) => `--${name}`);
  return wrong(`オプション「${raw}」はありません。${suggestion(raw, known)}`);
}

function unknownCommand(name: string, program: string): WrongCall {
  if (/\.xlsx$/iu.test(name)) {
    return wrong(
      `命令がありません。資料を作るときは「${program} build ${name}」と書いてください。`,
    );
  }
  return wrong(`命令「${name}」はありません。${suggestion(name, Object.keys(COMMANDS))}`);
}

function unknownValue(option: OptionName, value: string, known: readonly string[]): WrongCall {
  const all = known.map((name) => `「${name}」`).join('、');
  return wrong(
    `「--${option}」に「${value}」は指定できません。${suggestion(value, known)}指定できるのは${all}です。`,
  );
}

/** The nearest known name, if it is near enough to be a slip of the fingers. */
function suggestion(name: string, known: readonly string[]): string {
  const [nearest] = known.toSorted((one, other) => distance(name, one) - distance(name, other));
  if (nearest === undefined || distance(name, nearest) > nearest.length / 2) return '';
  return `「${nearest}」ではありませんか。`;
}

function wrong(message: string): WrongCall {
  return { kind: 'wrongCall', message };
}
