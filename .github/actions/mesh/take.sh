#!/usr/bin/env bash
# Takes a release of mesh: brings its archive unless a cache did, makes sure that it is the one that was released, and unpacks it. Nothing of it is run
# before, and what a cache brought is trusted no more than what was downloaded.
set -euo pipefail

stop() {
  echo "::error title=mesh $VERSION is not taken::$1"
  exit 2
}
hash_of() { if command -v sha256sum > /dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -c 1-64; }

file=.github/actions/mesh/tool.yaml
top=mesh-$VERSION-$PLATFORM
archive=$top.tar.gz
if [ "$PLATFORM" = win-x64 ]; then archive=$top.zip; fi
release=$REPOSITORY/releases/download/v$VERSION
scheme=${REPOSITORY%%://*} name=${REPOSITORY#*://}
folder=$RUNNER_TEMP/mesh-release
mkdir -p "$folder"

# The token is for the server that gave it, and for no other.
is_own=no is_private=no
export GH_HOST=${name%%/*} GH_PROMPT_DISABLED=1
if [[ $REPOSITORY == "$GITHUB_SERVER_URL/"* ]]; then
  is_own=yes
  export GH_TOKEN=$TOKEN GH_ENTERPRISE_TOKEN=$TOKEN
fi

# Whatever an address leads to, nothing is sent unencrypted and nothing grows without end. Errors of a server are tried again, and a broken connection once.
load() {
  curl --fail --silent --show-error --location --proto "=$scheme" --proto-redir "=$scheme" --connect-timeout 15 --max-time 240 --max-filesize 400000000 \
    --retry 4 --retry-connrefused --retry-max-time 120 --output "$folder/$1" "$release/$1"
}
bring() {
  local code=0
  load "$1" || code=$?
  case $code in 18 | 52 | 56 | 92) load "$1" && return ;; 0) return ;; esac
  # A private repository shows nothing to strangers.
  if [ $is_own = yes ] && gh release download "v$VERSION" --repo "$name" --pattern "$1" --dir "$folder" --clobber; then
    is_private=yes
    return
  fi
  stop "$release/$1 cannot be downloaded. See that the release is there and that the token may read it, or name another version in $file."
}

bring SHA256SUMS
sum=$(sed -nE "s/^([0-9a-f]{64}) [ *]${archive//./\\.}\$/\1/p" "$folder/SHA256SUMS" | head -n 1)
if [ -z "$sum" ]; then stop "SHA256SUMS of the release has no $archive. Name another version in $file, and tell whoever released this one."; fi
if [ -n "$PIN" ] && [ "$PIN" != "$sum" ]; then
  stop "The release says that $archive has the hash $sum, and $file pins $PIN. If the pin is of another version, correct it; if not, somebody changed the release: do not use it."
fi
hash=''
if [ -f "$folder/$archive" ]; then
  hash=$(hash_of "$folder/$archive")
  if [ "$hash" != "$sum" ]; then
    echo "::warning title=A cache is not what was kept::$archive from the cache is not what was released, so it is downloaded. Delete 'mesh-tool-$VERSION-$PLATFORM' under Actions, Caches, and find out who wrote it."
    rm "$folder/$archive"
  fi
fi
if [ ! -f "$folder/$archive" ]; then
  bring "$archive"
  hash=$(hash_of "$folder/$archive")
fi
if [ "$hash" != "$sum" ]; then stop "$archive has not the hash that SHA256SUMS says. Run the job again; if it says so again, somebody changed the release: do not use it."; fi

# Who can replace an archive can replace its sums: only the release's own workflow has its builds signed. Where there are no such proofs, as of most private
# repositories and on an Enterprise Server, there is the pin.
if [ $is_own = yes ] && [ "$is_private $PIN" != "yes $sum" ] && [[ $GH_HOST =~ ^(github\.com|.+\.ghe\.com|127\.0\.0\.1:[0-9]+)$ ]]; then
  built_by=(--repo "${name#*/}" --signer-workflow "${name#*/}/.github/workflows/release.yml" --source-ref "refs/tags/v$VERSION")
  if [ -n "$COMMIT" ]; then built_by+=(--source-digest "$COMMIT"); fi
  command -v gh > /dev/null || stop "This runner has no 'gh' (2.68 or later) to ask who built $archive: install it, or pin a commit in $file, which is built."
  gh attestation verify "$folder/$archive" "${built_by[@]}" > "$folder/proof" 2>&1 || {
    cat "$folder/proof"
    stop "Nobody proves that $archive was built by release.yml of ${name#*/} from v$VERSION; above is what 'gh' says. If it could not ask, run the job again; if it could, do not use this release. GitHub proves nothing of most private repositories: pin the hash in $file, below 'sha256:', as a line '  $PLATFORM: HASH'."
  }
elif [ -z "$PIN" ]; then
  stop "$GITHUB_SERVER_URL cannot say who built what $REPOSITORY released: pin its hash in $file, below 'sha256:', as a line '  $PLATFORM: HASH'."
fi

rm -rf "$RUNNER_TEMP/mesh" "$RUNNER_TEMP/mesh-unpacked"
if [ "$PLATFORM" = win-x64 ]; then
  unzip -q "$folder/$archive" -d "$RUNNER_TEMP/mesh-unpacked"
  mv "$RUNNER_TEMP/mesh-unpacked/$top" "$RUNNER_TEMP/mesh"
else
  mkdir "$RUNNER_TEMP/mesh"
  tar --extract --gzip --no-same-owner --strip-components 1 --file "$folder/$archive" --directory "$RUNNER_TEMP/mesh"
fi
if [ ! -x "$RUNNER_TEMP/mesh/mesh" ] && [ ! -f "$RUNNER_TEMP/mesh/mesh.exe" ]; then stop "$archive holds no $top/mesh. Name another version in $file, and tell whoever released this one."; fi
