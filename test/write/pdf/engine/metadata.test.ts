import { describe, expect, it } from '@jest/globals';

import type { DisplayDocument } from '../../../../src/write/pdf/display/display.ts';
import { drawPdf } from '../../../../src/write/pdf/drawPdf.ts';
import { opened } from '../../../reading/pdf.ts';
import { fonts, sentence } from './paper.ts';
import { drawn } from './reading.ts';

const document: DisplayDocument = {
  ...sentence('本文'),
  title: '令和元年度 <検証> A & B',
  author: '見本市 & 政策企画課',
  subject: 'KPIの検証',
  keywords: 'KPI, 検証',
};

async function metadataOf(given: DisplayDocument) {
  const file = await opened(await drawn(given));
  return { file, ...(await file.getMetadata()) } as const;
}

describe('what the file says of itself', () => {
  it('gives the same facts to old and new readers', async () => {
    const { info, metadata } = await metadataOf(document);

    expect(info).toMatchObject({
      PDFFormatVersion: '1.7',
      Language: 'ja-JP',
      Title: document.title,
      Author: document.author,
      Subject: document.subject,
      Keywords: document.keywords,
      Producer: 'kensho-report',
      Creator: 'kensho-report',
      CreationDate: 'D:20190807000000Z',
      ModDate: 'D:20190807000000Z',
    });
    expect(metadata.get('dc:title')).toBe(document.title);
    expect(metadata.get('dc:creator')).toEqual([document.author]);
    expect(metadata.get('dc:description')).toBe(document.subject);
    expect(metadata.get('pdf:keywords')).toBe(document.keywords);
    expect(metadata.get('dc:source')).toBe(`sha256:${document.digest}`);
    expect(metadata.get('pdf:producer')).toBe('kensho-report');
    expect(metadata.get('xmp:createdate')).toBe('2019-08-07T00:00:00Z');
    expect(metadata.get('xmp:modifydate')).toBe('2019-08-07T00:00:00Z');
  });

  it('claims PDF/A-2a and PDF/UA-1', async () => {
    const { file, metadata } = await metadataOf(document);

    expect(metadata.get('pdfaid:part')).toBe('2');
    expect(metadata.get('pdfaid:conformance')).toBe('A');
    expect(metadata.get('pdfuaid:part')).toBe('1');
    expect(await file.getMarkInfo()).toMatchObject({ Marked: true });
    expect(await file.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
  });

  it('leaves out what is not known', async () => {
    const { info, metadata } = await metadataOf(sentence('本文'));

    expect(info).not.toHaveProperty('Author');
    expect(metadata.get('dc:creator')).toBeNull();
  });

  it('writes titles that XML cannot hold without what it cannot hold', async () => {
    const { metadata } = await metadataOf({ ...document, title: '検証\u0007\uD800資料' });

    expect(metadata.get('dc:title')).toBe('検証資料');
  });

  it('is the same to the byte when made again, and another with another date', async () => {
    const [first, second] = [await drawn(document), await drawn(document)];
    const later = await drawn({ ...document, date: '2019-08-08' });

    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, later)).not.toBe(0);
  });

  it('takes a date that is none for our own mistake', async () => {
    await expect(drawPdf({ ...document, date: '令和元年' }, fonts)).rejects.toThrow(
      /is not an ISO date/,
    );
  });
});
