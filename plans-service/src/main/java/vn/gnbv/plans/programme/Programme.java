package vn.gnbv.plans.programme;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.problem.Refusals;

/** A programme with its tree of components; seven projects, eleven sub-projects and thirteen leaves in 2021–2025. */
@Entity
@Table(name = "programmes")
class Programme {

    @Id
    UUID id;

    String code;
    String nameVi;
    String nameEn;
    LocalDate validFrom;
    LocalDate validTo;

    List<UUID> continues;

    /** Changes with every component, so that the version of the programme does too. */
    Instant changedAt;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "programme_id", insertable = false, updatable = false)
    @OrderBy("position")
    List<Component> components = new ArrayList<>();

    @Version
    int version;

    protected Programme() {}

    /** @throws vn.gnbv.platform.problem.Problem INVALID_REQUEST when the components form no tree */
    Programme(RegisterProgramme stated, Instant now) {
        check(stated);
        this.id = stated.id() == null ? Ids.next() : stated.id();
        this.code = stated.code();
        this.nameVi = stated.nameVi();
        this.nameEn = stated.nameEn();
        this.validFrom = stated.validFrom();
        this.validTo = stated.validTo();
        this.continues = stated.continues();
        this.changedAt = now;
        Map<String, UUID> ids = new HashMap<>();
        stated.components().forEach(c -> ids.put(c.code(), c.id() == null ? Ids.next() : c.id()));
        for (var component : stated.components()) {
            @Nullable UUID parent = component.parentCode() == null ? null : ids.get(component.parentCode());
            components.add(new Component(
                    id, components.size(), ids.get(component.code()), parent, component.code(), component.terms()));
        }
    }

    /** @throws vn.gnbv.platform.problem.Problem INVALID_REQUEST or VERSIONS_OVERLAP */
    void state(StateComponent stated, Instant now) {
        var known = find(stated.code());
        var parent = stated.parentCode() == null ? null : find(stated.parentCode());
        var refusals = new Refusals();
        refusals.addIf(
                stated.validFrom().isBefore(validFrom) || stated.validFrom().isAfter(validTo),
                "/validFrom",
                PlansProblems.OUTSIDE_PROGRAMME);
        refusals.addIf(
                stated.validTo() != null && stated.validTo().isBefore(stated.validFrom()),
                "/validTo",
                PlansProblems.VALIDITY_REVERSED);
        refusals.addIf(stated.parentCode() != null && parent == null, "/parentCode", PlansProblems.UNKNOWN_PARENT);
        refusals.addIf(
                known != null && parent != null && !parent.id.equals(known.parentId),
                "/parentCode",
                PlansProblems.COMPONENT_PLACE_FIXED);
        refusals.addIf(
                known != null && stated.id() != null && !stated.id().equals(known.id),
                "/id",
                PlansProblems.ALREADY_EXISTS,
                stated.code());
        checkEligibility("", stated.eligibility(), refusals);
        refusals.throwIfAny();
        if (known == null) {
            var newId = stated.id() == null ? Ids.next() : stated.id();
            var parentId = parent == null ? null : parent.id;
            components.add(new Component(id, components.size(), newId, parentId, stated.code(), stated.terms()));
        } else {
            known.state(stated.terms());
        }
        changedAt = now;
    }

    private @Nullable Component find(String wanted) {
        return components.stream()
                .filter(c -> c.code.equals(wanted))
                .findFirst()
                .orElse(null);
    }

    private static void checkEligibility(String at, @Nullable List<Eligibility> groups, Refusals refusals) {
        for (int i = 0; groups != null && i < groups.size(); i++) {
            refusals.addIf(
                    groups.get(i).hasNoAge(), at + "/eligibility/" + i + "/ageBelow", PlansProblems.RANGE_REVERSED);
        }
    }

    private static void check(RegisterProgramme stated) {
        var refusals = new Refusals();
        refusals.addIf(stated.validTo().isBefore(stated.validFrom()), "/validTo", PlansProblems.VALIDITY_REVERSED);
        var parents = new HashMap<String, @Nullable String>();
        for (int i = 0; i < stated.components().size(); i++) {
            var component = stated.components().get(i);
            var known = parents.containsKey(component.code());
            refusals.addIf(known, "/components/" + i + "/code", PlansProblems.DUPLICATE, component.code());
            parents.put(component.code(), component.parentCode());
            checkEligibility("/components/" + i, component.eligibility(), refusals);
        }
        for (int i = 0; i < stated.components().size(); i++) {
            var component = stated.components().get(i);
            var pointer = "/components/" + i + "/parentCode";
            if (component.parentCode() != null && !parents.containsKey(component.parentCode())) {
                refusals.add(pointer, PlansProblems.UNKNOWN_PARENT);
            } else {
                refusals.addIf(goesInACircle(component.code(), parents), pointer, PlansProblems.PARENT_CYCLE);
            }
        }
        refusals.throwIfAny();
    }

    private static boolean goesInACircle(String code, Map<String, @Nullable String> parents) {
        var seen = new HashSet<String>();
        for (@Nullable String at = code; at != null; at = parents.get(at)) {
            if (!seen.add(at)) {
                return true;
            }
        }
        return false;
    }
}
