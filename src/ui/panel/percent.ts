/** A share of 1 as people write it in their language: 0.42 → `42%`. */
export function percentIn(lang: string): (share: number) => string {
  const format = new Intl.NumberFormat(lang, { style: 'percent' });
  return (share) => format.format(share);
}
