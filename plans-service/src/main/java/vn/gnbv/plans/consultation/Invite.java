package vn.gnbv.plans.consultation;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.problem.Refusals;

/** Whose opinion is asked for: an organisation, or a person in an office. */
record Invite(
        @Nullable UUID organisationId,

        @Schema(
                description = "Of a person: a neutral label, never a name with a way to reach it.",
                examples = "Ủy viên Ban Thường vụ 1")
        @Nullable
        @Size(min = 1, max = 200)
        String label,

        @Schema(description = "Of a person: the office.") @Nullable @Size(min = 1, max = 300)
        String position) {

    /** An address of mail, or nine digits and more, as in a telephone or citizen number. */
    private static final Pattern CONTACT = Pattern.compile("@|(\\d[ .-]?){9}");

    void check(String at, Refusals refusals) {
        var person = label != null && position != null;
        var both = organisationId != null && (label != null || position != null);
        refusals.addIf(both || organisationId == null && !person, at, PlansProblems.INVITED_UNCLEAR);
        Stream.of("label", "position")
                .filter(field -> reaches(field.equals("label") ? label : position))
                .forEach(field -> refusals.add(at + "/" + field, PlansProblems.CONTACT_NOT_ALLOWED));
    }

    private static boolean reaches(@Nullable String text) {
        return text != null && CONTACT.matcher(text).find();
    }
}
