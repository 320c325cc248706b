/** What the office has set: `input/settings.json`, `rules.json`, `schemes/`, and what an order asks for besides. */

import { andThen, type Checked, combine } from '../diagnostics/checked.ts';
import { OUTPUT_NAMES, type OutputName, PRINTED_NAMES } from '../forms/output.ts';
import { isPlain, PLAIN_PRINT, type PrintOptions } from '../forms/print.ts';
import { type Limits, USUAL_LIMITS } from '../office/limits.ts';
import { parseScheme } from '../office/parseScheme.ts';
import { parseRuleSettings, type RuleSettings } from '../office/ruleSettings.ts';
import { parseSettings, type Settings } from '../office/settings.ts';
import type * as pipeline from '../pipeline.ts';
import type { World } from '../world.ts';

/** The part of an order that decides how things are made. */
interface Wish {
  readonly path: string;
  readonly scheme?: string;
  readonly print?: PrintOptions;
  readonly outputs?: readonly OutputName[];
  readonly purpose?: 'check';
}

/** What the stages work with; or what is wrong with the office's files. */
export async function settingFor(wish: Wish, world: World): Promise<Checked<pipeline.Setting>> {
  const schemes = combine(world.schemes().map(({ text, path }) => parseScheme(text, path)));
  return andThen(officeSettings(world), ({ limits, licence }) =>
    andThen(rulesOf(world), (rules) =>
      andThen(schemes, (known) => {
        const value = {
          schemes: known,
          rules,
          templates: world.templates(),
          loadPicture: (name: string) => world.picture(wish.path, name),
          fonts: world.fonts(),
          outputs: outputsOf(wish),
          ...(wish.scheme !== undefined && { schemeName: wish.scheme }),
          ...(wish.print !== undefined && { print: wish.print }),
          ...(limits !== undefined && { limits }),
          ...(licence !== undefined && { licence }),
        };
        return { value, diagnostics: [] };
      }),
    ),
  );
}

/** What a submitted file may ask of this computer. */
export async function limitsOf(world: World): Promise<Checked<Limits>> {
  return andThen(officeSettings(world), ({ limits = USUAL_LIMITS }) => ({
    value: limits,
    diagnostics: [],
  }));
}

/** `input/settings.json`; without the file everything is as usual. */
function officeSettings(world: World): Checked<Omit<Settings, 'workbook'>> {
  const file = world.settings();
  return file === undefined ? { value: {}, diagnostics: [] } : parseSettings(file.text, file.path);
}

/** `input/rules.json`; without the file every rule is as the handbook says. */
function rulesOf(world: World): Checked<RuleSettings> {
  const { path, text } = world.rules() ?? { path: 'input/rules.json', text: '{}' };
  return parseRuleSettings(text, path);
}

/** For a printer of one's own, and to see whether anything is faulty, papers are all there is to make. */
function outputsOf({ outputs, purpose, print = PLAIN_PRINT }: Wish): readonly OutputName[] {
  return outputs ?? (purpose === undefined && isPlain(print) ? OUTPUT_NAMES : PRINTED_NAMES);
}
