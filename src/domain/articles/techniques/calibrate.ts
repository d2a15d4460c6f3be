/** Turns the scores of a separator into likelihoods, by sentences that it has not seen (Platt, 1999). */

/** The likelihood of a score `s` is 1 / (1 + exp(-slope · s - offset)). */
export interface Curve {
  slope: number;
  offset: number;
}

/** Scores, and whether the technique is really shown. */
export interface Trial {
  scores: number[];
  shown: boolean[];
}

const steps = 20;

/**
 * The curve that makes what was seen likeliest. `usual` is what holds for all techniques: one with few sentences stays
 * close to it, since `weight` says how many sentences it would take to doubt it.
 */
export function fitCurve({ scores, shown }: Trial, usual?: Curve, weight = 0): Curve {
  let { slope, offset } = usual ?? { slope: 1, offset: 0 };
  for (let step = 0; step < steps; step++) {
    // Newton's method; the small numbers keep the matrix from being singular.
    let [a, b, aa, ab, bb] = [0, 0, 1e-6 + weight, 0, 1e-6 + weight];
    if (usual) {
      a = weight * (slope - usual.slope);
      b = weight * (offset - usual.offset);
    }
    for (let i = 0; i < scores.length; i++) {
      const score = scores[i]!;
      const likely = 1 / (1 + Math.exp(-slope * score - offset));
      const error = likely - (shown[i] ? 1 : 0);
      const spread = likely * (1 - likely);
      a += error * score;
      b += error;
      aa += spread * score * score;
      ab += spread * score;
      bb += spread;
    }
    const scale = aa * bb - ab * ab;
    const moveSlope = (a * bb - b * ab) / scale;
    const moveOffset = (b * aa - a * ab) / scale;
    slope -= moveSlope;
    offset -= moveOffset;
    if (Math.abs(moveSlope) + Math.abs(moveOffset) < 1e-4) break;
  }
  return { slope, offset };
}
