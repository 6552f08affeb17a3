export default {
  globs: ['src/index.ts', 'src/ui/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  quiet: true,
};
