#!/usr/bin/env bash
# Holds docs/schema/asyncapi.json against AsyncAPI's own published schema, which npm brings. See AsyncApiTest.
# usage: packaging/e2e/asyncapi.sh
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
folder=$(mktemp -d "${TMPDIR:-/tmp}/suanpan-asyncapi.XXXXXX")
trap 'rm -rf "$folder"' EXIT
(cd "$folder" && npm pack --silent @asyncapi/specs@6.11.1 >/dev/null && tar xzf ./*.tgz)
"$root/mvnw" -q -f "$root/pom.xml" -pl edge-agent/protocol -am test -Dtest=AsyncApiTest -Dsurefire.failIfNoSpecifiedTests=false \
  "-Dasyncapi.schema=$folder/package/schemas/3.0.0.json"
echo "docs/schema/asyncapi.json is AsyncAPI 3.0.0"
