import { describe, expect, it } from '@jest/globals';

import { figureNumber, figureText, spokenFigure } from '../../src/japanese/figureNumber.ts';

const PLAIN = { kind: 'digits', before: '', sign: '', whole: '', fraction: '', after: '' } as const;

describe('a figure in parts', () => {
  it.each([
    ['7,000', { whole: '7,000' }],
    ['60.7', { whole: '60', fraction: '.7' }],
    ['▲1,394.5', { sign: '▲', whole: '1,394', fraction: '.5' }],
    ['約▲1,394.5', { before: '約', sign: '▲', whole: '1,394', fraction: '.5' }],
    ['+3', { before: '+', whole: '3' }],
    ['±0.5', { before: '±', whole: '0', fraction: '.5' }],
    ['60.7％', { whole: '60', fraction: '.7', after: '％' }],
    ['(37)', { before: '(', whole: '37', after: ')' }],
    ['１，２３４．５', { whole: '１，２３４', fraction: '．５' }],
    ['0.80', { whole: '0', fraction: '.80' }],
  ])('%s', (text, parts) => {
    expect(figureNumber(text, false)).toEqual({ ...PLAIN, ...parts });
  });

  it.each([
    ['—', 'sign'],
    ['', 'sign'],
    ['93～97', 'text'],
    ['93超～97', 'text'],
    ['調査なし', 'text'],
  ])('「%s」 is no digits but a %s', (text, kind) => {
    expect(figureNumber(text, false)).toEqual({ kind, text });
  });

  it('is a word where it is said to be one, whatever it holds', () => {
    expect(figureNumber('未確定', true)).toEqual({ kind: 'word', text: '未確定' });
    expect(figureNumber('R5に公表', true)).toEqual({ kind: 'word', text: 'R5に公表' });
  });

  it.each(['▲1,394.5', '約60.0', '(37)', '93～97', '—', ''])('「%s」 is whole again', (text) => {
    expect(figureText(figureNumber(text, false))).toBe(text);
  });
});

describe('a figure as it is said', () => {
  it.each([
    ['▲1,394.5', 'マイナス1,394.5'],
    ['約▲5', '約マイナス5'],
    ['60.0', '60.0'],
    ['—', '—'],
  ])('%s: %s', (text, said) => {
    expect(spokenFigure(figureNumber(text, false))).toBe(said);
  });
});
