#!/usr/bin/env bash
# Says which mesh is taken: a release, or sources to build. The sources that hold this action, where nothing was released of them; else what tool.yaml
# names. It may come from anywhere but a pull request, and is still read as foreign: a release is nothing but a repository and a number.
set -euo pipefail

stop() {
  echo "::error title=Where does mesh come from?::$1"
  exit 2
}
say() { echo "$1=$2" >> "$GITHUB_OUTPUT"; }

number='[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?'
file=.github/actions/mesh/tool.yaml
sources=$GITHUB_ACTION_PATH/../../..
if [ ! -f "$sources/src/MeshGovernance.Cli/MeshGovernance.Cli.csproj" ]; then sources=''; fi

case ${RUNNER_OS:-}-${RUNNER_ARCH:-} in
  Linux-X64) platform=linux-x64 ;;
  Linux-ARM64) platform=linux-arm64 ;;
  macOS-ARM64) platform=osx-arm64 ;;
  Windows-X64) platform=win-x64 ;;
  *) platform='' ;;
esac

# Who built something can be asked of GitHub itself, by a token of it; an Enterprise Server keeps no such proofs.
proves() { [[ $1 == "$GITHUB_SERVER_URL/"* && $1 =~ ^(https://(github\.com|[^/]+\.ghe\.com)|http://127\.0\.0\.1:[0-9]+)/ ]]; }

repository='' version='' commit='' pin=''
if [ -z "$sources" ]; then
  lines=$(tr -d '\r' < "$GITHUB_ACTION_PATH/tool.yaml") || stop "There is no $file: name the repository of mesh there, and a version."
  value() { sed -nE "s/^$1: *['\"]?([^'\" ]+)['\"]? *(#.*)?$/\1/p" <<< "$lines" | grep --invert-match --line-regexp null || true; }
  repository=$(value repository) version=$(value version) commit=$(value commit)
  repository=${repository%/} repository=${repository%.git}
  if [ -z "$repository" ] || [ -z "$version$commit" ]; then
    stop "Name its repository in $file, and the version of a release, such as 1.2.3; or the full hash of a commit, which is built."
  elif [ -n "$version" ] && [ -n "$commit" ]; then
    stop "$file names a version and a commit: keep one of them."
  elif [ -n "$commit" ] && [[ ! $commit =~ ^[0-9a-f]{40}$ ]]; then
    stop "$file names the commit '$commit': a full hash has 40 hex digits."
  elif [ -n "$version" ]; then
    [[ $version =~ ^$number$ ]] || stop "$file names the version '$version': write it as in 1.2.3."
    [[ $repository =~ ^(https://[A-Za-z0-9.-]+(:[0-9]+)?|http://127\.0\.0\.1:[0-9]+)/[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$ ]] || stop "$file names the repository '$repository': a release is taken from https://HOST/OWNER/NAME."
    [ -n "$platform" ] || stop "There is no release for ${RUNNER_OS:-this system} on ${RUNNER_ARCH:-this processor}: name a commit in $file, which is built."
    pin=$(sed -nE "s/^ +$platform: *['\"]?([0-9a-f]{64})['\"]? *(#.*)?$/\1/p" <<< "$lines")
    if [ -z "$pin" ] && grep --quiet '^sha256:' <<< "$lines"; then
      stop "$file pins no hash for $platform: add a line '  $platform: HASH' below 'sha256:', with its 64 hex digits."
    elif [ -z "$pin" ] && ! proves "$repository"; then
      stop "$GITHUB_SERVER_URL cannot say who built what $repository released: pin its hash in $file, below 'sha256:', as a line '  $platform: HASH'."
    fi
  fi
elif [[ ${GITHUB_ACTION_PATH//\\//} =~ /_actions/([^/]+/[^/]+)/([^/]+)/\.github/actions/mesh$ ]] && [ -n "$platform" ]; then
  # Used from another repository, where a runner keeps what it is told to use: what was released of that very commit spares to build it.
  repository=$GITHUB_SERVER_URL/${BASH_REMATCH[1]} ref=${BASH_REMATCH[2]}
  if ! proves "$repository"; then
    version=''
  elif [[ $ref =~ ^[0-9a-f]{40}$ ]]; then
    commit=$ref
    tags=$(GIT_TERMINAL_PROMPT=0 git ls-remote --tags "$repository" 'refs/tags/v*') || echo "::notice title=mesh is built::The tags of $repository cannot be read, so nobody knows whether $commit was released."
    version=$(sed -nE "s#^${commit}[[:space:]]refs/tags/v($number)(\^\{\})?\$#\1#p" <<< "${tags:-}" | tail -n 1)
  elif [[ $ref =~ ^v$number$ ]]; then
    version=${ref#v}
  fi
fi

if [ -n "$version" ]; then
  say version "$version"
  say repository "$repository"
  say platform "$platform"
  say commit "$commit"
  say sha256 "$pin"
  say build "$version-$platform"
  exit
fi
if [ -z "$sources" ]; then
  sources=$RUNNER_TEMP/mesh-tool
  git init --quiet "$sources"
  git -C "$sources" fetch --quiet --depth 1 -- "$repository" "$commit" || stop "The commit $commit of $repository, which $file names, cannot be fetched: see that both are right."
  git -C "$sources" checkout --quiet --detach "$commit"
fi
sources=$(cd "$sources" && pwd)
say sources "$sources"
say build "$(git -C "$sources" rev-parse --quiet --verify HEAD:src 2> /dev/null || echo "${ref:-unknown}")"
