#!/usr/bin/env bash
# The protocol's two halves, a broker that promises nothing and everything going wrong, on one thread from a seed, again and again on
# all cores; then how many histories it takes to notice each planted mistake. See SimulationMain.
# usage: packaging/e2e/simulate-protocol.sh [HISTORIES] [FIRST_SEED]   or, to read what happens in one:   SEED MUTANT
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
exec "$root/suanpan" program packaging/e2e app.suanpan.protocol.conversation.SimulationMain "${1:-1000000}" "${2:-$(date +%s)}"
