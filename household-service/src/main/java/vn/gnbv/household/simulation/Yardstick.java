package vn.gnbv.household.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.directory.AreaType;
import vn.gnbv.household.form.Dictionary;
import vn.gnbv.household.form.Form;
import vn.gnbv.household.form.Scorer;
import vn.gnbv.household.standard.PovertyStandard;
import vn.gnbv.platform.problem.Problem;

/** The standard that is tried out, with the forms that would be asked where. */
record Yardstick(PovertyStandard standard, List<Form> forms, LocalDate on) {

    /** Of the day on which it is asked, or of the day on which the standard begins when that is to come. */
    static Yardstick of(PovertyStandard standard, List<Form> forms, LocalDate asOf) {
        return new Yardstick(standard, forms, standard.validFrom().isAfter(asOf) ? standard.validFrom() : asOf);
    }

    /** @throws Problem with what contradicts itself, below {@code /draft} */
    static Yardstick of(Draft draft, LocalDate asOf) {
        PovertyStandard standard;
        try {
            standard = PovertyStandard.draft(draft.standard());
        } catch (Problem problem) {
            throw problem.within("/draft/standard");
        }
        var forms = new ArrayList<Form>();
        for (int i = 0; i < draft.forms().size(); i++) {
            try {
                forms.add(new Form(standard, draft.forms().get(i)));
            } catch (Problem problem) {
                throw problem.within("/draft/forms/" + i);
            }
        }
        return of(standard, forms, asOf);
    }

    /**
     * The form of a place: its own before that of everywhere, the latest before older ones.
     *
     * @param around the place and all units around it
     */
    Optional<Form> form(AreaType areaType, Set<UUID> around) {
        return forms.stream()
                .filter(f -> f.areaType() == areaType && !f.validFrom().isAfter(on))
                .filter(f -> f.units().isEmpty() || f.units().stream().anyMatch(around::contains))
                .max(Comparator.comparing((Form f) -> !f.units().isEmpty()).thenComparing(Form::validFrom));
    }

    /**
     * Scorers for one pass: one for each form, made while the standard can still be read.
     *
     * @throws Problem CUT_OFF_MISSING when a form is for an area type of which the standard says nothing
     */
    Scorers scorers(Dictionary dictionary) {
        return new Scorers(
                this,
                forms.stream().collect(Collectors.toMap(form -> form, form -> new Scorer(standard, form, dictionary))));
    }

    record Scorers(Yardstick yardstick, Map<Form, Scorer> byForm) {

        /** Those that have a form of their own. */
        Set<UUID> units() {
            return byForm.keySet().stream()
                    .flatMap(form -> form.units().stream())
                    .collect(Collectors.toSet());
        }

        @Nullable
        Scorer of(AreaType areaType, Set<UUID> around) {
            return yardstick.form(areaType, around).map(byForm::get).orElse(null);
        }
    }
}
