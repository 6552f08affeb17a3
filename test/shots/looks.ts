/** The ways a visitor may see the same state: which colours, which direction, which screen. Values only. */

export interface Look {
  /** As files are named by it. */
  name: string;
  scheme: 'light' | 'dark';
  /** Of the page, whose language goes with it. */
  direction: 'ltr' | 'rtl';
  viewport: { width: number; height: number };
}

const devices = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } };
const schemes = ['light', 'dark'] as const;
const directions = ['ltr', 'rtl'] as const;

export const everyLook: readonly Look[] = Object.entries(devices).flatMap(([device, viewport]) =>
  schemes.flatMap((scheme) =>
    directions.map((direction) => ({
      name: `${device}-${scheme}-${direction}`,
      scheme,
      direction,
      viewport,
    })),
  ),
);

/** Half of them, in which any two values still meet: what is wrong in one look of four is seldom right in these. */
export const comparedLooks: readonly Look[] = everyLook.filter(({ name }) =>
  ['phone-dark-ltr', 'phone-light-rtl', 'desktop-light-ltr', 'desktop-dark-rtl'].includes(name),
);
