/** Ratings that were given by hand, held against the letters of the scheme. */

import type { Diagnostic } from '../diagnostics/checked.ts';
import type { Indicator, Submission } from '../forms/submission.ts';
import { comparable } from '../japanese/text.ts';
import type { Scheme } from '../office/scheme.ts';

const WHO = { department: '担当課の評価', committee: '委員会の評価' } as const;

/**
 * Asks about every rating of a 担当課 or the committee whose letter is none of the scheme's: of its grades, or of those
 * that it gives to 施策 and 基本目標. A scheme without grades has no letters to hold them against.
 *
 * @returns a notice for each letter; nothing stops, for the letter is printed as it was given
 */
export function checkGivenRatings(
  { indicators }: Submission,
  { name, rating, rollUp }: Scheme,
): readonly Diagnostic[] {
  if (rating === undefined && rollUp === undefined) return [];
  const words = [...lettersOf(rating), ...lettersOf(rollUp)];
  const known = new Set(words.flatMap(({ mark, label }) => [comparable(mark), comparable(label)]));
  const listed = [...new Set(words.map(({ mark, label }) => `「${mark}」（${label}）`))].join('、');
  return indicators.flatMap((indicator) =>
    (['department', 'committee'] as const).flatMap((who) =>
      unknownLetters(indicator, who, known).map((letter) => ({
        code: 'scheme/given-rating',
        severity: 'notice' as const,
        message: `${indicator.id}「${indicator.name.value}」の${WHO[who]}「${letter}」は、評価方式「${name}」の段階にありません。`,
        hint: `${listed}のどれかに直してください。別の段階で評価しているときは、このままでよく、書いたとおりに載ります。`,
        ...placeOf(indicator, who),
        subject: {
          id: indicator.id,
          name: indicator.name.value,
          ...(indicator.department && { department: indicator.department.value }),
        },
      })),
    ),
  );
}

interface Letters {
  readonly grades: readonly Letter[];
  readonly unrated: Letter;
}

interface Letter {
  readonly mark: string;
  readonly label: string;
}

function lettersOf(scale: Letters | undefined): readonly Letter[] {
  return scale === undefined ? [] : [...scale.grades, scale.unrated];
}

/** Of this year and of the year before; a footnote mark behind a letter is none of it. */
function unknownLetters(
  { givenRatings = {} }: Indicator,
  who: keyof typeof WHO,
  known: ReadonlySet<string>,
): readonly string[] {
  const { now, before } = givenRatings[who]?.value ?? {};
  const given = [now, before].flatMap((letter) => letter ?? []);
  const bare = given.map((letter) => letter.replace(/[※*＊][\d０-９]*$/u, ''));
  return [...new Set(bare.filter((letter) => !known.has(comparable(letter))))];
}

function placeOf(
  { givenRatings = {} }: Indicator,
  who: keyof typeof WHO,
): Pick<Diagnostic, 'place'> {
  const place = givenRatings[who]?.place;
  return place === undefined ? {} : { place };
}
