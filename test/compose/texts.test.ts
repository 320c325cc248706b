import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Inline, PaperDocument } from '../../src/forms/document.ts';
import type { Submission } from '../../src/forms/submission.ts';
import { blocksOf, JUDGING, paperOf, sheetOf, submitted } from './papers.ts';
import { printBlock, printInlines } from './printed.ts';

const CITY = submitted();

/** The paper of a city whose first bullet says this. */
function bulletPaper(text: string): PaperDocument {
  const [first, ...others] = CITY.bullets;
  if (first === undefined) throw new Error('The city has no bullet.');
  const bullets = [{ ...first, text: { ...first.text, value: text } }, ...others];
  return paperOf(evaluate({ ...CITY, bullets }, JUDGING));
}

function bullet(text: string): readonly Inline[] {
  const [box] = blocksOf(bulletPaper(text), 'policy-1-1', 'box');
  return box?.items[0]?.inlines ?? [];
}

/** The city with every text that a clerk can write replaced by one. */
function everywhere(text: string): Submission {
  const fact = { value: text, place: { sheet: '基本情報', cell: 'B2' } };
  const { profile, goals, policies, indicators, bullets } = CITY;
  return {
    ...CITY,
    profile: {
      ...profile,
      city: fact,
      plan: fact,
      title: fact,
      paperNumber: fact,
      paperName: fact,
      committee: fact,
      meetingNumber: fact,
      venue: fact,
      excerptNote: fact,
      textNote: fact,
      handling: fact,
    },
    goals: goals.map((goal) => ({ ...goal, name: fact, subtitle: fact })),
    policies: policies.map((policy) => ({
      ...policy,
      title: fact,
      measures: policy.measures.map(() => ({ mark: text, text: fact })),
    })),
    indicators: indicators.map((indicator) => ({
      ...indicator,
      id: text,
      name: fact,
      nameNotes: [text],
      unit: fact,
      notes: [fact],
    })),
    bullets: bullets.map((one) => ({ ...one, tags: [text], text: fact })),
    references: [{ goal: 1, title: fact, file: fact, alternative: fact, source: fact }],
  };
}

/** Every text of a paper, whatever it is called there. */
function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

describe('a clerk’s text is never markup', () => {
  const PLAIN = texts(paperOf(evaluate(everywhere('普通の文'), JUDGING)));

  it.each([
    '<script>alert(1)</script>',
    '</td></tr></table></sheet></paper>',
    '"><img onerror=x>',
    "' onload='x",
    '{{constructor}}',
    '{{{title}}}',
    '{{> cover}}',
    '&amp;&lt;&#60;',
    '<!-- 注 -->',
    '`${title}`=',
    '__proto__',
    '\uFDD0',
  ])('%s', (hostile) => {
    const paper = paperOf(evaluate(everywhere(hostile), JUDGING));
    expect(texts(paper)).toEqual(PLAIN.map((text) => text.replaceAll('普通の文', () => hostile)));
  });

  it('and stands wherever a plain one would', () => {
    expect(PLAIN.filter((text) => text.includes('普通の文')).length).toBeGreaterThan(40);
  });
});

describe('a line break within a cell', () => {
  it.each(['上\n下', '上\r\n下', '上\r下', '上\u2028下'])('is a break: %j', (text) => {
    expect(printInlines(bullet(text))).toBe('上⏎下');
  });

  it('may be doubled, and may stand in front; behind the last word there is nothing to begin a line with', () => {
    expect(printInlines(bullet('\n上\n\n下\n'))).toBe('⏎上⏎⏎下');
  });

  it('keeps the spaces around it', () => {
    expect(printInlines(bullet('上 \n　下'))).toBe('上 ⏎　下');
  });

  it('is a break in every text that is printed in lines', () => {
    const paper = paperOf(evaluate(everywhere('上\n下'), JUDGING));
    const body = sheetOf(paper, 'policy-1-1').blocks.map(printBlock).join('\n');
    expect(body).toContain('《行》↓2*上*⏎*下*⏎~上~⏎~下~｜↓2(center)上⏎下');
    expect(body).toContain('段落 note start 上⏎下');
    expect(body).toContain('[【上]⏎[下】]上⏎下');
    expect(sheetOf(paper, 'cover').blocks.map(printBlock)).toContain('見出し1 上⏎下');
  });

  it('is none where only one line may stand: 目次, band, footer, captions, alternative texts', () => {
    const paper = paperOf(evaluate(everywhere('上\n下'), JUDGING));
    const { title, band, blocks } = sheetOf(paper, 'policy-1-1');
    const part = sheetOf(paper, 'goal-1');
    expect([title, band?.title, part.band?.paper, paper.title]).toEqual([
      '施策1　上下',
      '上下',
      '上下',
      '上下',
    ]);
    expect(paper.footer).toBe('上下　平成30年8月7日　上下');
    const figures = blocks.flatMap((block) => (block.kind === 'charts' ? block.figures : []));
    expect(figures.map(({ caption }) => caption)).toEqual(['上下（上下）']);
    expect(figures[0]?.alternative).toMatch(/^上下の推移を示すグラフ（単位：上下）。/u);
    const lines = figures.flatMap(({ caption, alternative }) => [caption, alternative]);
    expect(texts([title, band, lines]).join('')).not.toMatch(/[\n\u2028]/u);
  });
});

describe('spaces', () => {
  it.each(['　字下げ', '字下げ　', ' a b', 'a  b', 'a\tb', '\u00A0a'])('are kept: %j', (text) => {
    expect(bullet(text)).toEqual([{ kind: 'text', text }]);
  });

  it('alone make no paragraph', () => {
    const { profile } = CITY;
    const venue = { value: '　 ', place: { sheet: '基本情報', cell: 'B9' } };
    const paper = paperOf(evaluate({ ...CITY, profile: { ...profile, venue } }, JUDGING));
    expect(sheetOf(paper, 'cover')).toEqual(sheetOf(paperOf(evaluate(CITY, JUDGING)), 'cover'));
  });
});
