import { beforeAll, describe, expect, it } from '@jest/globals';
import type { PDFDocumentProxy } from 'pdfjs-dist';

import { compose } from '../../src/compose/compose.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { OUTPUT_NAMES } from '../../src/forms/output.ts';
import { write } from '../../src/pipeline.ts';
import { openWorld } from '../../src/world/world.ts';
import { JUDGING, submitted } from '../compose/papers.ts';
import { opened } from '../reading/pdf.ts';
import { bytesOf, textOf } from '../write/data/opened.ts';

/** Texts that a workbook from outside may hold. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{constructor}}{{{title}}}',
  '=HYPERLINK("http://evil.example/","押す")',
  'javascript:alert(1)',
  ') Tj (',
  '/JavaScript(app.alert(1))',
] as const;
const [SCRIPT, IMAGE, BRACES, FORMULA, ADDRESS, STRING, ACTION] = HOSTILE;

const SHEETS = {
  基本情報: `
項目         | 内容
市名         | ${IMAGE}
計画名       | ${BRACES}
報告書の表題 | ${SCRIPT}
資料番号     | ${FORMULA}
委員会名     | ${STRING}
会議日       | 平成30年8月7日
基準年度     | H27
対象年度     | H29
評価方式     | 達成・未達成
問合せ先     | ${ADDRESS}`,
  '課題・方向性': HOSTILE.reduce(
    (rows, text, index) => `${rows}\n1 | 1 | 課題・検証 | ${index + 1} | ${ACTION} | ${text}`,
    '基本目標 | 施策 | 区分 | 順 | タグ | 本文',
  ),
  会議: HOSTILE.reduce(
    (rows, text) => `${rows}\n議事 | ${text}`,
    '項目 | 内容\n場所 | http://evil.example/',
  ),
  委員名簿: HOSTILE.reduce(
    (rows, text, index) => `${rows}\n${text} | あ${index} | ${text} | ${text}`,
    '氏名 | ふりがな | 所属団体等 | 備考',
  ),
};

const OPINIONS = HOSTILE.reduce(
  (rows, text, index) => `${rows}\n${index + 1} | ${text} | 1 | 1 | ${text} | ${text}`,
  '番号 | 会議 | 基本目標 | 施策 | 意見 | 対応方針',
);

const world = openWorld(process.cwd(), process.cwd());

/** All words of a file; a line may be broken within a text, and justified lines are set apart. */
async function wordsOf(file: PDFDocumentProxy): Promise<string> {
  const texts: string[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const { items } = await (await file.getPage(number)).getTextContent();
    texts.push(...items.map((item) => ('str' in item ? item.str : '')));
  }
  return texts.join('').replaceAll(/\s+/gu, '');
}

/** Where the links of a file lead outside of it. */
async function addressesIn(file: PDFDocumentProxy): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const annotations: readonly { url?: unknown; actions?: unknown; subtype?: unknown }[] = await (
      await file.getPage(number)
    ).getAnnotations();
    found.push(...annotations.flatMap(({ url, actions }) => [url, actions].filter(Boolean)));
  }
  return found;
}

describe('hostile texts on paper', () => {
  const files = new Map<string, Uint8Array>();

  beforeAll(async () => {
    const sha256 = 'b'.repeat(64);
    const evaluation = evaluate(
      { ...submitted({ ...SHEETS, 委員意見: OPINIONS }), sha256 },
      JUDGING,
    );
    const templates = world.templates();
    const { value: papers = [] } = compose(evaluation, { templates, outputs: OUTPUT_NAMES });
    const origin = { name: '../../x', sha256 };
    const setting = { schemes: [], templates, loadPicture: () => undefined, fonts: world.fonts() };
    const { value = [] } = await write({ papers, evaluation, origin }, setting);
    for (const { path, bytes } of value) files.set(path, bytes);
  });

  function artifacts() {
    return [...files].map(([path, bytes]) => ({ path, bytes, mediaType: 'text/plain' as const }));
  }

  it.each(['packet', 'report', 'agenda', 'members', 'opinions'])(
    'stand in %s as they were written, and lead nowhere',
    async (name) => {
      const bytes = bytesOf(artifacts(), `${name}.pdf`);
      const file = await opened(bytes);
      const words = await wordsOf(file);
      const expected =
        name === 'members' || name === 'agenda' || name === 'opinions'
          ? HOSTILE
          : [...HOSTILE, `【${ACTION}】`];
      for (const text of expected) expect(words).toContain(text.replaceAll(/\s+/gu, ''));
      expect(await addressesIn(file)).toEqual([]);
      expect(await file.getJSActions()).toBeNull();
      expect((await file.getMetadata()).info).toMatchObject({ Author: IMAGE });
    },
  );

  it('are no path: files go where the program puts them', () => {
    expect([...files.keys()].filter((path) => !/^[a-z0-9./-]+$/u.test(path))).toEqual([]);
    expect([...files.keys()].filter((path) => path.includes('..'))).toEqual([]);
  });

  it('stand in the open data and on the site as texts, too', () => {
    expect(textOf(artifacts(), 'data/texts.csv')).toContain('"\'=HYPERLINK(""http');
    expect(textOf(artifacts(), 'site/index.html')).not.toMatch(/<script|<img|href="javascript/iu);
  });
});
