/** A time since the call began, in the digits of a language: `01:05`. A call of more than an hour counts on. */
export function clockIn(lang: string): (ms: number) => string {
  const format = new Intl.NumberFormat(lang, { minimumIntegerDigits: 2, useGrouping: false });
  return (ms) => {
    const seconds = Math.floor(ms / 1000);
    return [Math.floor(seconds / 60), seconds % 60].map((part) => format.format(part)).join(':');
  };
}
