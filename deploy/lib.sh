# What the commands in this folder share. Sourced, not run.
# shellcheck shell=bash

: "${HOME:=/}"
root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
state=${GNBV_STATE:-$root/deploy/.state}
case $state in /*) ;; *) state=$PWD/$state ;; esac

# The one list of local ports; each variable overrides its own.
export GNBV_PLANS_PORT=${GNBV_PLANS_PORT:-8081}
export GNBV_BUDGET_PORT=${GNBV_BUDGET_PORT:-8082}
export GNBV_HOUSEHOLD_PORT=${GNBV_HOUSEHOLD_PORT:-8083}
export GNBV_REPORTING_PORT=${GNBV_REPORTING_PORT:-8084}
export GNBV_KEYCLOAK_PORT=${GNBV_KEYCLOAK_PORT:-8180}
export GNBV_POSTGRES_PORT=${GNBV_POSTGRES_PORT:-15432}
export GNBV_KAFKA_PORT=${GNBV_KAFKA_PORT:-19092}

die() {
  printf '%s\n' "$*" >&2
  exit 1
}

# The process number of a running deploy/up over this state; fails when there is none.
running() {
  local pid
  pid=$(cat "$state/up.pid" 2>/dev/null) && kill -0 "$pid" 2>/dev/null || return 1
  # The number may belong to another program by now.
  [ ! -r "/proc/$pid/cmdline" ] || grep -aq up "/proc/$pid/cmdline" || return 1
  printf '%s\n' "$pid"
}

jdk_version() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

jdk_candidates() {
  local folders folder
  printf '%s\n' "${JAVA_HOME:-}"
  java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.home = //p'
  IFS=: read -r -a folders <<<"${GNBV_JVM_FOLDERS-/usr/lib/jvm:/opt:$HOME/.sdkman/candidates/java:/Library/Java/JavaVirtualMachines}"
  for folder in "${folders[@]}"; do
    printf '%s\n' "$folder"/* "$folder"/*/Contents/Home
  done
}

# Finds a JDK of at least 25 and makes it the one in use.
need_jdk() {
  local home
  while IFS= read -r home; do
    if [ -x "$home/bin/javac" ] && [ "$(jdk_version "$home")" -ge 25 ] 2>/dev/null; then
      export JAVA_HOME=$home
      return
    fi
  done < <(jdk_candidates)
  die "No JDK 25 or newer found; install one (for example Temurin 25) or set JAVA_HOME to it."
}

need_maven() {
  local version major minor patch
  version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p')
  IFS=. read -r major minor patch <<<"${version:-0.0.0}"
  [ $((major * 1000000 + minor * 1000 + ${patch:-0})) -ge 3008006 ] ||
    die "Maven 3.8.6 or newer is needed, found ${version:-none}; install it and put mvn on the PATH."
}

# Each folder, there already or yet to be made, must have 1 GiB left.
need_disk() {
  local folder free
  for folder in "$@"; do
    while [ ! -d "$folder" ]; do folder=$(dirname "$folder"); done
    free=$(df -Pk "$folder" | awk 'NR == 2 { print int($4 / 1024) }')
    [ "$free" -ge 1024 ] ||
      die "Only $free MiB are free in $folder and 1024 are needed; free some space, or set GNBV_STATE to a folder on another disk."
  done
}

need_free_ports() {
  local name variable port
  for name in PLANS BUDGET HOUSEHOLD REPORTING KEYCLOAK POSTGRES KAFKA; do
    variable=GNBV_${name}_PORT
    port=${!variable}
    [[ $port =~ ^[0-9]+$ ]] || die "$variable is not a port: $port"
    ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null ||
      die "Port $port is taken; stop what uses it or set $variable to a free one."
  done
}

built="$root/deploy/engines/target/built"

# Whether all was built here, in this folder, after the last change of a source.
is_built() {
  local service
  for service in plans budget household reporting; do
    [ -e "$root/$service-service/target/quarkus-app/quarkus-run.jar" ] || return 1
  done
  [ "$(cat "$built" 2>/dev/null)" = "$root" ] &&
    [ -z "$(cd "$root" && find . -name '.?*' -prune -o \
      \( -path '*/src/main/*' -o -name pom.xml \) -newer "$built" -print | head -n 1)" ]
}

mark_built() {
  printf '%s\n' "$root" >"$built"
}
