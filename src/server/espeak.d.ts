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
    /** Called at the end with what has to be thrown to leave the program. */
    quit(status: number, exit: Error): never;
  }
  export default function ESpeakNg(options: ESpeakOptions): Promise<ESpeakModule>;
}
