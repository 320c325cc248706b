/**
 * Widths and coverage of the typefaces, as whoever sets text asks for them: by the rule of widths (glyphs.ts), and with
 * the family that stands in where one lacks a character.
 */

import type { FontSet } from '../forms/fonts.ts';
import { isPlainUnit, splitClusters, visibleText } from './clusters.ts';
import { createGlyphs } from './glyphs.ts';
import type { Glyphs } from './glyphs.ts';
import { createUnitWidths } from './unitWidths.ts';

/** One cluster as it will be drawn. */
export interface ClusterMetrics {
  /** Without invisible characters; empty when the cluster is one. */
  readonly drawn: string;
  /** The family that has it; the one asked for when none has. */
  readonly family: string;
  /** Advance in em. */
  readonly width: number;
  /** False for a letter with a mark placed over it: character spacing would move them apart. */
  readonly spaceable: boolean;
  /** False when no typeface of the set has it. */
  readonly covered: boolean;
}

/** A stretch of text that one family draws. */
export interface FamilyRun {
  readonly text: string;
  readonly family: string;
}

/** What the typesetting needs to know about a set of typefaces; measures are in em. */
export interface Metrics {
  /** Names of the families for text and for the figures of tables. */
  readonly textFamily: string;
  readonly figuresFamily: string;
  /** Of the text family, above the baseline; lines are measured by it whatever else they hold. */
  readonly ascent: number;
  /** Of the text family, below the baseline, as a positive number. */
  readonly descent: number;
  /** Gives the function that measures clusters in one family and weight, or in what stands in for it. */
  measurer(family: string, bold: boolean): (cluster: string) => ClusterMetrics;
  /** Width of a text without line ends, in em. */
  width(text: string, family: string, bold: boolean): number;
  /** Splits a text into stretches by the family that draws them; invisible characters are left out. */
  familyRuns(text: string, family: string, bold: boolean): readonly FamilyRun[];
  /** The clusters that no typeface has, each once, in order of appearance. */
  missing(text: string, family: string, bold: boolean): readonly string[];
}

type Measurer = ReturnType<Metrics['measurer']>;

/**
 * Measures with the typefaces of a set.
 *
 * A cluster is drawn by the family asked for, if that has it, else by the first that does:
 * text, figures, fallbacks. One that none has stays with the family asked for, and the
 * engine refuses to draw it.
 *
 * @param glyphs the opened typefaces, when the caller has them already
 * @returns metrics that remember what they measured, the same for all papers of a run; the answers do
 *   not depend on the order of asking
 * @throws on a font file that is none, or a family that is not in the set: our own mistakes
 */
export function createMetrics(fonts: FontSet, glyphs: Glyphs = createGlyphs(fonts)): Metrics {
  const metrics = known.get(glyphs) ?? measuredBy(fonts, glyphs);
  known.set(glyphs, metrics);
  return metrics;
}

const known = new WeakMap<Glyphs, Metrics>();

function measuredBy(fonts: FontSet, glyphs: Glyphs): Metrics {
  const families = [fonts.text, fonts.figures, ...fonts.fallback].map(({ family }) => family);
  const measurer = rememberByFace((family, bold) => createMeasurer(family, bold, families, glyphs));
  const unitsOf = rememberByFace(() => createUnitWidths(isPlainUnit));
  const measureAll = (text: string, family: string, bold: boolean): readonly ClusterMetrics[] =>
    splitClusters(text).map(measurer(family, bold));
  return {
    textFamily: fonts.text.family,
    figuresFamily: fonts.figures.family,
    ascent: glyphs.ascent(fonts.text.family),
    descent: -glyphs.descent(fonts.text.family),
    measurer,
    width: (text, family, bold) => {
      const units = unitsOf(family, bold);
      const quick = units.sum(text);
      if (!Number.isNaN(quick)) return quick;
      const measureOne = measurer(family, bold);
      let sum = 0;
      for (const cluster of splitClusters(text)) {
        const { width } = measureOne(cluster);
        units.keep(cluster, width);
        sum += width;
      }
      return sum;
    },
    familyRuns: (text, family, bold) => joinByFamily(measureAll(text, family, bold)),
    missing: (text, family, bold) => {
      const metricsOf = measurer(family, bold);
      return [...new Set(splitClusters(text).filter((one) => !metricsOf(one).covered))];
    },
  };
}

/** What was made for one family and weight serves again. */
function rememberByFace<Made>(
  create: (family: string, bold: boolean) => Made,
): (family: string, bold: boolean) => Made {
  const created = { normal: new Map<string, Made>(), bold: new Map<string, Made>() };
  return (family, bold) => {
    const families = created[bold ? 'bold' : 'normal'];
    const made = families.get(family) ?? create(family, bold);
    families.set(family, made);
    return made;
  };
}

/** Shaping a cluster takes some 20 µs, remembering it a hundredth of that. */
function createMeasurer(
  family: string,
  bold: boolean,
  families: readonly string[],
  glyphs: Glyphs,
): Measurer {
  const candidates = [family, ...families.filter((other) => other !== family)];
  const clusters = new Map<string, ClusterMetrics>();
  return (cluster) => {
    const metrics = clusters.get(cluster);
    if (metrics !== undefined) return metrics;
    const measured = measure(cluster, candidates, bold, glyphs);
    clusters.set(cluster, measured);
    return measured;
  };
}

function measure(
  cluster: string,
  [asked = '', ...others]: readonly string[],
  bold: boolean,
  glyphs: Glyphs,
): ClusterMetrics {
  const drawn = visibleText(cluster);
  if (drawn === '') return { drawn, family: asked, width: 0, spaceable: true, covered: true };
  const covering = [asked, ...others].find(
    (candidate) => glyphs.missing(drawn, candidate, bold).length === 0,
  );
  const family = covering ?? asked;
  return {
    drawn,
    family,
    width: glyphs.width(drawn, family, bold),
    spaceable: glyphs.count(drawn, family, bold) === 1,
    covered: covering !== undefined,
  };
}

function joinByFamily(clusters: readonly ClusterMetrics[]): readonly FamilyRun[] {
  const runs: { text: string; family: string }[] = [];
  for (const { drawn, family } of clusters) {
    const run = runs.at(-1);
    if (run?.family === family) run.text += drawn;
    else if (drawn !== '') runs.push({ text: drawn, family });
  }
  return runs;
}
