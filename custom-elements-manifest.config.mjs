export default {
  globs: ['src/index.ts', 'src/ui/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [attributesInKebabCase()],
};

/** As `src/ui/property.ts` has it; the analyzer names an attribute as its property. */
function attributesInKebabCase() {
  const inKebabCase = (name) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
  return {
    name: 'attributes-in-kebab-case',
    moduleLinkPhase({ moduleDoc }) {
      for (const { attributes = [], members = [] } of moduleDoc.declarations) {
        for (const attribute of attributes) attribute.name = inKebabCase(attribute.name);
        for (const member of members) if (member.attribute) member.attribute = inKebabCase(member.attribute);
      }
    },
  };
}
