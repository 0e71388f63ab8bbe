// What runs before anything else must be understood by any Node: no newer syntax here.
var needed = 24;
if (Number(process.versions.node.split('.')[0]) < needed) {
  process.stderr.write(
    'Node ' +
      needed +
      ' or newer is needed and this is ' +
      process.versions.node +
      '; run this through "npx pnpm", which brings one along on Linux and on a Mac with Intel, or install it from https://nodejs.org\n',
  );
  process.exit(1);
}
