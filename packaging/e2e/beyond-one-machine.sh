#!/usr/bin/env bash
# A node of Kafka, a gateway and a collector killed and replaced under load, with two collectors on one PostgreSQL. See BeyondOneMachine.
# usage: packaging/e2e/beyond-one-machine.sh [BOXES] [SECONDS_IN_EACH_STATE] [SEED] [FOLDER]
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
boxes=${1:-200}
seconds=${2:-20}
seed=${3:-$(date +%s)}
folder=${4:-$(mktemp -d "${TMPDIR:-/tmp}/suanpan-beyond.XXXXXX")}
exec "$root/suanpan" program packaging/e2e app.suanpan.e2e.cloud.BeyondOneMachine "$folder" "$boxes" "$seconds" "$seed"
