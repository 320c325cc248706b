/** What the page and its worker say to each other. */

import type { Diagnostic } from '../diagnostics/checked.ts';
import type { Artifact } from '../forms/artifact.ts';
import type { SizeName } from '../forms/formSize.ts';
import type { OutputName, PrintedName } from '../forms/output.ts';
import type { PrintOptions } from '../forms/print.ts';
import type { Question } from '../forms/question.ts';
import type { Sheet } from '../forms/workbook.ts';
import type { Together } from '../run/together.ts';
import type { Reading } from './timedReading.ts';

/** A file that was given to the page, and what was given with it. */
export interface GivenFile {
  readonly name: string;
  /** Of the file; or the CSV files of a folder, by their names. */
  readonly content: Uint8Array | ReadonlyMap<string, Uint8Array>;
  /** Pictures, by their names. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** A file, by its name. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A script or a file as it lies in the page: gzip in letters (base 85). The browser keeps it outside of the page. */
export type Packed = Blob;

/** A font file: whole, or as what differs from another one. */
export interface PackedFont {
  readonly name: string;
  readonly packed: Packed;
  /** The name of the other one. */
  readonly base?: string;
}

/** A file that was made. The browser keeps its bytes outside of the page: all of a large plan are 60 MB. */
export interface HandedFile extends Omit<Artifact, 'bytes'> {
  readonly content: Blob;
}

/** What was made of several files, as the page gets it. */
export type HandedTogether = Handed<Together>;
type Handed<Result> = Result extends { readonly files: readonly Artifact[] }
  ? Omit<Result, 'files'> & { readonly files: readonly HandedFile[] }
  : Result;

/** What the worker begins with. */
export interface Equipment {
  /** The text of an `OfficeFiles`. */
  readonly office: Packed;
  readonly fonts: readonly PackedFont[];
}

/** What can be chosen for the papers. */
export interface Choice {
  readonly scheme?: string;
  readonly print: PrintOptions;
  readonly outputs?: readonly OutputName[];
}

/** How large a plan is that a blank form is for, as somebody wrote it; what is absent is as usual. */
export interface BlankSize extends Partial<Readonly<Record<SizeName, number>>> {
  readonly first: string;
  readonly last?: string;
}

/** What is asked of the worker, and what it answers. */
export interface Orders {
  /** An office's own settings, for all that comes after; none: those of the page. */
  readonly office: {
    readonly asked: { readonly archive: NamedBytes | undefined };
    readonly answer: Settled;
  };
  /** Takes a file in hand; all other orders are about the last one. */
  readonly open: { readonly asked: { readonly file: GivenFile }; readonly answer: Opened };
  /** The page in view, before everything is made. */
  readonly page: {
    readonly asked: {
      readonly choice: Choice;
      readonly name: PrintedName;
      /** Of the paper as it is printed, from 1. */
      readonly number: number;
    };
    readonly answer: PageMade;
  };
  readonly make: { readonly asked: { readonly choice: Choice }; readonly answer: Made };
  /** Several files at once; the one in hand stays in hand. */
  readonly together: {
    readonly asked: {
      readonly files: readonly GivenFile[];
      readonly others: number;
      /** ISO date */
      readonly day: string;
      readonly isSwapped: boolean;
    };
    readonly answer: HandedTogether;
  };
  /** The slips for the departments, in one file. */
  readonly split: { readonly asked: object; readonly answer: Made };
  /** The copy with its findings. */
  readonly annotate: { readonly asked: object; readonly answer: Made };
  /** All files that were made last, or those of a folder (`site`), in one; of several files, what was made of them. */
  readonly pack: {
    readonly asked: { readonly folder?: string; readonly isTogether?: boolean };
    readonly answer: Made;
  };
  readonly blank: { readonly asked: BlankSize; readonly answer: Made };
  readonly next: { readonly asked: { readonly year: string }; readonly answer: Made };
  readonly explain: {
    readonly asked: Question & { readonly scheme?: string };
    readonly answer: Explained;
  };
}
export type OrderName = keyof Orders;

/** What is known of a file as soon as it has been checked. */
export interface Opened {
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined when the file cannot be read. */
  readonly sheets: readonly Sheet[] | undefined;
  /** 評価方式 to choose from. */
  readonly schemes: readonly string[];
  /** The year for which next year's workbook would be: `R7`; undefined while there are errors. */
  readonly nextYear: string | undefined;
}

/** What became of an office's own settings. */
export interface Settled {
  readonly diagnostics: readonly Diagnostic[];
  /** How many files are in use; undefined where the archive was refused: then nothing has changed. */
  readonly taken: number | undefined;
}

/** Files; none because of the errors among the findings. */
export interface Made {
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly HandedFile[] | undefined;
}

/** A page alone in a file; none where there is no such paper any more. */
export interface PageMade extends Made {
  /** The last one where the paper has fewer pages now. */
  readonly number?: number;
}

/** How a judgement came about. */
export interface Explained {
  readonly diagnostics: readonly Diagnostic[];
  readonly text: string | undefined;
}

/** To the worker. */
export type Message =
  | { readonly say: 'begin'; readonly equipment: Equipment }
  | {
      readonly [Name in OrderName]: {
        readonly say: 'order';
        readonly id: number;
        readonly name: Name;
        readonly asked: Orders[Name]['asked'];
      };
    }[OrderName];

/** From the worker. */
export type Reply =
  | { readonly say: 'ready' }
  /** What is being done: 「資料を組んでいます」. */
  | { readonly say: 'progress'; readonly id: number; readonly text: string }
  /** The file that is being read; none: it has been read. */
  | { readonly say: 'reading'; readonly id: number; readonly file: Reading | undefined }
  | { readonly say: 'answer'; readonly id: number; readonly answer: Orders[OrderName]['answer'] }
  /** A fault of the program's own. */
  | { readonly say: 'broken'; readonly id: number; readonly detail: string };
