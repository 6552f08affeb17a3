/** A time in whole seconds, begun ones counted, as people write it in their language: 7,200 ms → `8 seconds`. */
export function secondsIn(lang: string): (ms: number) => string {
  const format = new Intl.NumberFormat(lang, { style: 'unit', unit: 'second', unitDisplay: 'long' });
  return (ms) => format.format(Math.ceil(ms / 1000));
}
