import type { Checked, Diagnostic } from '../diagnostics/checked.ts';
import type { Fact } from '../forms/submission.ts';
import type { Scheme } from '../office/scheme.ts';

/**
 * Picks the 評価方式 to judge by.
 *
 * The one asked for in this run wins over the one 基本情報 states. Where neither
 * names one, the first scheme that judges by the plan's own targets without rating is used, and a notice
 * says which: a packet without judgements, with grades, or held against targets that no plan states
 * (a straight line, a share of the way), must be the office's own decision.
 *
 * @param schemes all schemes of the installation, in the order of their files
 * @param wanted the name that was asked for in this run
 * @param stated 評価方式 of 基本情報
 * @returns an error when the name is unknown or two schemes share it
 */
export function chooseScheme(
  schemes: readonly Scheme[],
  wanted: string | undefined,
  stated: Fact<string> | undefined,
): Checked<Scheme> {
  if (wanted !== undefined) {
    return named(schemes, wanted, { source: '指定された', place: undefined });
  }
  if (stated !== undefined) {
    const { value, place } = stated;
    return named(schemes, value, { source: '基本情報の', place });
  }
  return unstatedScheme(schemes);
}

/** Where a name was asked for. */
interface Request {
  readonly source: string;
  readonly place: Diagnostic['place'];
}

function named(schemes: readonly Scheme[], name: string, request: Request): Checked<Scheme> {
  const [found, ...others] = schemes.filter((scheme) => sameName(scheme.name, name));
  if (found !== undefined && others.length === 0) return { value: found, diagnostics: [] };
  const diagnostic = found ? twice(found.name) : unknown(schemes, name, request.source);
  const { place } = request;
  return { value: undefined, diagnostics: [place ? { ...diagnostic, place } : diagnostic] };
}

function unstatedScheme(schemes: readonly Scheme[]): Checked<Scheme> {
  const judging = schemes.filter(({ judges }) => judges);
  const plain = judging.filter(({ rating }) => rating === undefined);
  const used = plain.find(byStatedTargets) ?? plain[0] ?? judging[0] ?? schemes[0];
  if (used === undefined) return { value: undefined, diagnostics: [none()] };
  const notice: Diagnostic = {
    code: 'scheme/unstated',
    severity: 'notice',
    message: `評価方式が書かれていないため、「${used.name}」で判定しました。`,
    hint: `「基本情報」シートの「評価方式」に、${quotedNames(schemes)}のどれかを書いてください。`,
  };
  return { value: used, diagnostics: [notice] };
}

/** Nothing is held against a target that was worked out. */
function byStatedTargets({ targets }: Scheme): boolean {
  return targets.withoutOwn.every((rule) => rule === 'final');
}

/** Width and spaces do not matter: 達成･未達成 is 達成・未達成. */
function sameName(one: string, other: string): boolean {
  return comparedName(one) === comparedName(other);
}

function comparedName(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '');
}

function unknown(schemes: readonly Scheme[], name: string, source: string): Diagnostic {
  if (schemes.length === 0) return none();
  return {
    code: 'scheme/unknown',
    severity: 'error',
    message: `${source}評価方式「${name}」は登録されていません。`,
    hint: `登録されているのは、${quotedNames(schemes)}です。このどれかに直してください。`,
  };
}

function twice(name: string): Diagnostic {
  return {
    code: 'scheme/twice',
    severity: 'error',
    message: `評価方式「${name}」を名乗るファイルが二つ以上あります。`,
    hint: '「input/schemes」のファイルの「name」を、重ならない名前に直してください。',
  };
}

function none(): Diagnostic {
  return {
    code: 'scheme/none',
    severity: 'error',
    message: '評価方式が一つも登録されていません。',
    hint: '「input/schemes」に評価方式のファイル（.json）を戻してください。',
  };
}

function quotedNames(schemes: readonly Scheme[]): string {
  return schemes.map(({ name }) => `「${name}」`).join('、');
}
