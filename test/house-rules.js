/** The house's own lint rules, for what oxlint has no rule for. */
const MODULE_LET = ['Program', 'Program > ExportNamedDeclaration']
  .map((parent) => `${parent} > VariableDeclaration[kind="let"]`)
  .join(', ');

export default {
  meta: { name: 'house' },
  rules: {
    'no-module-let': {
      create(context) {
        const message =
          'A variable of the module outlives the run it belongs to. Pass the state as an argument or return it.';
        return { [MODULE_LET]: (node) => context.report({ node, message }) };
      },
    },
  },
};
