import type { Trace } from './provenance.ts';

/** The last form: a file to be written, still in memory. */
export interface Artifact {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  readonly mediaType:
    | 'application/pdf'
    | 'application/json'
    | 'application/ld+json'
    | 'application/atom+xml'
    | 'image/svg+xml'
    | 'text/html'
    | 'text/csv'
    | 'text/plain'
    | 'text/css'
    | 'image/png'
    | 'image/jpeg'
    | 'application/zip'
    | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  readonly bytes: Uint8Array;
  /** Where its figures stand, when that was asked for; of PDFs. */
  readonly traces?: readonly Trace[];
  /** With them, what tells whether a page looks as another does; one for each page. */
  readonly looks?: readonly string[];
}
