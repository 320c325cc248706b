import { z } from 'zod';

import type { Checked } from '../diagnostics/checked.ts';
import { parseJson } from '../diagnostics/json.ts';
import { Limits } from './limits.ts';

/** A text that is written in one way only; anything else is a finding that says which. */
function written(pattern: RegExp, message: string): z.ZodString {
  return z.string().refine((text) => pattern.test(text), { message });
}

/** The terms under which the open data is published: `licence` of `input/settings.json`. */
export const Licence = z.strictObject({
  /** The identifier by which programs know it: `CC-BY-4.0`. Source: Frictionless Data Package, `licenses`. */
  name: written(
    /^[-a-zA-Z0-9._]+$/u,
    '「CC-BY-4.0」のような、半角の英字、数字、「-」「.」「_」だけの名前を書きます。',
  ),
  /** What people call it. */
  title: z.string().min(1),
  /** The page that holds its text. */
  path: written(
    /^https?:\/\/[^\s"'<>]+$/u,
    '利用条件が載っているページのアドレスを「https://」から書きます。',
  ),
});
export type Licence = z.infer<typeof Licence>;

/** The licence of an office that has set none; 政府標準利用規約（第2.0版） declares itself compatible with it. */
export const USUAL_LICENCE: Licence = {
  name: 'CC-BY-4.0',
  title: 'クリエイティブ・コモンズ 表示 4.0 国際',
  path: 'https://creativecommons.org/licenses/by/4.0/deed.ja',
};

/** Where 新 stands in 新旧対照表. */
const NewSide = z.enum(['left', 'right']);
export type NewSide = z.infer<typeof NewSide>;

/** 新 at the left, as most offices have it in papers that are read from the left. */
export const USUAL_NEW_SIDE: NewSide = 'left';

/** What 事業 offers to choose from. */
export const Choices = z.strictObject({
  /** 効果, from the best to the worst. */
  effects: z.array(z.string().min(1)).min(2),
  /** 今後の方針. */
  outlooks: z.array(z.string().min(1)).min(2),
});
export type Choices = z.infer<typeof Choices>;

/** The answers that the state's form on the effect of its grants asks for (地方創生関係交付金の事業実績報告). */
export const USUAL_CHOICES: Choices = {
  effects: ['非常に効果的であった', '相当程度効果があった', '効果があった', '効果がなかった'],
  outlooks: [
    '追加等更に発展させる',
    '見直し（改善）を行う',
    '継続する',
    '中止する',
    '予定通り事業終了',
  ],
};

/**
 * What becomes of papers of an earlier workbook that a build was not asked to make: they go into 旧版, are made anew, or
 * stay where they are and are told.
 */
const OlderPapers = z.enum(['move', 'rebuild', 'keep']);
export type OlderPapers = z.infer<typeof OlderPapers>;

/** Out of the way of what is valid, and not lost. */
export const USUAL_OLDER_PAPERS: OlderPapers = 'move';

/** `input/settings.json`: what the office sets once. */
export const Settings = z.strictObject({
  /** The workbook that `build` takes when none is named; relative to `input/`. */
  workbook: z.string().min(1),
  /** What a submitted file may ask of this computer; each limit that is not set is the usual one. */
  limits: Limits.exactOptional(),
  /** Absent: `USUAL_LICENCE`. */
  licence: Licence.exactOptional(),
  /** Of 新旧対照表. Absent: `USUAL_NEW_SIDE`. */
  comparison: z.strictObject({ newSide: NewSide }).exactOptional(),
  /** Absent: `USUAL_OLDER_PAPERS`. */
  olderPapers: OlderPapers.exactOptional(),
  /** Of the sheet 事業. Absent: `USUAL_CHOICES`. */
  choices: Choices.exactOptional(),
});
export type Settings = z.infer<typeof Settings>;

/**
 * Parses `input/settings.json`.
 *
 * @param path the file as the office knows it, for the findings
 */
export function parseSettings(text: string, path: string): Checked<Settings> {
  const hint =
    '{ "workbook": "ワークブックの名前.xlsx", "licence": { "name": "CC-BY-4.0", "title": "利用条件の名前", "path": "https://…" } } のように書いてください。「licence」は省略できます。新旧対照表の新を右に置くときは「"comparison": { "newSide": "right" }」を加えます。前の版のブックから作った資料のうち、頼んでいないものも作り直すときは「"olderPapers": "rebuild"」、そのまま残すときは「"olderPapers": "keep"」を加えます（省略すると「move」で、「旧版」フォルダに移します）。事業の効果と今後の方針の選択肢を変えるときは「"choices": { "effects": ["…", "…"], "outlooks": ["…", "…"] }」を加えます。';
  return parseJson(text, Settings, { path, subject: 'settings', hint });
}
