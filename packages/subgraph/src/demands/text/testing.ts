/** Numbers of nobody, made from parts and checked here, so that none stands in the source that could be somebody's. */
export function identityNumber(seventeen: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(seventeen[at]), 0);
  return `${seventeen}${'10X98765432'[sum % 11]}`;
}

/** One of the old kind, with the province of one and no county. */
export const oldIdentityNumber = ['510000', '550228', '000'].join('');
