import { beforeAll, describe, expect, it } from '@jest/globals';
import { type CellObject, type WorkBook, read as parse } from 'xlsx';

import type { Diagnostic } from '../../../../src/diagnostics/checked.ts';
import { read } from '../../../../src/read/read.ts';
import {
  annotateWorkbook,
  isUntouchedCopy,
} from '../../../../src/write/workbook/annotate/annotate.ts';
import { savedByLibreOffice } from '../../../read/libreOffice.ts';
import { archive, ods, xlsx } from '../../../read/packages.ts';
import { itWhole } from '../../../shared/whole.ts';
import { partsOf, richWorkbook, withParts } from './rich.ts';

/** A finding at a cell of a sheet. */
function at(sheet: string, cell?: string, more: Partial<Diagnostic> = {}): Diagnostic {
  return {
    code: 'quantity/jump',
    severity: 'error',
    message: `「${cell ?? ''}」の値を確かめてください。`,
    hint: '直してください。',
    place: cell === undefined ? { sheet } : { sheet, cell },
    ...more,
  };
}

const ABOUT: Partial<Diagnostic> = {
  subject: { id: 'K1-1', name: '従業者数', department: '企画課' },
};

const FINDINGS: readonly Diagnostic[] = [
  { code: 'file/x', severity: 'notice', message: 'ファイル全体について。', hint: '' },
  at('KPI', undefined, { severity: 'warning' }),
  at('KPI', 'D2', ABOUT),
  at('KPI', 'D2', { severity: 'notice', message: '同じセルにもう一つ。' }),
  at('KPI', 'E2', { severity: 'warning' }),
  at('KPI', 'E3', { severity: 'warning', message: '空欄です。' }),
  at('KPI', 'C4', { severity: 'notice' }),
  at('KPI', 'B40', { severity: 'notice' }),
  at('集計', 'A1'),
  at('ないシート', 'A1', { message: 'シートがありません。' }),
];

function annotated(bytes: Uint8Array, findings = FINDINGS): Uint8Array {
  const { value, diagnostics } = annotateWorkbook(bytes, findings);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

function opened(bytes: Uint8Array): WorkBook {
  return parse(bytes, { type: 'array', cellStyles: true, cellNF: true, sheetStubs: true });
}

function cellOf(book: WorkBook, sheet: string, cell: string): CellObject | undefined {
  const found: CellObject | undefined = book.Sheets[sheet]?.[cell];
  return found;
}

function commentOf(book: WorkBook, sheet: string, cell: string): string {
  return (cellOf(book, sheet, cell)?.c ?? []).map(({ t }) => t ?? '').join('');
}

/** A part without the looks of cells, the cells and rows that were made, and the reference to comments. */
function withoutOurs(bytes: Uint8Array, name: string): string {
  return (partsOf(bytes).get(name)?.toString() ?? '')
    .replaceAll(/(<c\b[^>]*?)\ss="\d+"/gu, '$1')
    .replaceAll(/<c r="\w+"\/>/gu, '')
    .replaceAll(/<row r="(?:4|40)">\s*<\/row>/gu, '')
    .replace(/<legacyDrawing xmlns:relation.*?\/>/u, '');
}

/** The looks of cells, in their order. */
function looksOf(bytes: Uint8Array): readonly string[] {
  return (
    /<cellXfs.*<\/cellXfs>/su
      .exec(partsOf(bytes).get('xl/styles.xml')?.toString() ?? '')?.[0]
      .match(/<xf\b.*?(?:<\/xf>|\/>)/gsu) ?? []
  );
}

describe('a workbook given back', () => {
  let before: Buffer;
  let after: Uint8Array;
  let book: WorkBook;

  beforeAll(async () => {
    before = await richWorkbook();
    after = annotated(before);
    book = opened(after);
  });

  it('has the list of findings before its own sheets', () => {
    expect(book.SheetNames).toEqual(['指摘一覧', 'KPI', '集計']);
    const row = (number: number): readonly unknown[] =>
      ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'].map(
        (column) => cellOf(book, '指摘一覧', `${column}${number}`)?.v ?? '',
      );
    expect(row(3)).toEqual([
      '番号',
      '重要度',
      '担当課',
      'シート',
      'セル',
      'KPI名',
      '内容',
      '対処',
      '対応',
    ]);
    expect(row(4)).toEqual(['1', 'お知らせ', '', '', '', '', 'ファイル全体について。', '', '']);
    expect(row(6)).toEqual([
      '3',
      'エラー',
      '企画課',
      'KPI',
      'D2',
      'K1-1 従業者数',
      '「D2」の値を確かめてください。',
      '直してください。',
      '',
    ]);
    expect(row(7).slice(2, 6)).toEqual(['', 'KPI', 'D2', '']);
    expect(row(14)[7]).toBe('');
  });

  it('leads from each finding to its cell, and nowhere when there is no such sheet', () => {
    expect(cellOf(book, '指摘一覧', 'E6')?.l?.Target).toBe("#'KPI'!D2");
    expect(cellOf(book, '指摘一覧', 'E13')).toMatchObject({ v: 'A1' });
    expect(cellOf(book, '指摘一覧', 'E13')?.l).toBeUndefined();
  });

  it.each([
    ['D2', 'FFB3B3'],
    ['E2', 'FFE699'],
    ['E3', 'FFE699'],
    ['C4', 'BDD7EE'],
    ['B40', 'BDD7EE'],
  ])('has a colour behind %s', (cell, colour) => {
    expect(cellOf(book, 'KPI', cell)?.s).toMatchObject({ fgColor: { rgb: colour } });
  });

  it('keeps the rest of the look of a coloured cell', () => {
    expect(cellOf(book, 'KPI', 'D2')).toMatchObject({ v: 2354, z: '#,##0"人"' });
    expect(cellOf(book, 'KPI', 'D3')?.s).not.toHaveProperty('fgColor.rgb');
  });

  it('says in a comment what the findings are, below what was written there', () => {
    expect(commentOf(book, 'KPI', 'D2')).toBe(
      '確認しました（総務課）\n\n【指摘】\nエラー：K1-1 従業者数（企画課）\n「D2」の値を確かめてください。\n→ 直してください。\n\nお知らせ：同じセルにもう一つ。\n→ 直してください。',
    );
    expect(commentOf(book, 'KPI', 'E2')).toMatch(/^太字と続き\n\n【指摘】\n注意：/u);
    expect(commentOf(book, 'KPI', 'E3')).toBe('【指摘】\n注意：空欄です。\n→ 直してください。');
    expect(commentOf(book, '集計', 'A1')).toMatch(/^【指摘】/u);
  });

  it('keeps every other part byte for byte', () => {
    const [old, now] = [partsOf(before), partsOf(after)];
    const changed = [...old].filter(([name, part]) => now.get(name)?.equals(part) !== true);
    expect(changed.map(([name]) => name).toSorted()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/_rels/sheet2.xml.rels',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
    expect([...old.keys()].every((name) => now.has(name))).toBe(true);
    expect([...now.keys()].filter((name) => !old.has(name))).toEqual([
      'xl/comments-finding1.xml',
      'xl/drawings/vmlDrawing-finding1.vml',
      'xl/worksheets/sheet-finding1.xml',
    ]);
  });

  it('changes nothing in a worksheet but the looks of the faulty cells and its comments', () => {
    for (const name of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) {
      expect(withoutOurs(after, name)).toBe(withoutOurs(before, name));
    }
  });

  it('adds looks behind those that are there, so that none is renumbered', () => {
    expect(looksOf(after).slice(0, looksOf(before).length)).toEqual(looksOf(before));
  });

  it('lets names and print areas of a sheet be those of the same sheet, and keeps it open', () => {
    const xml = partsOf(after).get('xl/workbook.xml')?.toString() ?? '';
    const areas = (book.Workbook?.Names ?? []).map(({ Name, Sheet, Ref }) => [Name, Sheet, Ref]);
    expect(areas).toEqual(
      expect.arrayContaining([
        ['_xlnm.Print_Area', 1, "'KPI'!$A1:$F20"],
        ['_xlnm.Print_Area', 2, "'集計'!$A1:$B9"],
        ['値', undefined, 'KPI!$D$2:$E$3'],
      ]),
    );
    expect(xml).toMatch(/<workbookView [^>]*activeTab="1"/u);
  });

  it('is read like the original: the same values, and no comment of ours', async () => {
    const [old, now] = [await read(before, 'a.xlsx'), await read(after, 'a.xlsx')];
    expect(now.diagnostics).toEqual(old.diagnostics);
    expect(now.value?.sheets.slice(1)).toEqual(old.value?.sheets);
  });

  it('is the same when it is made once more', () => {
    expect(Buffer.from(annotated(before)).equals(after)).toBe(true);
  });

  itWhole('is opened by LibreOffice with its values, comments and list', () => {
    const saved = savedByLibreOffice(after, 'xlsx');
    const converted = opened(saved);
    expect(converted.SheetNames).toEqual(['指摘一覧', 'KPI', '集計']);
    expect(cellOf(converted, 'KPI', 'E2')?.v).toBe(2401);
    expect(cellOf(converted, '指摘一覧', 'G6')?.v).toBe('「D2」の値を確かめてください。');
    expect(commentOf(converted, 'KPI', 'E3')).toContain('空欄です。');
    const names = [...partsOf(saved).keys()];
    for (const part of [/charts\/chart\d+\.xml$/u, /media\/.*png$/u, /pivotTable\d+\.xml$/u]) {
      expect(names.some((name) => part.test(name))).toBe(true);
    }
    // What it saves is known as a copy again.
    const again = opened(annotated(saved, [at('KPI', 'E3', { message: 'まだ空欄です。' })]));
    expect(again.SheetNames).toEqual(['指摘一覧', 'KPI', '集計']);
    expect(commentOf(again, 'KPI', 'D2').trimEnd()).toBe('確認しました（総務課）');
    expect(commentOf(again, 'KPI', 'E3')).toContain('まだ空欄です。');
  });
});

describe('a copy that is submitted again', () => {
  it('gets its new findings in the place of the old ones', async () => {
    const once = annotated(await richWorkbook());
    const twice = annotated(once, [at('KPI', 'E3', { message: 'まだ空欄です。' })]);
    const book = opened(twice);
    expect(book.SheetNames).toEqual(['指摘一覧', 'KPI', '集計']);
    expect(cellOf(book, '指摘一覧', 'G4')?.v).toBe('まだ空欄です。');
    expect(cellOf(book, '指摘一覧', 'G5')).toBeUndefined();
    expect(commentOf(book, 'KPI', 'D2')).toBe('確認しました（総務課）');
    expect(commentOf(book, 'KPI', 'E2')).toBe('太字と続き');
    expect(commentOf(book, 'KPI', 'E3')).toBe(
      '【指摘】\nエラー：まだ空欄です。\n→ 直してください。',
    );
    expect(cellOf(book, '集計', 'A1')?.c).toBeUndefined();
    const shapes = partsOf(twice).get('xl/drawings/vmlDrawing-finding1.vml')?.toString() ?? '';
    expect(shapes.match(/<v:shape /gu)).toBeNull();
  });
});

/** A copy in whose list somebody has written an answer beside the finding of a row. */
function answered(copy: Uint8Array, row: number, answer: string): Buffer {
  const list = 'xl/worksheets/sheet-finding1.xml';
  const xml = partsOf(copy).get(list)?.toString() ?? '';
  const cell = new RegExp(`(<c r="I${row}"[^>]*><is><t[^>]*>)`, 'u');
  return withParts(copy, { [list]: xml.replace(cell, `$1${answer}`) });
}

describe('what somebody has written under 対応', () => {
  it('goes with its finding into the next copy, wherever it stands there', async () => {
    const once = annotated(await richWorkbook());
    const again = opened(annotated(answered(once, 6, '課長に確認中'), [at('KPI', 'D2', ABOUT)]));
    expect(cellOf(again, '指摘一覧', 'I4')?.v).toBe('課長に確認中');
  });

  it('stays with the cell when the value there has become another wrong one', async () => {
    const once = answered(annotated(await richWorkbook()), 8, '照会済');
    const again = opened(annotated(once, [at('KPI', 'E2', { message: '「12人」と…。' })]));
    expect(cellOf(again, '指摘一覧', 'I4')?.v).toBe('照会済');
  });

  it('goes with the finding that is mended', async () => {
    const once = answered(annotated(await richWorkbook()), 6, '課長に確認中');
    const again = opened(annotated(once, [at('KPI', 'E3')]));
    expect(cellOf(again, '指摘一覧', 'I4')?.v ?? '').toBe('');
  });

  itWhole(
    'is understood when another program has moved the texts of the list elsewhere',
    async () => {
      const once = answered(annotated(await richWorkbook()), 6, '課長に確認中');
      const saved = savedByLibreOffice(once, 'xlsx');
      const again = opened(annotated(saved, [at('KPI', 'D2', ABOUT)]));
      expect(cellOf(again, '指摘一覧', 'I4')?.v).toBe('課長に確認中');
    },
  );
});

describe('a copy lies as it was made', () => {
  it('when it was made from a workbook, or from a copy', async () => {
    const once = annotated(await richWorkbook());
    expect(isUntouchedCopy(once)).toBe(true);
    expect(isUntouchedCopy(annotated(once, [at('KPI', 'E3')]))).toBe(true);
  });

  itWhole('no more when another program has saved it, or when it is no copy', async () => {
    const workbook = await richWorkbook();
    const once = annotated(workbook);
    expect(isUntouchedCopy(savedByLibreOffice(once, 'xlsx'))).toBe(false);
    expect(isUntouchedCopy(workbook)).toBe(false);
    expect(isUntouchedCopy(Buffer.from('no archive'))).toBe(false);
  });
});

describe('a comment that another program has saved', () => {
  it('keeps the words of the clerk, though they were joined with ours', async () => {
    const once = annotated(await richWorkbook(), [at('KPI', 'D2')]);
    const joined = (partsOf(once).get('xl/comments1.xml')?.toString() ?? '').replace(
      /<text>(?:(?!<\/text>)[\s\S])*確認しました[\s\S]*?<\/text>/u,
      '<text><t>確認しました（総務課）\n\n【指摘】\nエラー：前の指摘</t></text>',
    );
    const again = annotated(withParts(once, { 'xl/comments1.xml': joined }), [at('KPI', 'D2')]);
    expect(commentOf(opened(again), 'KPI', 'D2')).toBe(
      '確認しました（総務課）\n\n【指摘】\nエラー：「D2」の値を確かめてください。\n→ 直してください。',
    );
    expect(commentOf(opened(annotated(again, [])), 'KPI', 'D2')).toBe('確認しました（総務課）');
  });
});

describe('a list that somebody keeps under the same name', () => {
  it('stays as it is', () => {
    const rows = '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>';
    const once = annotated(xlsx(rows, { sheetName: '指摘一覧' }), [at('指摘一覧', 'A1')]);
    expect(opened(once).SheetNames).toEqual(['指摘一覧1', '指摘一覧']);
    expect(cellOf(opened(once), '指摘一覧', 'A1')?.v).toBe(7);
    const twice = annotated(once, []);
    expect(opened(twice).SheetNames).toEqual(['指摘一覧1', '指摘一覧']);
    expect(cellOf(opened(twice), '指摘一覧', 'A1')?.v).toBe(7);
    expect(cellOf(opened(twice), '指摘一覧1', 'A4')).toBeUndefined();
  });
});

describe('hostile words in findings', () => {
  const sheet = '<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>';
  const findings = [
    at('KPI', 'A1', { message: '=cmd|"/c calc"!A1 <b>&amp;\u0000\u001B\uD800\uFFFE _x0041_' }),
    at('=1+1', undefined, { message: '長'.repeat(40_000) }),
  ];

  it('stay words: no formula, no markup, nothing that breaks the file', () => {
    const book = opened(annotated(xlsx(sheet), findings));
    expect(cellOf(book, '指摘一覧', 'G4')).toMatchObject({
      t: 's',
      v: '=cmd|"/c calc"!A1 <b>&amp;\uFFFD\uFFFD\uFFFD\uFFFD _x0041_',
    });
    expect(cellOf(book, '指摘一覧', 'G4')?.f).toBeUndefined();
    expect(cellOf(book, '指摘一覧', 'D5')).toMatchObject({ t: 's', v: '=1+1' });
    expect(String(cellOf(book, '指摘一覧', 'G5')?.v)).toHaveLength(2001);
    expect(commentOf(book, 'KPI', 'A1')).toContain('_x0041_');
  });

  itWhole('are cut off the list after five thousand', () => {
    const many = Array.from({ length: 5002 }, () => at('KPI', 'A1'));
    const book = opened(annotated(xlsx(sheet), many));
    expect(cellOf(book, '指摘一覧', 'A5004')?.v).toBe('ほかに2件あります。');
    expect(commentOf(book, 'KPI', 'A1').length).toBeLessThan(2100);
  });
});

describe('a workbook written in an unusual way', () => {
  it('may lack looks altogether, and number neither rows nor cells', () => {
    const rows = '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row/></sheetData>';
    const book = opened(annotated(xlsx(rows), [at('KPI', 'B1'), at('KPI', 'B2'), at('KPI', 'A9')]));
    for (const cell of ['B1', 'B2', 'A9']) {
      expect(cellOf(book, 'KPI', cell)?.s).toMatchObject({ fgColor: { rgb: 'FFB3B3' } });
    }
    expect([cellOf(book, 'KPI', 'A1')?.v, cellOf(book, 'KPI', 'B1')?.v]).toEqual([1, 2]);
  });

  it('may write every name with a prefix', () => {
    const bytes = withParts(xlsx(''), {
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" s=\'0\'><x:v>5</x:v></x:c></x:row></x:sheetData><x:extLst/></x:worksheet>',
    });
    const after = annotated(bytes, [at('KPI', 'A1'), at('KPI', 'C1'), at('KPI', 'A3')]);
    const xml = partsOf(after).get('xl/worksheets/sheet1.xml')?.toString() ?? '';
    expect(xml).toMatch(/<x:c s="\d+" r="A1"><x:v>5<\/x:v><\/x:c><x:c r="C1" s="\d+"\/>/u);
    expect(xml).toMatch(/<x:row r="3"><x:c r="A3" s="\d+"\/><\/x:row><\/x:sheetData>/u);
    expect(xml).toMatch(/<x:legacyDrawing [^>]*\/><x:extLst\/>/u);
  });

  it('gives a blank cell the look of its row or column', () => {
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="10"/></cellXfs></styleSheet>';
    const rows =
      '<cols><col min="2" max="2" width="9" style="1"/></cols><sheetData><row r="1" s="2" customFormat="1"/></sheetData>';
    const after = annotated(xlsx(rows, { files: { 'xl/styles.xml': styles } }), [
      at('KPI', 'B1'),
      at('KPI', 'B2'),
    ]);
    const book = opened(after);
    expect(cellOf(book, 'KPI', 'B1')?.z).toBe('0.00%');
    expect(cellOf(book, 'KPI', 'B2')?.z).toBe('0%');
  });

  it('leaves a conversation alone, which would hide the comment', () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="t" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/t.xml"/></Relationships>';
    const bytes = withParts(xlsx('<sheetData/>'), {
      'xl/worksheets/_rels/sheet1.xml.rels': rels,
      'xl/threadedComments/t.xml':
        '<ThreadedComments><threadedComment ref="A1"/></ThreadedComments>',
    });
    const book = opened(annotated(bytes, [at('KPI', 'A1'), at('KPI', 'B1')]));
    expect(cellOf(book, 'KPI', 'A1')?.s).toMatchObject({ fgColor: { rgb: 'FFB3B3' } });
    expect(commentOf(book, 'KPI', 'B1')).toContain('【指摘】');
    expect(cellOf(book, 'KPI', 'A1')?.c).toBeUndefined();
  });

  it.each([
    ['a sheet', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }],
    ['the styles', { 'xl/styles.xml': 'x' }],
    ['the content types', { '[Content_Types].xml': '<Types>' }],
    ['the list of sheets', { 'xl/workbook.xml': '<workbook/>' }],
  ])('is not given back when %s is damaged, though the reader made sense of it', (_, files) => {
    expect(annotateWorkbook(xlsx('<sheetData/>', { files }), FINDINGS)).toMatchObject({
      value: undefined,
      diagnostics: [
        { code: expect.stringMatching(/^annotate.(damaged|format)$/u), severity: 'warning' },
      ],
    });
  });

  it.each([
    ['an .ods', ods('')],
    ['a zip of other files', archive({ 'a.txt': 'x' })],
    ['an .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ])('is not given back when it is %s', (_, bytes) => {
    expect(annotateWorkbook(bytes, FINDINGS)).toMatchObject({
      value: undefined,
      diagnostics: [{ code: 'annotate/format', severity: 'warning' }],
    });
  });
});
