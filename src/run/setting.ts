/** What the stages work with: what the office has set, and what is wished for in one run. */

import { andThen, type Checked } from '../diagnostics/checked.ts';
import { attempt } from '../diagnostics/faultyFile.ts';
import type { EarlierSite } from '../forms/earlierSite.ts';
import type { FormName } from '../forms/form.ts';
import { OUTPUT_NAMES, type OutputName, PRINTED_NAMES, type PrintedName } from '../forms/output.ts';
import type { PageInView } from '../forms/pages.ts';
import { type LoadPicture, withOwnPictures } from '../forms/picture.ts';
import { isPlain, PLAIN_PRINT, type PrintOptions } from '../forms/print.ts';
import { type Limits, USUAL_LIMITS } from '../office/limits.ts';
import { parseScheme } from '../office/parseScheme.ts';
import { parseRuleSettings, type RuleSettings } from '../office/ruleSettings.ts';
import type { Scheme } from '../office/scheme.ts';
import { type Choices, parseSettings, type Settings, USUAL_CHOICES } from '../office/settings.ts';
import type * as pipeline from '../pipeline.ts';
import type { Office } from './office.ts';

/** What is asked of one run besides its file. */
export interface Wish {
  /** Goes before the workbook's own 評価方式. */
  readonly scheme?: string;
  /** Stop at this form and write it down. */
  readonly until?: FormName;
  readonly print?: PrintOptions;
  /** Say where the figures of PDFs stand. */
  readonly traced?: boolean;
  /** What to make; absent: everything. */
  readonly outputs?: readonly OutputName[];
  /** Which of the papers among them are composed; absent: all. */
  readonly papers?: readonly PrintedName[];
  /** The page of a paper that is looked at, and all that has to be as it is now; absent: everything. */
  readonly inView?: PageInView;
  /** Websites of earlier years, to which this year's leads. */
  readonly archive?: readonly EarlierSite[];
  /** Only what can be faulty in itself is made, to see whether it is. */
  readonly purpose?: 'check';
}

/** What the stages work with; or what is wrong with the office's files. */
export function settingFor(
  wish: Wish,
  loadPicture: LoadPicture,
  office: Office,
): Checked<pipeline.Setting> {
  const schemes = office
    .schemes()
    .map(({ text, path, faults }): Checked<Scheme> =>
      faults === undefined ? parseScheme(text, path) : { value: undefined, diagnostics: faults },
    );
  const [settings, rules] = [officeSettings(office), rulesOf(office)];
  const templates = attempt(() => office.templates());
  const fonts = attempt(() => office.fonts());
  // What is wrong with one of the office's files hides nothing that is wrong with another.
  const diagnostics = [settings, rules, templates, fonts].flatMap((one) => one.diagnostics);
  const [known, faults] = [
    schemes.flatMap(({ value }) => value ?? []),
    schemes.flatMap((one) => one.diagnostics),
  ];
  if (known.length === 0 && faults.length > 0) {
    return { value: undefined, diagnostics: [...diagnostics, ...faults] };
  }
  if (!settings.value || !rules.value || !templates.value || !fonts.value) {
    return { value: undefined, diagnostics };
  }
  const { limits, licence, comparison, choices } = settings.value;
  const compiled = office.compiled?.(templates.value);
  return {
    value: {
      schemes: known,
      faultySchemes: faults,
      rules: rules.value,
      templates: templates.value,
      ...(compiled && { compiled }),
      loadPicture: withOwnPictures(loadPicture, office.templatePicture),
      fonts: fonts.value,
      outputs: outputsOf(wish),
      ...(wish.scheme !== undefined && { schemeName: wish.scheme }),
      ...(wish.print !== undefined && { print: wish.print }),
      ...(wish.traced !== undefined && { traced: wish.traced }),
      ...(wish.papers !== undefined && { papers: wish.papers }),
      ...(wish.inView !== undefined && { inView: wish.inView }),
      ...(wish.archive !== undefined && { archive: wish.archive }),
      ...(limits !== undefined && { limits }),
      ...(licence !== undefined && { licence }),
      ...(comparison !== undefined && { newSide: comparison.newSide }),
      ...(choices !== undefined && { choices }),
    },
    diagnostics,
  };
}

/** What a submitted file may ask of this computer. */
export async function limitsOf(office: Office): Promise<Checked<Limits>> {
  return andThen(officeSettings(office), ({ limits = USUAL_LIMITS }) => ({
    value: limits,
    diagnostics: [],
  }));
}

/** What 事業 offers to choose from; a faulty file is a finding of the run that makes papers, here it changes nothing. */
export function officeChoices(office: Office): Choices {
  return officeSettings(office).value?.choices ?? USUAL_CHOICES;
}

/** `input/settings.json`; without the file everything is as usual. */
function officeSettings(office: Office): Checked<Omit<Settings, 'workbook'>> {
  const read = attempt(() => office.settings());
  if (read.diagnostics.length > 0) return { value: undefined, diagnostics: read.diagnostics };
  const file = read.value;
  return file === undefined ? { value: {}, diagnostics: [] } : parseSettings(file.text, file.path);
}

/** `input/rules.json`; without the file every rule is as the handbook says. */
export function rulesOf(office: Office): Checked<RuleSettings> {
  const read = attempt(() => office.rules());
  if (read.diagnostics.length > 0) return { value: undefined, diagnostics: read.diagnostics };
  const { path, text } = read.value ?? { path: 'input/rules.json', text: '{}' };
  return parseRuleSettings(text, path);
}

/** For a printer of one's own, and to see whether anything is faulty, papers are all there is to make. */
function outputsOf({ outputs, purpose, print = PLAIN_PRINT }: Wish): readonly OutputName[] {
  return outputs ?? (purpose === undefined && isPlain(print) ? OUTPUT_NAMES : PRINTED_NAMES);
}
