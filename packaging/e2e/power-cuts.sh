#!/usr/bin/env bash
# Power cuts at any place of a store's recorded writes; then everything that had been told has to be there. See PowerCuts.
# usage: packaging/e2e/power-cuts.sh [CUTS] [SEED] [FOLDER]
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
cuts=${1:-2000}
seed=${2:-$(date +%s)}
folder=${3:-$(mktemp -d "${TMPDIR:-/tmp}/suanpan-power-cuts.XXXXXX")}
exec "$root/suanpan" program packaging/e2e app.suanpan.e2e.power.PowerCuts "$folder" "$cuts" "$seed"
