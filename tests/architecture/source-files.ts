import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { PROJECT_ROOT } from "#app/platform/root.server.ts";

export interface SourceFile {
	/** From the checkout, such as "app/root.tsx". */
	path: string;
	text: string;
}

/** Our own TypeScript below these folders or at these paths: neither tests nor what is generated. */
export function sourceFiles(...folders: string[]): SourceFile[] {
	return folders
		.flatMap((folder) =>
			readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: "utf8" }).map(
				(name) => `${folder}/${name}`,
			),
		)
		.filter(
			(path) =>
				/\.tsx?$/.test(path) &&
				!/\.test(-data)?\.tsx?$|\/test-[^/]+\.tsx?$|^app\/platform\/generated\//.test(path),
		)
		.sort()
		.map((path) => ({ path, text: readFileSync(join(PROJECT_ROOT, path), "utf8") }));
}

/** The file's syntax, with its parents, as TypeScript reads it. */
export function parse({ path, text }: SourceFile): ts.SourceFile {
	const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
	return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
}

/** The names of the functions that a file exports without saying in a docstring what they promise. */
export function undocumented(file: SourceFile): string[] {
	const exported = new Map<string, ts.Node>();
	const local = new Map<string, ts.Node>();
	const statements = parse(file).statements;
	for (const node of statements) {
		const functions = ts.isFunctionDeclaration(node)
			? [[node.name?.text ?? "default", node] as const]
			: ts.isVariableStatement(node)
				? node.declarationList.declarations
						.filter(({ initializer }) => initializer && isFunction(initializer))
						.map(({ name }) => [name.getText(), node] as const)
				: [];
		for (const [name, declaration] of functions) {
			local.set(name, local.get(name) ?? declaration); // The first overload carries the words.
			if (has(node, ts.SyntaxKind.ExportKeyword)) exported.set(name, local.get(name) ?? declaration);
		}
	}
	for (const node of statements)
		if (
			ts.isExportDeclaration(node) &&
			!node.moduleSpecifier &&
			node.exportClause &&
			ts.isNamedExports(node.exportClause)
		)
			for (const { name, propertyName } of node.exportClause.elements) {
				const declaration = local.get((propertyName ?? name).text);
				if (declaration) exported.set(name.text, declaration);
			}
	return [...exported].filter(([, node]) => !hasDocstring(node)).map(([name]) => `${file.path}: ${name}`);
}

function isFunction(node: ts.Expression): boolean {
	return ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}

function hasDocstring(node: ts.Node): boolean {
	return ts.getJSDocCommentsAndTags(node).some((comment) => {
		const words = ts.isJSDoc(comment) ? ts.getTextOfJSDocComment(comment.comment) : undefined;
		return words !== undefined && words.trim().length > 0;
	});
}

/** The elements of a file that carry a `style` attribute, which the site's Content-Security-Policy forbids. */
export function inlineStyles(file: SourceFile): string[] {
	const found: string[] = [];
	const source = parse(file);
	const visit = (node: ts.Node): void => {
		if (ts.isJsxAttribute(node) && node.name.getText() === "style")
			found.push(`${file.path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

/** All names that a file exports as values. */
export function exportedNames(file: SourceFile): string[] {
	return parse(file).statements.flatMap((node) => {
		if (ts.isExportAssignment(node)) return ["default"];
		if (ts.isExportDeclaration(node))
			return !node.isTypeOnly && node.exportClause && ts.isNamedExports(node.exportClause)
				? node.exportClause.elements.map(({ name }) => name.text)
				: [];
		if (!has(node, ts.SyntaxKind.ExportKeyword)) return [];
		if (has(node, ts.SyntaxKind.DefaultKeyword)) return ["default"];
		if (ts.isVariableStatement(node))
			return node.declarationList.declarations.map(({ name }) => name.getText());
		return (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) && node.name
			? [node.name.text]
			: [];
	});
}

function has(node: ts.Node, modifier: ts.SyntaxKind): boolean {
	return ts.canHaveModifiers(node) && (node.modifiers ?? []).some(({ kind }) => kind === modifier);
}
