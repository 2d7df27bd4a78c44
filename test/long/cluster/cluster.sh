#!/usr/bin/env bash
# A highly available PostgreSQL on one machine, to be broken on purpose by the tests beside it.
set -euo pipefail
export PATH=$PATH:/usr/sbin

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
export PG_BIN=${PG_BIN:-/usr/lib/postgresql/15/bin}
BASE=${HA_PORT:-21670}
NODES=(n1 n2 n3)
PATIENCE_S=${HA_PATIENCE_S:-300}

fail() { echo "cluster.sh: $*" >&2; exit 1; }

# Ports, from BASE on.
ETCD_PORT=$BASE
ETCD_PEER_PORT=$((BASE + 1))
pg_port() { echo $((BASE + 1 + ${1#n})); }
rest_port() { echo $((BASE + 4 + ${1#n})); }
export WRITE_PORT=$((BASE + 8)) READ_PORT=$((BASE + 9)) BOUNCER_PORT=$((BASE + 16))
etcd_link_port() { echo $((BASE + 9 + ${1#n})); }
pg_link_port() { echo $((BASE + 12 + ${1#n})); }

# PostgreSQL and pgbouncer refuse to run as root. setpriv becomes the program, so that its id is the one kept.
AS=()
if [[ $(id -u) == 0 ]]; then AS=(setpriv --reuid=postgres --regid=postgres --init-groups); fi

# launch NAME COMMAND...: in the background, its process id in run/NAME and what it says in log/NAME.
launch() {
  local name=$1
  shift
  setsid "${AS[@]}" "$@" >>"$DIR/log/$name" 2>&1 </dev/null &
  echo $! >"$DIR/run/$name"
}

pid_of() { cat "$DIR/run/$1" 2>/dev/null || true; }
is_alive() { [[ -n ${1:-} ]] && kill -0 "$1" 2>/dev/null && [[ $(ps -o stat= -p "$1") != Z* ]]; }

# The postmaster of a node, and only where it is one of this cluster's.
postmaster_of() {
  local data=$DIR/$1/data pid
  pid=$(head -n 1 "$data/postmaster.pid" 2>/dev/null || true)
  is_alive "$pid" && [[ $(readlink "/proc/$pid/cwd") == "$data" ]] && echo "$pid" || true
}

database_pids() {
  local pid
  pid=$(postmaster_of "$1")
  [[ -z $pid ]] || { echo "$pid"; ps -o pid= --ppid "$pid"; }
}

# end NAME [SIGNAL]: waits until it is gone.
end() {
  local pid
  pid=$(pid_of "$1")
  is_alive "$pid" || { rm -f "$DIR/run/$1"; return 0; }
  kill -"${2:-TERM}" "$pid"
  kill -CONT "$pid" 2>/dev/null || true
  for _ in $(seq 1 150); do is_alive "$pid" || break; sleep 0.2; done
  is_alive "$pid" && kill -KILL "$pid"
  rm -f "$DIR/run/$1"
}

fill() { perl -pe 's/\@(\w+)\@/$ENV{$1} \/\/ die "no $1"/ge' "$HERE/templates/$1"; }

# Until a command succeeds.
await() {
  local deadline=$((SECONDS + PATIENCE_S))
  until "$@" >/dev/null 2>&1; do
    ((SECONDS < deadline)) || { tail -qn 8 "$DIR"/log/* >&2; fail "waited too long for: $*"; }
    sleep 0.2
  done
}

ctl() { "${AS[@]}" patronictl -c "$DIR/n1/patroni.yml" "$@"; }
leader() {
  local node
  for node in "${NODES[@]}"; do
    [[ $(curl -s -o /dev/null -m 1 -w '%{http_code}' "127.0.0.1:$(rest_port "$node")/primary") == 200 ]] && echo "$node" && return
  done
  return 1
}
is_replica() { curl -sf -o /dev/null -m 1 "127.0.0.1:$(rest_port "$1")/replica"; }
replicas() { local node; for node in "${NODES[@]}"; do is_replica "$node" && echo "$node"; done; return 0; }
sync_standby() { sql "$(pg_port "$(leader)")" "select application_name from pg_stat_replication where sync_state in ('sync', 'quorum') limit 1"; }
# To a replica, which has to be one that is waited for where there is such a one.
switchover() {
  local to=${1:-$(sync_standby)} all
  mapfile -t all < <(replicas)
  ctl switchover --master "$(leader)" --candidate "${to:-${all[0]}}" --force
}
sql() { PGPASSWORD=$PASSWORD "$PG_BIN/psql" -XAtq -h 127.0.0.1 -p "$1" -U postgres -d "${3:-postgres}" -c "$2"; }

# link etcd|pg NODE: the node's way to etcd, or the others' to its PostgreSQL.
link() {
  local name=$1-link-$2 from to=$ETCD_PORT
  from=$("$1_link_port" "$2")
  if [[ $1 == pg ]]; then to=$(pg_port "$2"); fi
  FROM_PORT=$from TO_PORT=$to fill link.cfg >"$DIR/$name.cfg"
  launch "$name" haproxy -db -f "$DIR/$name.cfg"
}

start_node() {
  launch "patroni-$1" patroni "$DIR/$1/patroni.yml"
}

start_haproxy() {
  PG1=$(pg_port n1) PG2=$(pg_port n2) PG3=$(pg_port n3) REST1=$(rest_port n1) REST2=$(rest_port n2) REST3=$(rest_port n3) \
    LAG=${HA_LAG:-1MB} fill haproxy.cfg >"$DIR/haproxy.cfg"
  launch haproxy haproxy -db -f "$DIR/haproxy.cfg"
}

# start [on|off]: whether replication is synchronous.
start() {
  local node
  for program in etcd patroni haproxy "$PG_BIN/initdb"; do command -v "$program" >/dev/null || fail "not installed: $program"; done
  DIR=$(mktemp -d "${TMPDIR:-/tmp}/ha.XXXXXX")
  export DIR PASSWORD SYNC=${1:-on}
  PASSWORD=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  mkdir "$DIR"/{run,log,etcd,n1,n2,n3}
  echo "$PASSWORD" >"$DIR/password"
  chmod 700 "$DIR"/{etcd,n1,n2,n3}
  if [[ ${#AS[@]} -gt 0 ]]; then chown -R postgres: "$DIR"; fi
  cd "$DIR"
  export HOME=$DIR
  # What was started goes again where the rest can't be.
  trap 'stop' EXIT
  launch etcd etcd --name ha --data-dir "$DIR/etcd" --listen-client-urls "http://127.0.0.1:$ETCD_PORT" \
    --advertise-client-urls "http://127.0.0.1:$ETCD_PORT" --listen-peer-urls "http://127.0.0.1:$ETCD_PEER_PORT" \
    --initial-advertise-peer-urls "http://127.0.0.1:$ETCD_PEER_PORT" --initial-cluster "ha=http://127.0.0.1:$ETCD_PEER_PORT"
  await curl -sf "127.0.0.1:$ETCD_PORT/health"
  for node in "${NODES[@]}"; do
    link etcd "$node"
    link pg "$node"
    NODE=$node REST_PORT=$(rest_port "$node") ETCD_LINK_PORT=$(etcd_link_port "$node") PG_PORT=$(pg_port "$node") \
      PG_LINK_PORT=$(pg_link_port "$node") fill patroni.yml >"$DIR/$node/patroni.yml"
    if [[ ${#AS[@]} -gt 0 ]]; then chown postgres: "$DIR/$node/patroni.yml"; fi
    start_node "$node"
  done
  start_haproxy
  await leader
  await whole
  await sql "$WRITE_PORT" 'select'
  sql "$WRITE_PORT" "create role app login password '$PASSWORD'"
  sql "$WRITE_PORT" "create database app owner app"
  trap - EXIT
  cat <<ENV
export HA_DIR=$DIR HA_PORT=$BASE
export HA_WRITE_URL=postgres://app:$PASSWORD@127.0.0.1:$WRITE_PORT/app
export HA_READ_URL=postgres://app:$PASSWORD@127.0.0.1:$READ_PORT/app
export HA_BOUNCER_URL=postgres://app:$PASSWORD@127.0.0.1:$BOUNCER_PORT/app
ENV
}

# Whether the consensus store knows of a replica that is waited for: without one, no other node may become the leader.
is_synchronous() { ctl list --format json | grep -q '"Sync Standby"'; }

# Whether all three are there: a leader, and two that stream from it (one of them waited for, where that was asked for).
whole() {
  local node
  node=$(leader) || return 1
  [[ $(sql "$(pg_port "$node")" "select count(*) from pg_stat_replication where state = 'streaming' and application_name like 'n_'") == 2 ]] || return 1
  [[ $(replicas | wc -l) == 2 ]] && { [[ $SYNC != on ]] || is_synchronous; }
}

stop() {
  local node name pid
  trap - EXIT
  end haproxy
  end pgbouncer
  for node in "${NODES[@]}"; do
    for pid in $(database_pids "$node"); do kill -CONT "$pid" 2>/dev/null || true; done
    for name in "etcd-link-$node" "pg-link-$node"; do pid=$(pid_of "$name"); is_alive "$pid" && kill -CONT "$pid"; done
  done
  local ending=()
  for node in "${NODES[@]}"; do end "patroni-$node" & ending+=($!); done
  wait "${ending[@]}"
  for node in "${NODES[@]}"; do
    pid=$(postmaster_of "$node")
    if [[ -n $pid ]]; then kill -QUIT "$pid"; fi
    end "etcd-link-$node"
    end "pg-link-$node"
  done
  end etcd
  [[ -n ${HA_KEEP:-} ]] || rm -rf "$DIR"
}

# Kills a node as if its machine had lost power.
kill_node() {
  local pid
  pid=$(pid_of "patroni-$1")
  is_alive "$pid" && kill -KILL "$pid"
  # The postmaster first, or it would start a recovery.
  for pid in $(database_pids "$1"); do kill -KILL "$pid" 2>/dev/null || true; done
}

kill_database() { local pid; for pid in $(database_pids "$1"); do kill -KILL "$pid" 2>/dev/null || true; done; }

signal_database() { local pid; for pid in $(database_pids "$2"); do kill -"$1" "$pid"; done; }

start_pgbouncer() {
  echo "\"app\" \"$PASSWORD\"" >"$DIR/userlist.txt"
  echo "\"postgres\" \"$PASSWORD\"" >>"$DIR/userlist.txt"
  POOL_MODE=${1:-transaction} IGNORED=${2:-extra_float_digits} fill pgbouncer.ini >"$DIR/pgbouncer.ini"
  launch pgbouncer pgbouncer "$DIR/pgbouncer.ini"
}

command=${1:-}
shift || true
if [[ $command == start ]]; then start "$@"; exit; fi
export DIR=${HA_DIR:?from what 'cluster.sh start' prints}
[[ -f $DIR/password && -d $DIR/run ]] || fail "no cluster in $DIR"
PASSWORD=$(cat "$DIR/password")
SYNC=$(sed -n 's/^ *synchronous_mode: //p' "$DIR/n1/patroni.yml")
export PASSWORD SYNC
cd "$DIR"
export HOME=$DIR
case $command in
  stop) stop ;;
  status) ctl list ;;
  leader) leader ;;
  replicas) replicas ;;
  whole) await whole ;;
  sync-standby) sync_standby ;;
  sql) sql "$(pg_port "$1")" "$2" "${3:-app}" ;;
  ctl) ctl "$@" ;;
  switchover) switchover "${1:-}" ;;
  kill) kill_node "$1" ;;
  kill-database) kill_database "$1" ;;
  revive) start_node "$1" ;;
  freeze-patroni) kill -STOP "$(pid_of "patroni-$1")" ;;
  thaw-patroni) kill -CONT "$(pid_of "patroni-$1")" ;;
  freeze-database) signal_database STOP "$1" ;;
  thaw-database) signal_database CONT "$1" ;;
  cut) kill -STOP "$(pid_of "$2-link-$1")" ;;   # cut NODE etcd|pg
  # Anew: what had been sent into it before is not to arrive now.
  mend) end "$2-link-$1" KILL; link "$2" "$1" ;;
  freeze-haproxy) kill -STOP "$(pid_of haproxy)" ;;
  thaw-haproxy) kill -CONT "$(pid_of haproxy)" ;;
  restart-haproxy) end haproxy "${1:-TERM}"; sleep "${2:-0}"; start_haproxy ;;
  pgbouncer) end pgbouncer; start_pgbouncer "$@" ;;   # pgbouncer [MODE [IGNORED PARAMETERS]]
  *) fail "unknown command: $command" ;;
esac
