/** The part of the `espeak-ng` package that is used here; it brings no types of its own. */
declare module 'espeak-ng' {
  interface ESpeakModule {
    FS: { readFile(path: string): Uint8Array };
  }
  interface ESpeakOptions {
    /** As on the command line. */
    arguments: string[];
    print(line: string): void;
    printErr(line: string): void;
  }
  export default function ESpeakNg(options: ESpeakOptions): Promise<ESpeakModule>;
}
