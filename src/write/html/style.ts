/** The stylesheet, which every page carries in itself: a page that is mailed or saved alone looks the same. */

import { type Checked, combine, type Diagnostic } from '../../diagnostics/checked.ts';
import { element, finished, type Html } from './markup.ts';

/** What pages look like: the designer's. */
export interface Looks {
  /** `site.css` of the templates, what stands around the contents; undefined when there is none. */
  readonly css: string | undefined;
  /** `site-contents.css`, the contents of pages. */
  readonly contents: string | undefined;
  /** `site-frame.html`, what stands around the contents. */
  readonly frame: string | undefined;
  /** Of `theme.json`: `headFill` is `var(--head-fill)` in the stylesheets. */
  readonly colours: Readonly<Record<string, string>>;
}

/** The same looks for whole pages, and for contents that are pasted into a page of somebody else's. */
export interface Styles {
  /** `<style>` of a page. */
  readonly page: Html;
  /** A stylesheet that touches nothing outside `class="kensho"`. */
  readonly fragment: string;
}

/** The class of the element in which contents are pasted. */
export const PASTED = 'kensho';

/**
 * Makes the looks of pages and of what is pasted.
 *
 * @returns the colours as custom properties, then the stylesheets; or why they cannot be used: a page must need
 *   nothing from elsewhere
 */
export function stylesOf({ css, contents, colours }: Looks): Checked<Styles> {
  const texts = [selfContained(contents, 'site-contents.css'), selfContained(css, 'site.css')];
  const { value, diagnostics } = combine(texts);
  if (value === undefined) return { value: undefined, diagnostics };
  const [inner = '', outer = ''] = value;
  const properties = Object.entries(colours)
    .map(([name, colour]) => `--${kebab(name)}:${colour};`)
    .join('');
  const page = element('style', {}, finished(`:root{${properties}}\n${inner}\n${outer}\n`));
  // Contents stand on the other page's ground and in its typeface; how Japanese is parted belongs to them.
  const own = `${properties}line-height:1.75;overflow-wrap:anywhere;line-break:strict;word-break:auto-phrase;`;
  return { value: { page, fragment: `.${PASTED}{${own}\n${inner}\n}\n` }, diagnostics: [] };
}

function selfContained(css: string | undefined, file: string): Checked<string> {
  if (css === undefined) return refusedStyle(missing(file));
  const rules = css
    .replaceAll(/\/\*[\s\S]*?\*\//gu, '')
    .replaceAll(/\n\s*\n/gu, '\n')
    .trim();
  const foreign = /<|@import|\burl\s*\(/iu.exec(rules)?.[0];
  if (foreign !== undefined) return refusedStyle(notAlone(foreign, file));
  return { value: rules, diagnostics: [] };
}

/** `headFill` → `head-fill` */
function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}

function refusedStyle(finding: Omit<Diagnostic, 'code' | 'severity'>): Checked<never> {
  const diagnostic: Diagnostic = { code: 'html/style', severity: 'error', ...finding };
  return { value: undefined, diagnostics: [diagnostic] };
}

function missing(file: string): Omit<Diagnostic, 'code' | 'severity'> {
  return {
    message: `ウェブページの体裁のファイル「templates/${file}」がありません。`,
    hint: `templates フォルダに、元の ${file} を戻してください。`,
  };
}

function notAlone(found: string, file: string): Omit<Diagnostic, 'code' | 'severity'> {
  return {
    message: `体裁のファイル templates/${file} に「${found}」があります。ウェブページは、ほかのファイルやサイトを読み込まずに表示できなければなりません。`,
    hint: '「@import」「url(…)」「<」を使わない書き方に直してください。色は theme.json の色を「var(--accent)」のように使えます。',
  };
}
