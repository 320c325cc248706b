/** A cell of targets or actuals as a quantity: text notation, number formats, percentages. */

import { differenceOf, productOf, sumOf } from '../../decimals/notation.ts';
import type { Diagnostic } from '../../diagnostics/checked.ts';
import type { Measured, Quantity } from '../../forms/submission.ts';
import type { CellValue } from '../../forms/workbook.ts';
import { powerOf, SIZE_WORDS, withCommas } from '../../japanese/largeNumber.ts';
import { isEnded, isPaused, parseMissing } from '../../japanese/missing.ts';
import { isSameUnit } from '../../japanese/ownUnit.ts';
import {
  type QuantityFault,
  type QuantityOptions,
  type QuantityReading,
  isTooLong,
  parseQuantity,
} from '../../japanese/quantity.ts';
import { isWords } from '../../japanese/remark.ts';
import { areSound, readStage } from '../../japanese/stages.ts';
import { shortened } from '../../japanese/text.ts';
import { comparable } from '../../japanese/text.ts';
import { YEAR_EXAMPLE } from '../phrasing/yearExamples.ts';
import { type Entry, isBroken } from './table.ts';

/** What a cell of targets or actuals says; whether a blank is pending or unfilled is decided later. */
export type WrittenQuantity =
  | Exclude<Quantity, { kind: 'pending' | 'unfilled' }>
  | { readonly kind: 'blank' };

/** A cell of targets or actuals; no quantity when it is faulty. */
export interface QuantityCell {
  readonly entry: Entry;
  readonly quantity: WrittenQuantity | undefined;
}

type NumberValue = Extract<CellValue, { kind: 'number' }>;

/** What the cell's row is for; a range can be aimed at, but not measured. */
type QuantityRole = 'target' | 'actual';

/**
 * Reads such a cell.
 *
 * @param row the indicator's unit, undefined when it is not known, and its stages where it is no number
 */
export function readQuantityCell(
  entry: Entry,
  { unit, stages }: RowNature,
  role: QuantityRole,
  options: QuantityOptions,
): { readonly value: QuantityCell; readonly diagnostics: readonly Diagnostic[] } {
  const { cell, text } = entry;
  const habits = unit === undefined ? options : { ...options, unit };
  if (cell === undefined) return { value: { entry, quantity: { kind: 'blank' } }, diagnostics: [] };
  if (isBroken(cell) || cell.value.kind === 'date') {
    return { value: { entry, quantity: undefined }, diagnostics: [] };
  }
  if (stages !== undefined) return stageCell(entry, stages);
  if (cell.value.kind === 'number') {
    if (isTooLong(cell.value.number)) {
      const diagnostics = [unreadableQuantity(entry, { kind: 'tooLong' }, unit)];
      return { value: { entry, quantity: undefined }, diagnostics };
    }
    const quantity = measuredNumber(cell.value, text, unit, habits);
    return { value: { entry, quantity }, diagnostics: [] };
  }
  const reading = parseQuantity(text, habits);
  const fault = faultOf(reading, role);
  if (reading.kind === 'refused' || fault !== undefined) {
    const diagnostics = fault === undefined ? [] : [unreadableQuantity(entry, fault, unit)];
    return { value: { entry, quantity: undefined }, diagnostics };
  }
  const quantity = reading.kind === 'blank' ? reading : reading.quantity;
  return { value: { entry, quantity }, diagnostics: [] };
}

/** What a row's values are. */
export interface RowNature {
  readonly unit: string | undefined;
  readonly stages: readonly string[] | undefined;
}

/** A stage goes before a mark of a missing value: 未実施 is one where the row says so. */
function stageCell(entry: Entry, stages: readonly string[]): ReturnType<typeof readQuantityCell> {
  const { text } = entry;
  // What the column 段階 gets wrong is for its own rule to say.
  if (!areSound(stages)) return { value: { entry, quantity: undefined }, diagnostics: [] };
  if (text === '') return { value: { entry, quantity: { kind: 'blank' } }, diagnostics: [] };
  const found = readStage(text, stages);
  if (found !== undefined) {
    return {
      value: { entry, quantity: { kind: 'stage', written: text, ...found } },
      diagnostics: [],
    };
  }
  if (isEnded(text)) {
    return { value: { entry, quantity: { kind: 'ended', written: text } }, diagnostics: [] };
  }
  const missing = NOT_DONE.test(text) ? undefined : parseMissing(text);
  if (missing !== undefined) return { value: { entry, quantity: missing }, diagnostics: [] };
  return {
    value: { entry, quantity: undefined },
    diagnostics: [unknownStage(entry, stages)],
  };
}

/** Not done, or not looked at? */
const NOT_DONE = /未実施/u;

function unknownStage({ text, place }: Entry, stages: readonly string[]): Diagnostic {
  if (isPaused(text)) {
    return { code: 'quantity/unreadable', severity: 'error', ...pausedAdvice(text), place };
  }
  const listed = stages.map((stage) => `「${stage}」`).join('');
  return {
    code: 'quantity/unreadable',
    severity: 'error',
    message: `「${text}」は、「段階」の欄にありません。段階は${listed}です。`,
    hint: NOT_DONE.test(text)
      ? `事業をまだ実施していないという意味なら、「段階」の初めに「${text}」を加えてください。調査をしていないという意味なら「—（調査なし）」と書いてください。`
      : `そのどれかを書くか、「段階」の欄の正しい位置に「${text}」を加えてください（悪いほうから順に書きます）。`,
    place,
  };
}

function faultOf(reading: QuantityReading, role: QuantityRole): QuantityFault | undefined {
  if (reading.kind === 'refused') return reading.fault;
  if (reading.kind !== 'read' || role === 'target') return undefined;
  // What is aimed at may be a range, or a comparison; what is there is one number.
  if (reading.quantity.kind === 'range') return { kind: 'severalNumbers' };
  return reading.quantity.kind === 'relative' ? { kind: 'unknown' } : undefined;
}

/**
 * Tells whether a unit is percent.
 *
 * @param unit `%`, `％`, `パーセント`, `％（対前年）`
 */
export function isPercent(unit: string): boolean {
  return /^(?:%|パーセント)/u.test(comparable(unit));
}

/**
 * Per what a cell counts.
 *
 * @returns `月` of `月4回`; undefined when it does not say
 */
export function frequencyOf({ quantity }: QuantityCell): Measured['frequency'] {
  return quantity?.kind === 'measured' ? quantity.frequency : undefined;
}

/** The format may say more than the number: `#,##0"以上"`. What it shows counts like what is typed. */
function measuredNumber(
  value: NumberValue,
  shown: string,
  unit: string | undefined,
  options: QuantityOptions,
): Measured | undefined {
  if (value.percent && unit !== undefined && !isPercent(unit)) return undefined;
  const number = value.percent ? timesHundred(value.number) : value.number;
  const remarks = remarksOf(shown, options);
  return {
    ...remarks,
    kind: 'measured',
    written: shown,
    number,
    decimals: value.decimals ?? number.split('.')[1]?.length ?? 0,
  };
}

/** What a number format writes beside the digits; most formats write nothing. */
function remarksOf(shown: string, options: QuantityOptions): Measured | undefined {
  if (/^-?[\d,.]+%?$/u.test(shown)) return undefined;
  const reading = parseQuantity(shown, options);
  return reading.kind === 'read' && reading.quantity.kind === 'measured'
    ? reading.quantity
    : undefined;
}

/** Moves the decimal point of `0.412` to `41.2`, in the notation itself. */
function timesHundred(number: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(number) ?? [];
  const digits = fraction.padEnd(2, '0');
  const moved = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/u, '');
  const rest = digits.slice(2);
  return `${sign}${moved}${rest === '' ? '' : `.${rest}`}`;
}

function unreadableQuantity(
  entry: Entry,
  written: QuantityFault,
  unit: string | undefined,
): Diagnostic {
  const fault = inView(written, unit);
  const { message, hint } = advice(entry.text, fault, unit);
  const code = fault.kind === 'unit' ? 'quantity/unit' : 'quantity/unreadable';
  return { code, severity: 'error', message, hint, place: entry.place };
}

/** Once the unit is known, 「4,954千人」 in 千人 is a number with its unit, and so is 「24l」 in l. */
function inView(fault: QuantityFault, unit: string | undefined): QuantityFault {
  if (unit === undefined) return fault;
  if (fault.kind === 'largeNumber' && fault.before !== undefined) {
    const { number, unit: own } = fault.before;
    return isSameUnit(own, unit) ? { kind: 'unit', unit: own, plain: number } : fault;
  }
  const bare = fault.kind === 'letter' ? fault.written.replace(/\D$/u, '') : undefined;
  if (fault.kind !== 'letter' || bare === undefined || !isSameUnit(fault.character, unit))
    return fault;
  return /^[\d.,]+$/u.test(bare) ? { kind: 'unit', unit: fault.character, plain: bare } : fault;
}

const MINUS = /^[-−–—]$/u;

const EXAMPLES = `2,354、▲37、7,000以上、2,334 (${YEAR_EXAMPLE})、6,766 (概算)、1,234 (訂正)、— のように書いてください。`;

function advice(
  text: string,
  fault: QuantityFault,
  unit: string | undefined,
): { readonly message: string; readonly hint: string } {
  switch (fault.kind) {
    case 'unit':
      return {
        message: `「${text}」には、数値のほかに「${fault.unit}」が書かれています。単位は「単位」の欄に書きます。`,
        hint:
          unit === undefined || isSameUnit(unit, fault.unit)
            ? `「${fault.plain}」とだけ書いてください。`
            : (convertedHint(fault, unit) ??
              `「${fault.unit}」が単位なら「${fault.plain}」とだけ書き、「単位」の欄（いまは「${unit}」）とそろっているかを確かめてください。ほかの意味なら、正しい数値を確かめて書き直してください。`),
      };
    case 'largeNumber':
      return {
        message: `「${text}」を数値として読めません。「万」「億」などを使わず、数字だけで書く欄です。`,
        hint: sizedHint(fault, unit),
      };
    case 'letter':
      return {
        message: `「${text}」には、数字ではない文字「${fault.character}」（${fault.name}）が入っています。`,
        hint: `数字のつもりなら「${fault.plain}」の誤りではないかを元の資料で確かめ、数字だけで書き直してください。`,
      };
    case 'exponent':
      return {
        message: `「${text}」は、指数（E）の形の文字です。数字だけで書く欄です。`,
        hint:
          fault.plain === undefined
            ? `正しい数値を確かめて書き直してください。${EXAMPLES}`
            : `「${fault.plain}」と書いてください。元の資料の桁が失われていないかも確かめてください。`,
      };
    case 'formula':
      return {
        message: `「${text}」は、数式が計算されず、文字のまま入っています。`,
        hint: 'セルの書式を「標準」に変えてから数式を入力し直すか、計算した結果の数値を書いてください。',
      };
    case 'tooLong':
      return {
        message: `「${shortened(text, 30)}」は桁が多すぎます。Excelが正しく扱える数値は、整数も小数点以下も15桁までです。`,
        hint: '正しい数値を確かめて書き直してください。',
      };
    case 'severalNumbers':
      return {
        message: `「${text}」には数値が2つ以上あります。1つのセルには1つの数値を書きます。`,
        hint: '男女別などは、KPI番号を分けて1つずつの指標とし、あわせて1つと数えるなら「内訳元」に元のKPI番号を書いてください。添えるだけの数値は「注記」に書いてください。範囲の目標は、目標値の行に「93以上97以下」か「93～97」のように書きます。',
      };
    case 'fraction':
      return {
        message: `「${text}」は、分数とも、「${fault.whole}のうちの${fault.part}」とも読めます。1つのセルには1つの数値を書きます。`,
        hint: `数で比べるなら「${fault.part} (${fault.whole}のうち)」、割合で比べるなら、「単位」の欄を「％」などとし、計算した割合を書いてください。`,
      };
    case 'byWhen':
      return {
        message: `「${text}」は、いつまでに行うかを書いたものです。どれだけ行うかが分からないと、判定できません。`,
        hint: '終わったかどうかで判定する指標なら、「段階」の欄に、悪いほうから順に「未実施／実施済」のように書き、目標値は、その年度の欄に「実施済」のように書いてください。数値の目標なら、その年度の欄に数値を書いてください。',
      };
    case 'roughly': {
      const side = fault.sense === 'less' ? '少し少ない' : '少し多い';
      return {
        message: `「${text}」は、書かれた数より${side}ことを表すことばで、1つの数値として比べられません。`,
        hint: `元の資料で数値を確かめて書いてください。分からないときは「${fault.plain}」と書くと、その数と比べて判定します。`,
      };
    }
    case 'inequality':
      return {
        message: `「${text}」は、「${fault.readings[0]}」とも「${fault.readings[1]}」とも読めます。`,
        hint: `どちらかを確かめ、「${fault.readings[0]}」か「${fault.readings[1]}」と書いてください。`,
      };
    case 'ofYear':
      return {
        message: `「${text}」は、${fault.year}の値と比べる目標です。どの欄の値かを決められません。`,
        hint: `${fault.year}が基準年度なら「基準値${fault.joined}」、毎年、前の年と比べるなら「前年度${fault.joined}」と書いてください。ほかの年度なら、計算した数値を書いてください。`,
      };
    case 'announced':
      return {
        message: `「${text}」は、値がいつ分かるかを書いたものです。値がまだないことは、決まったことばで書きます。`,
        hint: `「${fault.plain}」と書いてください。そのまま印刷し、判定はしません。`,
      };
    case 'rangeEnding':
      return {
        message: `「${text}」には、範囲の後に「${fault.ending}」が書かれています。`,
        hint: `「${fault.plain}」とだけ書いてください。範囲に入っていれば達成とします。`,
      };
    case 'emptyRange':
      return {
        message: `「${text}」は、下限が上限より大きいか、間に入る値がない範囲です。`,
        hint: '下限を先に、上限をあとに、「93以上97以下」のように書いてください。',
      };
    case 'paused':
      return pausedAdvice(text);
    case 'span':
      return {
        message: `「${text}」は、${SUM.test(fault.span) ? '' : `「${fault.span}」の`}合計を書いたものです。累計の指標でなければ、1年度ずつの値と比べられません。`,
        hint: `実績値が計画の初めからの累計なら、「累計」の欄を「累計」とし、「${fault.plain} (${fault.span})」と書いてください。実績値が1年度ずつの値なら、1年度の目標値を書いてください。`,
      };
    case 'duration':
      return {
        message: `「${text}」は、時間と分で書かれています。値は、「単位」の欄で数えた1つの数値です。`,
        hint: `単位が「分」なら「${fault.minutes}」と書いてください。ほかの単位なら、その単位で数えた数値を書いてください。`,
      };
    case 'dated':
      return {
        message: `「${text}」には、数値の前に年度が書かれています。年度は、列の見出しで示します。`,
        hint: `${fault.year}の列に「${fault.plain}」とだけ書いてください。この列に${fault.year}の値を載せるなら、「${fault.plain} (${fault.year})」と書いてください。`,
      };
    case 'interval':
      return {
        message: `「${text}」は、何か月や何年に何回かを書いたものです。1つの数値として比べられません。`,
        hint:
          fault.perYear === undefined
            ? `1年当たりの数を計算し、「年○${fault.counted}」と書いてください。ほかの年度の値も「年○${fault.counted}」にそろえます。`
            : `1年当たりの数で、「年${fault.perYear}${fault.counted}」と書いてください。ほかの年度の値も「年○${fault.counted}」にそろえます。`,
      };
    case 'before':
      return {
        message: `「${text}」には、数値のほかに「${fault.words}」が書かれています。値の欄は、数値から書き始めます。`,
        hint:
          fault.words === '第' || fault.words === '全'
            ? `「${fault.plain}」とだけ書いてください。`
            : `${limitHint(fault)}説明なら「${fault.plain} (${fault.words})」と書くと、値の横に印刷します。ほかの意味なら、正しい数値を確かめて書き直してください。`,
      };
    case 'side':
      return {
        message: `「${text}」だけでは、それ以上を目指すのか、それ以下に抑えるのかが分かりません。`,
        hint: `目標なら「${fault.subject}以上」か「${fault.subject}以下」のように書いてください。`,
      };
    case 'aboveNought':
      return {
        message: `「${text}」を数値として読めません。`,
        hint: '目標なら「0を上回る」（0を含むなら「0以上」）と書いてください。実績なら、数値を書いてください。',
      };
    case 'grouping':
      return {
        message: `「${text}」は、桁区切りの「,」や小数点の位置が正しくありません。`,
        hint: '数値を確かめ、2,354 又は 2354 のように書いてください。',
      };
    case 'bracketed':
      return {
        message: `「${text}」は、かっこ書きの数値です。マイナスの数値とも、参考値とも読めます。`,
        hint: 'マイナスのときは ▲37、参考値のときは 37 (参考値) のように書いてください。ブック全体でかっこをマイナスとするときは、「基本情報」シートに項目「かっこ書きは負数」、内容「はい」の行を加えます。',
      };
    case 'remark':
      return {
        message: `「${text}」のかっこの中「${fault.remark}」を読めません。年度の書き誤りか、同じことが二度書かれているかのどちらかです。`,
        hint: `年度なら (${YEAR_EXAMPLE}) のように1つだけ書いてください。説明なら (全国16位) のように言葉で書くと、値の横に印刷します。`,
      };
    case 'eraless': {
      const readings = fault.readings.map((year) => `(${year})`).join(' か ');
      return {
        message: `「${text}」のかっこの中「${fault.remark}」には元号がなく、どの元号の年度かを決められません。`,
        hint: `どの元号かを確かめ、${readings} のように書いてください。`,
      };
    }
    case 'scale':
      return {
        message: `「${text}」のかっこの中「${fault.remark}」は、数の位を表すことばです。かっこの前の数にその位を掛けるのかどうかを決められません。`,
        hint: `「単位」の欄${unit === undefined || unit === '' ? '' : `（いまは「${unit}」）`}で数えた数を、かっこを付けずに数字だけで書いてください。`,
      };
    case 'bracketNumber':
      return {
        message: `「${text}」には、かっこの中にもう1つの数値「${fault.remark}」があります。内訳とも、累計とも、参考値とも読めます。`,
        hint: `内訳なら (うち${fault.remark})、累計なら (累計${fault.remark})、参考値なら (参考値${fault.remark}) のように、何の数値かをかっこの中に書いてください。比べるのは、かっこの前の数値です。`,
      };
    case 'yearDisagreement':
      return {
        message: `「${text}」のかっこの中「${fault.remark}」は、和暦と西暦が食い違っています。`,
        hint: `どちらが正しいかを確かめ、(${YEAR_EXAMPLE}) のように片方だけを書いてください。`,
      };
    case 'against':
      return againstAdvice(text, fault.sense);
    case 'ofWhat':
      return {
        message: `「${text}」は、基準値と比べるのか、前年度と比べるのかが分かりません。`,
        hint: `計画の初めと比べるなら「基準値${fault.joined}」、毎年、前の年と比べるなら「前年度${fault.joined}」と書いてください。`,
      };
    case 'looseEnd': {
      const [exact, rounded] = fault.readings;
      return {
        message: `「${text}」は、${exact}とも${rounded}とも読めます。`,
        hint: `どちらかを確かめ、「${exact}」か「${rounded}」のように数字だけで書いてください。`,
      };
    }
    case 'ditto':
      return {
        message: `「${text}」は、ほかの欄と同じという意味に読めますが、どの欄のことかを決められません。`,
        hint: `同じ値でも、数値を書いてください。${EXAMPLES}`,
      };
    case 'sign':
      return {
        message: `「${text}」には、数値のほかに記号「${fault.sign}」が書かれています。`,
        hint: `「${fault.plain}」とだけ書き、記号に意味があるときは「注記」に書いてください。${MINUS.test(fault.sign) ? `マイナスのときは「▲${fault.plain}」と書きます。` : ''}`,
      };
    case 'raisedFigure':
      return {
        message: `「${text}」には、数値のすぐ後に「${fault.figure}」があります。注の番号とも、何乗という数とも読めます。`,
        hint: `注の番号なら「${fault.plain}」とだけ書き、注の文は「注記」に「※」から始めて書いてください。何乗という数なら、計算した数値を書いてください。`,
      };
    case 'none':
      return {
        message: `「${text}」は、0とも、値がないとも読めます。`,
        hint: '1つもないことなら「0」と書いてください。調べていないなど、値がないことなら「—」と書き、理由を「注記」に書いてください。「なし」と「設置」のようなことばで表す指標なら、「段階」の欄に、悪いほうから順に「なし／設置」のように書いてください。',
      };
    case 'shareOrPoints': {
      const { subject, number, sense } = fault;
      const [moved, times] = sense === 'up' ? ['増', '足した'] : ['減', '引いた'];
      return {
        message: `「${text}」は、${subject}に${number}ポイントを${times}値とも、${subject}の${number}%分を${times}値とも読めます。`,
        hint: `前のほうなら「${subject}より${number}ポイント${moved}」、後のほうなら「${subject}の${withShare(number, sense)}倍」と書いてください。`,
      };
    }
    case 'unknown':
      break;
  }
  const isWord = !/\d/u.test(text);
  return {
    message: `「${text}」を数値として読めません。`,
    hint: isWord
      ? `${isWords(text) ? `値がないことなら「—（${withoutRoundBrackets(text)}）」と書いてください。` : ''}「策定済」のようなことばで表す指標なら、「段階」の欄に、悪いほうから順に「未策定／策定済」のように書いてください。数値の指標なら、${EXAMPLES}`
      : EXAMPLES,
  };
}

const SUM = /^(?:合計|累計|総計)/u;

/** 最低60 may be a target not to fall below, or the least of several values. */
function limitHint({ words, plain }: { readonly words: string; readonly plain: string }): string {
  const bound = /^(?:最低(?:でも|限)?|少なくとも)$/u.test(words)
    ? '以上'
    : /^(?:最大(?:でも|限)?|最高(?:でも)?|多くとも|長くとも)$/u.test(words)
      ? '以下'
      : undefined;
  return bound === undefined || !/\d$/u.test(plain) ? '' : `目標なら「${plain}${bound}」、`;
}

/** 中止 in one year is no value; 廃止 is the end of all. */
function pausedAdvice(text: string): { readonly message: string; readonly hint: string } {
  return {
    message: `「${text}」は、その年度だけ値がないとも、事業などが終わったとも読めます。`,
    hint: `その年度だけ値がないなら「—（${withoutRoundBrackets(text)}）」、事業などをやめたなら「廃止」か「休止」と書いてください。「廃止」「休止」は、その年度から後を、達成・未達成とは別に数えます。`,
  };
}

function withoutRoundBrackets(text: string): string {
  return text.replaceAll(/[()（）]/gu, '');
}

/** 増加 alone: than at the beginning, or than the year before? */
function againstAdvice(
  text: string,
  sense: 'up' | 'down' | 'either',
): { readonly message: string; readonly hint: string } {
  const words = sense === 'up' ? ['上回る'] : sense === 'down' ? ['下回る'] : ['上回る', '下回る'];
  const say = (subject: string): string =>
    words.map((word) => `「${subject}を${word}」`).join('（少ないほど良いときは）');
  return {
    message: `「${text}」は、基準値と比べるのか、前年度と比べるのかが分かりません。`,
    hint: `計画の初めと比べるなら${say('基準値')}、毎年、前の年と比べるなら${say('前年度')}と書いてください。`,
  };
}

function withShare(number: string, sense: 'up' | 'down'): string {
  const share = productOf(number, '0.01');
  return differenceOf('1', sense === 'up' ? `-${share}` : share);
}

/** `1,000円` in 千円, `5割` in ％: what it is in the unit of the row. */
function convertedHint(
  { unit: own, plain }: Extract<QuantityFault, { kind: 'unit' }>,
  unit: string,
): string | undefined {
  const [, size = '', base = ''] = SIZED_UNIT.exec(unit) ?? [];
  const isBase = base !== '' && isSameUnit(own, base);
  if (!isBase && !(own === '割' && isPercent(unit))) return undefined;
  const power = isBase ? -powerOf(size) : 1;
  const inUnit = plain.replace(/[\d,.]+/u, (digits) =>
    withCommas(sumOf([[digits.replaceAll(',', ''), power]])),
  );
  return `「${inUnit}」と書いてください（単位が「${unit}」のため）。元の資料の数値かも確かめてください。`;
}

/** 千人, 百万円: a word of size, and what is counted. */
const SIZED_UNIT = new RegExp(`^([${SIZE_WORDS}]+)([^${SIZE_WORDS}].*)$`, 'u');

/** What to write instead of 「1.2万人」 depends on what the column 単位 says. */
function sizedHint(
  { plain, counted, before }: Extract<QuantityFault, { kind: 'largeNumber' }>,
  unit: string | undefined,
): string {
  if (plain === undefined) return `単位の欄に合わせ、${EXAMPLES}`;
  if (counted === '') {
    const size = before?.unit ?? '';
    if (before !== undefined && unit?.startsWith(size) === true) {
      return `「${before.number}」とだけ書いてください（単位が「${unit}」のため）。`;
    }
    const [, words = '', base = ''] = SIZED_UNIT.exec(unit ?? '') ?? [];
    if (base !== '') {
      const inUnit = plain.replace(/[\d,.]+/u, (digits) =>
        withCommas(sumOf([[digits.replaceAll(',', ''), -powerOf(words)]])),
      );
      return `後に「${base}」を補って読む値なら「${inUnit}」と書いてください（単位が「${unit ?? ''}」のため）。ほかの意味なら、正しい数値を確かめて書き直してください。`;
    }
    return `「${plain}」と書いてください（単位が「${unit ?? '単位の欄のとおり'}」のとき）。`;
  }
  if (unit !== undefined && isSameUnit(counted, unit)) {
    return `「${plain}」とだけ書いてください（単位が「${unit}」のため）。`;
  }
  const inSize = before === undefined ? '' : `、「${before.unit}」なら「${before.number}」`;
  const told = unit === undefined ? '' : `「単位」の欄（いまは「${unit}」）も確かめてください。`;
  return `単位が「${counted}」なら「${plain}」${inSize}とだけ書いてください。${told}`;
}
