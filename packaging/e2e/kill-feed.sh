#!/usr/bin/env bash
# kill -9 of a store at random moments while head office changes all its items or prices, and then a full disk; see FeedCampaign.
# usage: packaging/e2e/kill-feed.sh [ITEMS] [KILLS] [SEED] [FOLDER]
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
items=${1:-200000}
kills=${2:-50}
seed=${3:-$(date +%s)}
folder=${4:-$(mktemp -d "${TMPDIR:-/tmp}/suanpan-feeds.XXXXXX")}
exec "$root/suanpan" program packaging/e2e app.suanpan.e2e.feed.FeedCampaign "$folder" "$items" "$kills" "$seed"
