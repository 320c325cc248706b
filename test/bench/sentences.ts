/** Sentences of our own of a given length, as offices write them: nothing of a real plan. */

/** Beginnings, middles (each ends with 、) and ends, to be put together until a length is reached. */
const SUBJECTS = [
  '相談の件数は、',
  '参加者の数は、',
  '利用の多い施設では、',
  '若い世代については、',
  '地元の事業者からは、',
  '訪れる人の満足度は、',
  '登録した団体のうち、',
  '新しい制度の案内は、',
  '交通の便が悪い地区では、',
  'アンケート（2,340人）によると、',
];
const MIDDLES = [
  '目標の120％に届いたものの、',
  '前の年度を▲3.5ポイント下回り、',
  '平日の昼間に空きがあり、',
  '窓口とウェブの両方で受け付け、',
  '夏の大雨による休止の影響が残り、',
  '担い手の高齢化が進んでいるため、',
  '「はじめて」の人にも分かるように、',
  '関係する12の課が予定を持ち寄り、',
  'SNSでの発信を週に2回へ増やし、',
  '学校や公民館とも話し合いながら、',
  '周りの市町村と費用を分け合って、',
  '令和2年度からの見直しをふまえ、',
];
const ENDS = [
  '引き続き進める。',
  '回数を増やす。',
  '対応を検討している。',
  '周知が十分でなかった。',
  '来年度の予算に反映する。',
  '数値だけでは様子が分からない。',
  'おおむね計画どおりに進んでいる。',
  '早めに手を打つことが課題である。',
];
/** Fills what no whole phrase fits into any more. */
const FILLERS = ['今後も', 'とくに', 'さらに', 'まず', 'なお'];

/** Takes the next of a row of choices, always in the same order. */
export type Choose = <Choice>(choices: readonly Choice[]) => Choice;

/**
 * Chooses as if by chance, and the same every time: a linear congruential generator modulo 2³¹ (constants of ANSI C).
 *
 * @param seed any whole number
 */
export function chooser(seed: number): Choose {
  let state = seed;
  return <Choice>(choices: readonly Choice[]): Choice => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff;
    const choice = choices[(state >>> 8) % choices.length];
    if (choice === undefined) throw new Error('There is nothing to choose from.');
    return choice;
  };
}

/** A sentence of `length` characters, or at most two more or fewer. */
export function sentence(length: number, choose: Choose): string {
  const end = choose(ENDS.filter((one) => one.length <= Math.max(8, length - 8)));
  let text = choose(SUBJECTS);
  for (;;) {
    const room = length - text.length - end.length;
    const fitting = MIDDLES.filter((one) => one.length <= room + 2);
    if (fitting.length === 0) {
      const filler = FILLERS.find((one) => one.length <= room + 1);
      return `${text}${room > 1 && filler !== undefined ? filler : ''}${end}`;
    }
    text += choose(fitting);
  }
}
