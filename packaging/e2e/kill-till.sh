#!/usr/bin/env bash
# kill -9 of a till at random moments of everything that a cashier does; then the books. See TillCampaign.
# usage: packaging/e2e/kill-till.sh [TIMES] [SEED] [FOLDER]
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
times=${1:-200}
seed=${2:-$(date +%s)}
folder=${3:-$(mktemp -d "${TMPDIR:-/tmp}/suanpan-till-kills.XXXXXX")}
exec "$root/suanpan" program packaging/e2e app.suanpan.e2e.till.TillCampaign "$folder" "$times" "$seed"
