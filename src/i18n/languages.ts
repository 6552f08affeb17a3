/** The languages that have words. */
export const languages = ['en'] as const;
