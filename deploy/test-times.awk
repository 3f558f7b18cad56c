# Turns the marks of deploy/test into a table: module by phase, and one closing line.
#   goal <second> maven-surefire-plugin:3.5.4:test (default-test) @ <module> ---
#   tests Tests run: 8, Failures: 0, Errors: 0, Skipped: 0
#   end <second>

function phase_of(goal) {
  if (goal ~ /surefire|failsafe/) return "test"
  if (goal ~ /compile|resources|generate|classpath/) return "compile"
  if (goal ~ /jar|quarkus/) return "package"
  return "check"
}

function close_goal(second) {
  if (module != "") spent[module, phase] += second - since
  since = second
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
  close_goal($2)
  phase = phase_of($3)
  for (i = 4; i < NF; i++) if ($i == "@") module = $(i + 1)
  if (!(module in seen)) { seen[module] = 1; order[++modules] = module }
}

$1 == "tests" { gsub(",", ""); run += $4; failed += $6 + $8; skipped += $10 }

$1 == "end" {
  close_goal($2)
  printf "\n  %-20s", ""
  for (i = 1; i <= phases; i++) printf "%10s", phase_name[i]
  printf "%10s\n", "total"
  for (m = 1; m <= modules; m++) {
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
