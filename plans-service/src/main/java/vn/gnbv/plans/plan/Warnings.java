package vn.gnbv.plans.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.gnbv.plans.programme.Applies;
import vn.gnbv.plans.programme.ComponentStanding;
import vn.gnbv.plans.target.TargetView;
import vn.gnbv.plans.task.TaskKind;
import vn.gnbv.plans.task.TaskView;

/** Looks through the contents of a plan for what deserves a second look. */
final class Warnings {

    private static final Pattern YEAR = Pattern.compile("năm (\\d{4})");

    private final Map<UUID, ComponentStanding> components;
    private final List<Warning> found = new ArrayList<>();

    private Warnings(Collection<ComponentStanding> components) {
        this.components =
                components.stream().collect(Collectors.toMap(ComponentStanding::componentId, Function.identity()));
    }

    static List<Warning> of(
            Plan plan, List<TargetView> targets, List<TaskView> tasks, Collection<ComponentStanding> components) {
        var warnings = new Warnings(components);
        if (plan.numberUnknown) {
            warnings.found.add(Warning.Code.NUMBER_UNKNOWN.on("number"));
        }
        plan.sample.forEach(field -> warnings.found.add(Warning.Code.SAMPLE_VALUE.on(field)));
        plan.toCheck.forEach(field -> warnings.found.add(Warning.Code.TO_CHECK.on(field)));
        warnings.severalLeads(tasks);
        warnings.otherYears(tasks, plan.year, plan.throughYear == null ? plan.year : plan.throughYear);
        for (var target : targets) {
            if (warnings.noneApplies(target.componentIds())) {
                warnings.found.add(Warning.Code.TARGET_WITHOUT_APPLICABLE_COMPONENT.on(target.code()));
            }
        }
        for (var task : tasks) {
            if (warnings.noneApplies(task.componentIds())) {
                warnings.found.add(Warning.Code.TASK_WITHOUT_APPLICABLE_COMPONENT.on(task.number()));
            }
        }
        warnings.unknown(targets, tasks);
        return List.copyOf(warnings.found);
    }

    /** One accountable lead each, unless the plan says otherwise: worth a look, not a fault (sub-project 2 of DA6). */
    private void severalLeads(List<TaskView> tasks) {
        var leads = new TreeMap<String, Set<UUID>>();
        for (var task : tasks) {
            for (var component : task.componentIds()) {
                leads.computeIfAbsent(code(component), c -> new HashSet<>()).addAll(task.leadOrganisationIds());
            }
        }
        leads.forEach((code, who) -> {
            if (who.size() > 1) {
                found.add(Warning.Code.SEVERAL_LEADS.on(code));
            }
        });
    }

    /** Last year's text, taken over: the year of the plan that is asked for was not moved. */
    private void otherYears(List<TaskView> tasks, int from, int to) {
        for (var task : tasks) {
            var years = YEAR.matcher(task.stated().content())
                    .results()
                    .map(named -> Integer.valueOf(named.group(1)))
                    .toList();
            if (task.stated().kind() == TaskKind.ISSUE_OWN_PLAN
                    && !years.isEmpty()
                    && years.stream().noneMatch(year -> from <= year && year <= to)) {
                found.add(Warning.Code.OTHER_YEAR.on(task.number()));
            }
        }
    }

    private boolean noneApplies(List<UUID> ids) {
        return !ids.isEmpty() && ids.stream().allMatch(id -> applies(id) == Applies.NOT_APPLICABLE);
    }

    private void unknown(List<TargetView> targets, List<TaskView> tasks) {
        var codes = new TreeSet<String>();
        targets.forEach(target -> addUnknown(target.componentIds(), codes));
        tasks.forEach(task -> addUnknown(task.componentIds(), codes));
        codes.forEach(code -> found.add(Warning.Code.APPLICABILITY_UNKNOWN.on(code)));
    }

    private void addUnknown(List<UUID> ids, Set<String> codes) {
        ids.stream().filter(id -> applies(id) == Applies.UNKNOWN).forEach(id -> codes.add(code(id)));
    }

    private Applies applies(UUID component) {
        var standing = components.get(component);
        return standing == null ? Applies.UNKNOWN : standing.applies();
    }

    private String code(UUID component) {
        var standing = components.get(component);
        return standing == null ? component.toString() : standing.code();
    }
}
