/**
 * Reads what a module imports from its text, by TypeScript's own parser: minified code, template literals and types
 * included. It must never follow an import; whoever asks knows what to make of it.
 */
import ts from 'typescript';

export interface ModuleImport {
  /** As written, e.g. `../evi-error.js` or `lit`. */
  specifier: string;
  /** `type`: gone at run time · `static`: loaded with the module · `dynamic`: loaded by `import()`. */
  kind: 'type' | 'static' | 'dynamic';
}

export function parseModule(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
}

export function importsOf(module: ts.SourceFile): ModuleImport[] {
  return nodesOf(module).flatMap((node) => importOf(node) ?? []);
}

/** Every node of the tree, parents before children. */
export function nodesOf(root: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return nodes;
}

function importOf(node: ts.Node): ModuleImport | undefined {
  if (ts.isImportDeclaration(node)) {
    return named(node.moduleSpecifier, isTypeOnly(node) ? 'type' : 'static');
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
    return named(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'static');
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return named(node.argument.literal, 'type');
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return named(node.arguments[0], 'dynamic');
  }
  return undefined;
}

/** `import { type A } from` does not count: the module itself is still loaded. */
function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  return importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function named(specifier: ts.Node | undefined, kind: ModuleImport['kind']): ModuleImport {
  if (specifier === undefined || !ts.isStringLiteralLike(specifier)) {
    throw new Error(`Nobody can tell what import(${specifier?.getText() ?? ''}) loads: write the name out.`);
  }
  return { specifier: specifier.text, kind };
}
