const OPERATORS = new Set(["*", "/", "%", "**", "*=", "/=", "%=", "**="]);
const FLOAT_CALLS = new Set(["Number", "parseFloat", "parseInt"]);
const FLOAT_METHODS = new Set(["toFixed", "toPrecision", "toExponential"]);

/** Whether a type is, or may be, the branded number of app/domain/money/satang.ts. */
function isBranded(type) {
  if (type.aliasSymbol?.name === "Satang") return true;
  return type.isUnionOrIntersection() && type.types.some((part) => isBranded(part) || hasBrand(part));
}

const hasBrand = (type) => type.getProperties().some(({ escapedName }) => String(escapedName).includes("satangBrand"));

/** Sums in satang are plain bigints: they are known by their name. */
function namedSatang(node) {
  if (node.type === "Identifier") return /Satang$/.test(node.name);
  return node.type === "MemberExpression" && !node.computed && /Satang$/.test(node.property.name ?? "");
}

/** Forbids arithmetic that can leave whole satang; only app/domain/money may do it (the files are chosen in the config). */
export const satangOperators = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      money: "{{what}} on satang belongs in app/domain/money (split, ratio, quantity): it may leave whole satang.",
    },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    const isMoney = (node) => namedSatang(node) || isBranded(services.getTypeAtLocation(node));
    const report = (node, what) => context.report({ node, messageId: "money", data: { what } });
    const checkOperator = (node) => {
      if (OPERATORS.has(node.operator) && (isMoney(node.left) || isMoney(node.right))) report(node, node.operator);
    };
    return {
      BinaryExpression: checkOperator,
      AssignmentExpression: checkOperator,
      CallExpression(node) {
        const {
          callee,
          arguments: [first],
        } = node;
        if (callee.type === "Identifier" && FLOAT_CALLS.has(callee.name) && first && isMoney(first))
          report(node, `${callee.name}()`);
        const method = callee.type === "MemberExpression" ? callee.property.name : undefined;
        if (FLOAT_METHODS.has(method) && isMoney(callee.object)) report(node, method);
      },
    };
  },
};
