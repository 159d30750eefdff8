#!/usr/bin/env bash
# A crowd joins at once, through one kiosk and one page, some of it to do harm; then the books. See JoinCrowd.
# usage: packaging/e2e/join-crowd.sh [PEOPLE] [SEED] [FOLDER]
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
people=${1:-1000}
seed=${2:-$(date +%s)}
folder=${3:-$(mktemp -d "${TMPDIR:-/tmp}/suanpan-join-crowd.XXXXXX")}
exec "$root/suanpan" program packaging/e2e app.suanpan.e2e.join.JoinCrowd "$folder" "$people" "$seed"
