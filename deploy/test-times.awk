# Turns the marks of deploy/test into a table: module by phase, and one closing line. Modules may run side by side.
#   goal <second> maven-surefire-plugin:3.5.4:test (default-test) @ <module> ---
#   tests Tests run: 8, Failures: 0, Errors: 0, Skipped: 0
#   module <module> ....... SUCCESS [02:03 min]
#   end <second>

function phase_of(goal) {
  if (goal ~ /surefire|failsafe/) return "test"
  if (goal ~ /compile|resources|generate|classpath/) return "compile"
  if (goal ~ /jar|quarkus/) return "package"
  return "check"
}

function close_goal(module, second) {
  spent[module, phase[module]] += second - since[module]
  since[module] = second
}

# "1.234 s", "02:03 min" and "01:02 h", as Maven writes them.
function seconds(amount, unit, part) {
  if (unit == "s") return amount
  split(amount, part, ":")
  return unit == "min" ? part[1] * 60 + part[2] : part[1] * 3600 + part[2] * 60
}

function row(name, values, sum, i) {
  printf "  %-20s", name
  sum = 0
  for (i = 1; i <= phases; i++) {
    printf "%8d s", values[phase_name[i]]
    sum += values[phase_name[i]]
  }
  printf "%8d s\n", sum
}

BEGIN { phases = split("compile test package check", phase_name, " ") }

$1 == "goal" {
  for (i = 4; i < NF; i++) if ($i == "@") module = $(i + 1)
  if (module in since) {
    close_goal(module, $2)
  } else {
    order[++modules] = module
    began[module] = since[module] = $2
  }
  phase[module] = phase_of($3)
}

$1 == "tests" { gsub(",", ""); run += $4; failed += $6 + $8; skipped += $10 }

# Only Maven says when a module's last goal ended, and that only of several modules.
$1 == "module" && (tolower($2) in since) {
  module = tolower($2)
  split($0, parts, /[][]/)
  split(parts[2], took, " ")
  close_goal(module, began[module] + seconds(took[1], took[2]))
  closed[module] = 1
}

$1 == "end" {
  printf "\n  %-20s", ""
  for (i = 1; i <= phases; i++) printf "%10s", phase_name[i]
  printf "%10s\n", "total"
  for (m = 1; m <= modules; m++) {
    if (!(order[m] in closed)) close_goal(order[m], $2)
    for (i = 1; i <= phases; i++) {
      values[phase_name[i]] = spent[order[m], phase_name[i]]
      all[phase_name[i]] += values[phase_name[i]]
    }
    row(order[m], values)
  }
  row("all", all)
  printf "\n%s: %d tests, %d failed, %d skipped, in %d min %02d s.\n", \
    (code == 0 ? "Passed" : "FAILED"), run, failed, skipped, $2 / 60, $2 % 60
}
