# Sourced by mvnw and by the pareto script. When the JDK that would run (JAVA_HOME, else the default javac)
# is older than 21, picks the newest installed one instead, and stops with one line when there is none.

jdk_major() { # the major version of the JDK whose home is $1, or 0
  [ -x "$1/bin/javac" ] || { echo 0; return; }
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p' | grep . || echo 0
}

find_jdk() {
  best=0
  if [ -n "${JAVA_HOME:-}" ]; then
    [ "$(jdk_major "$JAVA_HOME")" -ge 21 ] && return 0
    echo "mvnw: JAVA_HOME=$JAVA_HOME is older than JDK 21, looking for a newer one" >&2
  else
    default_javac=$(command -v javac) &&
      default_home=$(cd "$(dirname "$(readlink -f "$default_javac" 2>/dev/null || echo "$default_javac")")/.." && pwd) &&
      [ "$(jdk_major "$default_home")" -ge 21 ] && return 0
  fi
  for home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -L "$home" ] && continue
    major=$(jdk_major "$home")
    [ "$major" -gt "$best" ] && best=$major && best_home=$home
  done
  if [ "$best" -ge 21 ]; then
    JAVA_HOME=$best_home
    export JAVA_HOME
  else
    echo "Pareto Router needs a JDK 21 or newer and found none: install one (Debian: apt-get install openjdk-21-jdk, or Temurin)." >&2
    exit 1
  fi
}

find_jdk
