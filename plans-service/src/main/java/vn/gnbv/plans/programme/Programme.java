package vn.gnbv.plans.programme;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
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

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "programme_id", insertable = false, updatable = false)
    @OrderBy("position")
    List<Component> components = new ArrayList<>();

    @Version
    int version;

    protected Programme() {}

    /** @throws vn.gnbv.platform.problem.Problem INVALID_REQUEST when the components form no tree */
    Programme(RegisterProgramme stated) {
        check(stated);
        this.id = stated.id() == null ? Ids.next() : stated.id();
        this.code = stated.code();
        this.nameVi = stated.nameVi();
        this.nameEn = stated.nameEn();
        this.validFrom = stated.validFrom();
        this.validTo = stated.validTo();
        Map<String, UUID> ids = new HashMap<>();
        stated.components().forEach(c -> ids.put(c.code(), c.id() == null ? Ids.next() : c.id()));
        for (var component : stated.components()) {
            @Nullable UUID parent = component.parentCode() == null ? null : ids.get(component.parentCode());
            components.add(new Component(id, components.size(), ids.get(component.code()), parent, component));
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
