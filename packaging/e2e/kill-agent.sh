#!/usr/bin/env bash
# kill -9 of a store at random moments while it rings up a file of sales; then the books. See KillCampaign.
# usage: packaging/e2e/kill-agent.sh SALES.csv.gz [TIMES] [SEED] [FOLDER]
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
sales=${1:?usage: $0 SALES.csv.gz [TIMES] [SEED] [FOLDER]}
times=${2:-200}
seed=${3:-$(date +%s)}
folder=${4:-$(mktemp -d "${TMPDIR:-/tmp}/suanpan-kills.XXXXXX")}
exec "$root/suanpan" program packaging/e2e app.suanpan.e2e.KillCampaign "$sales" "$folder" "$times" "$seed"
