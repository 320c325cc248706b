/** The stylesheet, which every page carries in itself: a page that is mailed or saved alone looks the same. */

import type { Checked, Diagnostic } from '../../diagnostics/checked.ts';
import { element, finished, type Html } from './markup.ts';

/** What pages look like: the designer's. */
export interface Looks {
  /** `site.css` of the templates; undefined when there is none. */
  readonly css: string | undefined;
  /** Of `theme.json`: `headFill` is `var(--head-fill)` in the stylesheet. */
  readonly colours: Readonly<Record<string, string>>;
}

/**
 * Makes the `<style>` of the pages.
 *
 * @returns the colours as custom properties, then the stylesheet; or why it cannot be used: a page must need
 *   nothing from elsewhere
 */
export function styleHtml({ css, colours }: Looks): Checked<Html> {
  if (css === undefined) return refusedStyle(MISSING);
  const rules = css
    .replaceAll(/\/\*[\s\S]*?\*\//gu, '')
    .replaceAll(/\n\s*\n/gu, '\n')
    .trim();
  const foreign = /<|@import|\burl\s*\(/iu.exec(rules)?.[0];
  if (foreign !== undefined) return refusedStyle(notAlone(foreign));
  const properties = Object.entries(colours).map(([name, colour]) => `--${kebab(name)}:${colour};`);
  const value = element('style', {}, finished(`:root{${properties.join('')}}\n${rules}\n`));
  return { value, diagnostics: [] };
}

/** `headFill` → `head-fill` */
function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}

function refusedStyle(finding: Omit<Diagnostic, 'code' | 'severity'>): Checked<never> {
  const diagnostic: Diagnostic = { code: 'html/style', severity: 'error', ...finding };
  return { value: undefined, diagnostics: [diagnostic] };
}

const MISSING = {
  message: 'ウェブページの体裁のファイル「templates/site.css」がありません。',
  hint: 'templates フォルダに、元の site.css を戻してください。',
};

function notAlone(found: string): Omit<Diagnostic, 'code' | 'severity'> {
  return {
    message: `体裁のファイル templates/site.css に「${found}」があります。ウェブページは、ほかのファイルやサイトを読み込まずに表示できなければなりません。`,
    hint: '「@import」「url(…)」「<」を使わない書き方に直してください。色は theme.json の色を「var(--accent)」のように使えます。',
  };
}
