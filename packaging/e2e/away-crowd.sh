#!/usr/bin/env bash
# A crowd fills in head office's page at once, away from every shop, some of it to do harm; then the books. See AwayCrowd.
# usage: packaging/e2e/away-crowd.sh [PEOPLE] [SEED] [FOLDER]
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
people=${1:-1000}
seed=${2:-$(date +%s)}
folder=${3:-$(mktemp -d "${TMPDIR:-/tmp}/suanpan-away-crowd.XXXXXX")}
exec "$root/suanpan" program packaging/e2e app.suanpan.e2e.join.AwayCrowd "$folder" "$people" "$seed"
