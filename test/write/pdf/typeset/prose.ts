/** Japanese office prose by a seeded generator, with everything in it that makes line breaking hard. */

/** A small generator of equally spread numbers (mulberry32): the same seed, the same prose. */
function createChance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const SUBJECTS = (
  '本市|新規就農者数|合計特殊出生率|インバウンド（訪日外国人）|「しごと」の場|移住・定住|㈱地域おこし|ＫＰＩ|' +
  '子ども・子育て支援センター|ＩｏＴ・ＡＩ|葛\u{E0100}飾地区|𠮷田町|か\u309A行|DX推進プラン|ワーク・ライフ・バランス|' +
  '【復】災害公営住宅|“見える化”|①公共交通|※1 宿泊客数'
).split('|');
const FIGURES = (
  '1,234千人|▲12.5％|60.7%|（H25）2,334件|約3億円|35㎡|１，２３４人|第2回|24か所|0.80|平成30年度|令和元年8月7日|' +
  'H27～H31|R6.4.1～R7.3.31|10:30|20℃|45市町村|①～③|1／2'
).split('|');
const LINKS = 'は、|が|については、|を|の|や|及び|・|、|／|～| |　|→'.split('|');
/** In front of a figure a dash would be its sign, and the two too wide for a column of eight. */
const LINKS_BEHIND_FIGURES = [...LINKS, '－', '－'];
const PREDICATES = (
  '増加した|減少しており|推移しているっ|目標を達成した（速報値）|見直しが必要である|きめ細やかなサポートを行う|あゝいう取組|' +
  '少々の遅れ|「…」と回答|検討中――|目指す|Webサイト（https://www.example.lg.jp/）で公表'
).split('|');
const ENDS = '。|。|。|！|？|。）|……。|。※|：|。　'.split('|');

/** Writes prose of so many sentences. */
export function writeProse(seed: number, sentences: number): string {
  const chance = createChance(seed);
  const pick = (words: readonly string[]): string => words[chance(words.length)] ?? '';
  return Array.from({ length: sentences }, () => {
    const clauses = Array.from({ length: 1 + chance(3) }, () =>
      [SUBJECTS, LINKS, FIGURES, LINKS_BEHIND_FIGURES, PREDICATES].map(pick).join(''),
    );
    return clauses.join(pick(['、', 'が、', 'し、'])) + pick(ENDS);
  }).join('');
}
