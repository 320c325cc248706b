import { describe, expect, it } from '@jest/globals';

import { evaluate } from '../../src/evaluate/evaluate.ts';
import { composePacket } from './packet.ts';
import { JUDGING, paperOf, sheetOf, submitted, TEMPLATES, templatesWith } from './papers.ts';
import { printBlock } from './printed.ts';

const CITY = evaluate(submitted(), JUDGING);
const METHOD = 'partials/method.hbs';

/** What is said when a designer writes something on line 2 of 判定の方法. */
function said(written: string): readonly string[] {
  return findings({ [METHOD]: page(written) }).map(({ message }) => message);
}

function page(written: string): string {
  return `<sheet id="method" title="判定の方法">\n${written}\n</sheet>`;
}

function findings(
  change: Readonly<Record<string, string | undefined>>,
): ReturnType<typeof composePacket>['diagnostics'] {
  const { value, diagnostics } = composePacket(CITY, templatesWith(change));
  expect(value).toBeUndefined();
  return diagnostics;
}

/** words.json with some words changed. */
function words(change: Readonly<Record<string, unknown>>): string {
  const shipped: unknown = JSON.parse(TEMPLATES.get('words.json') ?? '');
  return JSON.stringify(Object.assign({}, shipped, change));
}

/** The blocks of 判定の方法 when it says this on line 2. */
function shown(written: string): readonly string[] {
  const paper = paperOf(CITY, templatesWith({ [METHOD]: page(written) }));
  return sheetOf(paper, 'method').blocks.map(printBlock);
}

describe('what the cover has no place for', () => {
  it.each(['<figure chart="tally" alt="達成の数"></figure>', '<ul><li>項目</li></ul>'])(
    'is refused: %s',
    (written) => {
      const cover = TEMPLATES.get('partials/cover.hbs') ?? '';
      const change = { 'partials/cover.hbs': cover.replace('</sheet>', `${written}</sheet>`) };
      const element = /^<(\w+)/u.exec(written)?.[1] ?? '';
      expect(findings(change).map(({ message }) => message)).toEqual([
        expect.stringContaining(
          `「表紙」のページ：表紙（「kind」が「cover」のページ）に「<${element}>」は置けません。`,
        ),
      ]);
    },
  );
});

describe('a slip of the designer is found in the file, before anything is filled', () => {
  it.each([
    ['an element that does not exist', '<hh3>見出し</hh3>', '「<hh3>」という要素はありません。'],
    [
      'an attribute that does not exist',
      '<h3 size="3">見出し</h3>',
      '「<h3>」に「size」という属性はありません。',
    ],
    [
      'an attribute with the name of a built-in property',
      '<p constructor="1">本文</p>',
      '「<p>」に「constructor」という属性はありません。',
    ],
    [
      'a word the attribute cannot have',
      '<p class="big">本文</p>',
      '「<p class="big">」は使えません。',
    ],
    [
      'a number that is none',
      '<table caption="表"><tbody><tr><td rowspan="二">1</td></tr></tbody></table>',
      '「<td rowspan="二">」は使えません。',
    ],
    [
      'widths that are none',
      '<table caption="表" widths="30pt *"></table>',
      '「<table widths="30pt *">」は使えません。',
    ],
    [
      'an attribute that has to be there',
      '<figure chart="tally"></figure>',
      '「<figure>」に「alt」がありません。',
    ],
    [
      'an element in the wrong place',
      '<ul><p>本文</p></ul>',
      '「<ul>」の中に「<p>」は置けません。',
    ],
    [
      'a text outside any paragraph',
      'そのままの文',
      '「<sheet>」の中に、文字「そのままの文」がそのまま書かれています。',
    ],
    [
      'a value outside any paragraph',
      '{{judgedYear}}の判定',
      '「<sheet>」の中に、文字「{{…}}の判定」がそのまま書かれています。',
    ],
    [
      'a figure of a table beside a text',
      '<table caption="表"><tbody><tr><td>約<value number="5"></value></td></tr></tbody></table>',
      '「<td>」の中で、「<value>」とほかのものが並んでいます。',
    ],
    ['a tag that is not closed', '<h3>見出し', '「<h3>」が閉じられていません。'],
    ['a tag that closes nothing', '見出し</h3>', '「</h3>」に対応する「<h3>」がありません。'],
    [
      'a quotation mark that is missing',
      '<p align="center>本文</p>',
      '「< >」の中の書き方に誤りがあります。',
    ],
    [
      'a quotation mark that is missing before other tags',
      '<p align="center>本文</p><p class="lead">文</p>',
      '「<p>」の「align」の値が、引用符「"」で囲まれていません。',
    ],
    [
      'a value without quotation marks, where a clerk could write attributes',
      '<p class={{title}}>本文</p>',
      '「<p>」の「class」の値が、引用符「"」で囲まれていません。',
    ],
    [
      'characters of another encoding',
      '<p>\uFFFD\uFFFD</p>',
      '文字コードがUTF-8ではないため、読めない文字があります。',
    ],
  ])('%s', (_, written, message) => {
    expect(said(written)).toEqual([`ひな形 templates/${METHOD} の2行目：${message}`]);
  });

  it('and every other slip is told too, in the order of the lines, file by file', () => {
    const messages = findings({
      [METHOD]: page('<hh3>見出し</hh3>\n<p size="3">{{#with title}}本文{{/with}}</p>'),
      'partials/bullet.hbs': '{{text}}<i>※</i>',
    }).map(({ message }) => message.replace('ひな形 templates/partials/', ''));
    expect(messages).toEqual([
      'bullet.hbs の1行目：「<i>」という要素はありません。',
      'method.hbs の2行目：「<hh3>」という要素はありません。',
      'method.hbs の3行目：「{{#with}}」は使えません。ひな形には、計算や命令を書けません。',
      'method.hbs の3行目：「<p>」に「size」という属性はありません。',
    ]);
  });

  it('says what to write instead', () => {
    const [finding] = findings({ [METHOD]: page('<p class="big">本文</p>') });
    expect(finding).toEqual({
      code: 'template/fault',
      severity: 'error',
      message: `ひな形 templates/${METHOD} の2行目：「<p class="big">」は使えません。`,
      hint: '「class」には「body」か「lead」か「cover」を書いてください。',
    });
  });

  it('counts lines as an editor does, also over mustaches of several lines and Windows line ends', () => {
    const text = page('{{!-- 注\r\n記 --}}\r\n<p>{{\r\ntitle\r\n}}</p>\r\n<hh3></hh3>');
    expect(findings({ [METHOD]: text }).map(({ message }) => message)).toEqual([
      `ひな形 templates/${METHOD} の7行目：「<hh3>」という要素はありません。`,
    ]);
  });
});

describe('mustaches', () => {
  it.each([
    [
      'are never unescaped, with three braces',
      '<p>{{{title}}}</p>',
      '「{{{title}}}」や「{{&title}}」は使えません。ワークブックの文字が、そのままひな形の命令になってしまうためです。',
    ],
    [
      'are never unescaped, with an ampersand',
      '<p>{{&title}}</p>',
      '「{{{title}}}」や「{{&title}}」は使えません。ワークブックの文字が、そのままひな形の命令になってしまうためです。',
    ],
    [
      'ask about one value only',
      '{{#if title city}}<p>本文</p>{{/if}}',
      '「{{#if}}」は使えません。ひな形には、計算や命令を書けません。',
    ],
    [
      'ask about values, not about texts',
      '{{#if "title"}}<p>本文</p>{{/if}}',
      '「{{#if}}」は使えません。ひな形には、計算や命令を書けません。',
    ],
    [
      'say else inside a block only',
      '<p>{{else}}</p>',
      '「{{ }}」の組が合っていません。この行か、それより前に誤りがあります。',
    ],
    [
      'are read behind else too',
      '{{#if title}}<p>本文</p>{{else}}<p>{{{title}}}</p>{{/if}}',
      '「{{{title}}}」や「{{&title}}」は使えません。ワークブックの文字が、そのままひな形の命令になってしまうためです。',
    ],
    [
      'repeat over lists in one way only',
      '{{#goals}}<p>本文</p>{{/goals}}',
      '「{{#goals}}」は使えません。ひな形には、計算や命令を書けません。',
    ],
    [
      'call no helpers',
      '<p>{{lookup goals "0"}}</p>',
      '「{{lookup …}}」という書き方はできません。',
    ],
    [
      'define no partials in the middle of a page',
      '{{#*inline "部品"}}<p>本文</p>{{/inline}}',
      '「{{#*…}}」は使えません。ひな形には、計算や命令を書けません。',
    ],
    [
      'wrap nothing in a partial',
      '{{#> boxes}}<p>本文</p>{{/boxes}}',
      '「{{#> boxes}}」は使えません。ひな形には、計算や命令を書けません。',
    ],
    [
      'call a partial by its own name',
      '{{> (lookup goals 0)}}',
      '「{{> … …}}」という書き方はできません。',
    ],
    [
      'call a partial that exists',
      '{{> bulet}}',
      '「{{> bulet}}」で差し込むファイル templates/partials/bulet.hbs がありません。',
    ],
    [
      'are closed',
      '<p>{{title</p>',
      '「{{ }}」の組が合っていません。この行か、それより前に誤りがあります。',
    ],
    [
      'open and close the same block',
      '{{#each goals}}<p>本文</p>{{/eech}}',
      '「{{ }}」の組が合っていません。この行か、それより前に誤りがあります。',
    ],
  ])('%s', (_, written, message) => {
    expect(said(written)).toEqual([`ひな形 templates/${METHOD} の2行目：${message}`]);
  });

  it('that cannot be read are explained in Handlebars’ own words behind ours', () => {
    const [finding] = findings({ [METHOD]: page('{{#each goals}}<p>本文</p>{{/eech}}') });
    expect(finding?.hint).toBe(
      "「{{#each 名前}}」に「{{/each}}」があるか、「}}」が足りているかを確かめてください（Handlebarsの説明: each doesn't match eech - 2:3）。",
    );
  });

  it('do not call a partial from itself, not even by way of another', () => {
    const messages = findings({
      'partials/bullet.hbs': '{{> value}}',
      'partials/value.hbs': '{{> bullet}}',
    }).map(({ message }) => message);
    expect(messages).toEqual([
      'ひな形 templates/partials/bullet.hbs の1行目：この部品「bullet」は、自分自身を差し込んでいます（ほかの部品を通した場合も含みます）。',
      'ひな形 templates/partials/value.hbs の1行目：この部品「value」は、自分自身を差し込んでいます（ほかの部品を通した場合も含みます）。',
    ]);
  });
});

describe('what a paper may lack', () => {
  it.each([
    ['{{#if title}}<p>ある</p>{{else}}<p>ない</p>{{/if}}', 'ある'],
    ['{{#if contact}}<p>ある</p>{{else}}<p>ない</p>{{/if}}', 'ない'],
    ['{{#if summary}}<p>{{summary.year}}</p>{{/if}}', 'H29'],
    ['{{#if basis}}<p>{{basis.workbook}}</p>{{else}}<p>ない</p>{{/if}}', 'ない'],
    ['{{#unless basis}}<p>ない</p>{{/unless}}', 'ない'],
    ['{{#unless title}}<p>ない</p>{{else}}<p>ある</p>{{/unless}}', 'ある'],
    ['{{#if references}}<p>ある</p>{{else}}<p>ない</p>{{/if}}', 'ない'],
    ['{{#each references}}<p>ある</p>{{else}}<p>ない</p>{{/each}}', 'ない'],
    ['{{#if basis}}<p>根拠</p>{{else if title}}<p>ある</p>{{else}}<p>ない</p>{{/if}}', 'ある'],
    ['{{#if made.packet}}<p>ある</p>{{/if}}', 'ある'],
    ['<p class="{{#if contact}}lead{{else}}body{{/if}}">文</p>', '文'],
  ])('%s prints %s', (written, text) => {
    expect(shown(written)).toEqual([`段落 body start ${text}`]);
  });

  it('keeps the values around it: a condition is no list', () => {
    const written =
      '{{#each goals}}{{#if name}}<p>{{number}} {{../judgedYear}}</p>{{/if}}{{/each}}';
    expect(shown(written)).toEqual(['段落 body start 1 H29']);
  });

  it('is not a name that does not exist, in either branch', () => {
    expect(said('{{#if contakt}}<p>ある</p>{{/if}}')).toEqual([
      `ひな形 templates/${METHOD} の2行目：「contakt」という名前の値は、ここにはありません。`,
    ]);
    expect(said('{{#unless basis}}<p>{{titel}}</p>{{/unless}}')).toEqual([
      `ひな形 templates/${METHOD} の2行目：「titel」という名前の値は、ここにはありません。`,
    ]);
  });

  it('has no values of its own, and says how to ask first', () => {
    const [finding] = findings({ [METHOD]: page('<p>{{basis.workbook}}</p>') });
    expect(finding?.message).toContain('「basis.workbook」という名前の値は、ここにはありません。');
    expect(finding?.hint).toContain('「{{#if 値}}…{{/if}}」の中に書きます');
  });
});

describe('a name that has no value', () => {
  it.each([
    ['printed', '<p>{{judgdYear}}</p>', 'judgdYear'],
    ['repeated over', '{{#each goalz}}<p>本文</p>{{/each}}', 'goalz'],
    ['inside a list', '{{#each goals}}<p>{{nam}}</p>{{/each}}', 'nam'],
    ['inside another value', '<p>{{scheme.nane}}</p>', 'scheme.nane'],
    ['of the whole paper', '<p>{{@root.titel}}</p>', '@root.titel'],
    ['of the list around', '{{#each goals}}<p>{{../titel}}</p>{{/each}}', '../titel'],
    ['given to a partial', '<p>{{> tally-words totl}}</p>', 'totl'],
    ['given to a partial under a name', '{{> missed-table heading=hedding}}', 'hedding'],
    ['that every object of JavaScript has', '<p>{{constructor}}</p>', 'constructor'],
  ])('is found where it is %s', (_, written, name) => {
    const [first] = said(written);
    expect(first).toBe(
      `ひな形 templates/${METHOD} の2行目：「${name}」という名前の値は、ここにはありません。`,
    );
  });

  it('is told once, however often its line is filled, and with every other such name', () => {
    const written = '{{#each @root.columns}}<p>{{lable}}</p>{{/each}}<p>{{titel}}{{title}}</p>';
    expect(said(written).map((message) => /「(.*)」/u.exec(message)?.[1])).toEqual([
      'lable',
      'titel',
    ]);
  });

  it('is told of the partial it is written in', () => {
    const [finding] = findings({ 'partials/bullet.hbs': '\n{{txet}}' });
    expect(finding?.message).toBe(
      'ひな形 templates/partials/bullet.hbs の2行目：「txet」という名前の値は、ここにはありません。',
    );
    expect(finding?.hint).toBe(
      '名前のつづりと、どの「{{#each}}」の中に書いたか（部品なら、どこに差し込んだか）を見直してください。ないことのある値の中の名前は、「{{#if 値}}…{{/if}}」の中に書きます。使える名前は templates/README.md の「使える値」にあります。',
    );
  });

  it('does not blame the partial that was given nothing', () => {
    expect(said('<p>{{> tally-words totl}}</p>')).toHaveLength(1);
  });
});

describe('a value of another kind than the template thinks', () => {
  it.each([
    [
      '<p>{{goals}}</p>',
      '「{{goals}}」は、文字ではなく、一覧か、値のまとまりか、あるかないかの別です。',
    ],
    [
      '<p>{{scheme}}</p>',
      '「{{scheme}}」は、文字ではなく、一覧か、値のまとまりか、あるかないかの別です。',
    ],
    [
      '{{#each title}}<p>本文</p>{{/each}}',
      '「{{#each title}}」の「title」は、一覧ではありません。',
    ],
  ])('%s', (written, message) => {
    expect(said(written)).toEqual([`ひな形 templates/${METHOD} の2行目：${message}`]);
  });
});

describe('what ends up in the wrong place once the paper is filled', () => {
  const ON_THE_PAGE = 'ひな形 templates/packet.hbs：「判定の方法」のページ：';

  it('is told with the page: an element that a partial brings', () => {
    expect(said('<ul>{{#each references}}{{/each}}{{> contents}}</ul>')).toEqual([
      `${ON_THE_PAGE}「<ul>」の中に「<sheet>」は置けません。`,
    ]);
  });

  it('a text that a partial brings', () => {
    expect(said('{{> tally-words total}}')).toEqual([
      `${ON_THE_PAGE}「<sheet>」の中に、文字「1指標」がそのまま書かれています。`,
    ]);
  });

  it('a word of the workbook where only some words may stand', () => {
    expect(said('<p class="{{title}}">本文</p>')).toEqual([
      `${ON_THE_PAGE}「<p class="総合戦略の進捗状況">」は使えません。`,
    ]);
  });

  it.each([
    ['no chart of that name', '<figure chart="K1-1-1" alt="図"></figure>', 'K1-1-1', ''],
    ['neither chart nor picture', '<figure alt="図"></figure>', '', ''],
    ['both', '<figure chart="tally" picture="a.png" alt="図"></figure>', 'tally', 'a.png'],
  ])('a figure with %s', (_, written, chart, picture) => {
    expect(said(written)).toEqual([
      `${ON_THE_PAGE}「<figure>」のグラフ「${chart}」、画像「${picture}」は使えません。`,
    ]);
  });

  it('two sheets of one id, to which 目次 could not lead', () => {
    const text = (TEMPLATES.get('packet.hbs') ?? '').replace(
      '{{> method}}',
      '{{> method}}{{> method}}',
    );
    expect(findings({ 'packet.hbs': text }).map(({ message }) => message)).toEqual([
      'ひな形 templates/packet.hbs：「<sheet>」の「id」に「method」が重なっているか、空になっています。',
    ]);
  });

  it.each([
    ['nothing', ''],
    ['a sheet without a paper around it', '{{> method}}'],
    ['two papers', '<paper title="一"></paper><paper title="二"></paper>'],
    ['a text outside the paper', '前書き<paper title="一"></paper>'],
  ])('a packet that is %s', (_, text) => {
    expect(findings({ 'packet.hbs': text }).map(({ message }) => message)).toEqual([
      'ひな形 templates/packet.hbs：全体が1つの「<paper>」で囲まれていません。',
    ]);
  });
});

describe('files of the templates', () => {
  it('are named when they are missing', () => {
    expect(findings({ 'packet.hbs': undefined }).map(({ message }) => message)).toEqual([
      'ひな形 templates/packet.hbs：ファイルがありません。',
    ]);
    expect(findings({ 'words.json': undefined }).map(({ message }) => message)).toEqual([
      'ファイル「templates/words.json」がありません。',
    ]);
    expect(findings({ 'partials/bullet.hbs': undefined }).map(({ message }) => message)).toEqual(
      [
        'boxes.hbs の2行目',
        'boxes.hbs の5行目',
        'leading-boxes.hbs の4行目',
        'leading-boxes.hbs の7行目',
        'leading-bullets.hbs の2行目',
        'report-bullets.hbs の2行目',
      ].map(
        (where) =>
          `ひな形 templates/partials/${where}：「{{> bullet}}」で差し込むファイル templates/partials/bullet.hbs がありません。`,
      ),
    );
  });

  it('may begin with the mark that Windows’ Notepad writes', () => {
    const text = TEMPLATES.get('partials/bullet.hbs') ?? '';
    const paper = paperOf(CITY, templatesWith({ 'partials/bullet.hbs': `\uFEFF${text}` }));
    expect(paper).toEqual(paperOf(CITY));
  });
});

describe('words.json', () => {
  it.each([
    ['is JSON', '{"pendingActual": "未確定"', 'JSONとして読めません。'],
    [
      'holds words in quotation marks',
      words({ unfilled: 5 }),
      '項目「unfilled」は「5」となっています。文字（「"」で囲む）を書きます。',
    ],
    [
      'holds every word',
      words({ kpi: undefined }),
      '項目「kpi」がありません。文字（「"」で囲む）を書きます。',
    ],
    ['holds no other', words({ kpis: 'KPI' }), 'ファイル全体に、知らない項目「kpis」があります。'],
    [
      'has no blanks but those that can be filled',
      words({ dataYear: '({nendo})' }),
      '項目「dataYear」は「({nendo})」となっています。「{ }」で書けるのは「{year}」だけです。',
    ],
  ])('%s', (_, text, message) => {
    const messages = findings({ 'words.json': text }).map((finding) => finding.message);
    // The line that may be told behind it is the JSON reader's affair.
    expect(messages.map((whole) => whole.replace(/（\d+行目）$/u, ''))).toEqual([
      `ファイル「templates/words.json」: ${message}`,
    ]);
  });

  it('is told together with the slips of the templates', () => {
    const both = findings({ 'words.json': '{', [METHOD]: page('<hh3></hh3>') });
    expect(both.map(({ code }) => code)).toEqual(['template/fault', 'words/json']);
  });
});

describe('what a designer may write', () => {
  it.each([
    ['a plain heading', '<h3 class="plain">見出し</h3>', ['見出し3plain 見出し']],
    ['a large list', '<ul class="lead"><li>項目</li></ul>', ['・ lead・ 項目']],
    [
      'what is said where a list is empty',
      '<ul empty="（なし）">{{#each references}}<li>{{this}}</li>{{/each}}</ul>',
      ['段落 body start （なし）'],
    ],
    ['a list of its own', '<ul><li mark="※">注</li><li>次</li></ul>', ['・ ※ 注\n・ ・ 次']],
    [
      'a break within strong letters',
      '<p><strong>上<br>下</strong></p>',
      ['段落 body start *上*⏎*下*'],
    ],
    [
      'a comment, of HTML or of Handlebars',
      '<!-- 注 -->{{!-- 注 --}}<p>本文</p>',
      ['段落 body start 本文'],
    ],
    ['a tag that closes itself', '<charts/><p>本文</p>', ['段落 body start 本文']],
    ['single quotation marks and capitals', "<P align='end'>本文</P>", ['段落 body end 本文']],
    ['a name of a character', '<p>A&amp;B &lt;C&gt;</p>', ['段落 body start A&B <C>']],
    ['a paragraph that stays blank', '<p>{{#each references}}{{this}}{{/each}}</p>', []],
    ['lines where it likes', '<p>\n  前の行\n  次の行\n</p>', ['段落 body start 前の行次の行']],
  ])('%s', (_, written, blocks) => {
    expect(shown(written)).toEqual(blocks);
  });
});
