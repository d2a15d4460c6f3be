/** The course of a risk from now on, as a curve with its table. */
import type { IocRisk } from '../../src/contract/risk.ts';
import { DecayCurve } from '../parts/charts/decay-curve.tsx';
import { decayCourse } from '../text/decay-course.ts';
import { dayWords, shortDayWords } from '../text/time-words.ts';

const bands = [
  { value: 85, name: 'critical' },
  { value: 60, name: 'high' },
  { value: 30, name: 'medium' },
];

export function Decay({ risk }: { risk: IocRisk }) {
  const points = decayCourse(risk);
  if (!points) return null;
  const { falls_below_60_at: high, falls_below_30_at: low, half_life_days: days } = risk.decay;
  const now = points[0]!.at;
  const falls = [
    { at: high, word: 'medium' },
    { at: low, word: 'low' },
  ].filter(({ at }) => at !== null && Date.parse(at) > now);
  // Words beside each other need room.
  const span = points.at(-1)!.at - now;
  const crowded = falls[0] !== undefined && Date.parse(falls[0].at!) - now < span / 6;
  const course = falls.map(({ at, word }) => `${word} on ${dayWords(at!)}`).join(', ');
  const title = course === '' ? 'Falls if nobody reports it again' : `If nobody reports it again: ${course}`;
  return (
    <DecayCurve
      title={title}
      sentence={`Risk falls from ${risk.score} today${course && `; ${course}`}. It halves in about ${Math.round(days!)} days.`}
      points={points}
      bands={bands}
      marks={[
        ...(crowded ? [] : [{ at: now, name: 'Today' }]),
        ...falls.map(({ at, word }) => ({ at: Date.parse(at!), name: `${word}, ${shortDayWords(at!)}` })),
      ]}
    />
  );
}
