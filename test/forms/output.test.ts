import { describe, expect, it } from '@jest/globals';

import { editionFile, editionFiles, hasEdition } from '../../src/forms/output.ts';

describe('an edition: a paper in a format', () => {
  it('is a file that says how it is printed', () => {
    expect(editionFile('report', 'pdf')).toBe('report.pdf');
    expect(editionFile('report', 'pdf', '-mono-2up')).toBe('report-mono-2up.pdf');
  });

  it('is a PDF of every paper but the website, which is pages', () => {
    expect(editionFiles()).toEqual([
      'packet.pdf',
      'report.pdf',
      'agenda.pdf',
      'members.pdf',
      'opinions.pdf',
    ]);
    expect(hasEdition('site', 'web')).toBe(true);
    expect(hasEdition('site', 'pdf')).toBe(false);
    expect(hasEdition('report', 'web')).toBe(false);
  });
});
