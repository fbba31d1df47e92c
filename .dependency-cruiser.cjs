/** The folders are the architecture: who may import whom. Everything not listed is an error. */
const may = (from, ...to) => ({
  name: `${from.replaceAll(/[^a-z]/g, '')}-imports`,
  comment: `${from} may import only: ${to.join(', ') || 'nothing outside itself'}`,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: '\\.test\\.tsx?$' },
  to: {
    path: '^(domain|methods|contract|worksheets|exports|server|web|tests|scripts)/',
    pathNot: [`^${from}/`, ...to.map((folder) => `^${folder}/`)],
  },
});
const never = (name, from, to) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$' },
  to: { path: to },
});

module.exports = {
  forbidden: [
    may('domain'),
    may('methods', 'domain'),
    may('contract', 'domain'),
    may('worksheets', 'domain'),
    may('exports', 'domain', 'methods'),
    may('web', 'contract', 'worksheets', 'methods', 'domain'),
    may('server', 'contract', 'worksheets', 'exports', 'methods', 'domain'),
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^domain/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm', 'core'] },
    },
    never('web-layers-lib', '^web/lib/', '^web/(pages|features|components)/'),
    never('web-layers-components', '^web/components/', '^web/(pages|features)/'),
    never('web-layers-features', '^web/features/', '^web/pages/'),
    never('server-layers-store', '^server/(store|policies)/', '^server/(api|commands|jobs|live|cli)/'),
    never('server-layers-commands', '^server/commands/', '^server/(api|jobs|live|cli)/'),
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|data|node_modules)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types'],
    },
  },
};
