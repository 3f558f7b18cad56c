package vn.gnbv.plans;

import java.text.MessageFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What deserves a second look and refuses nothing. Said in both languages: who reads it later is not who asks now. */
@Schema(name = "Remark")
public record Remark(
        @Schema(description = "Stable, never localised.") String code,

        @Schema(description = "What it is about: a field, a period, a number.")
        String subject,

        String messageVi,
        String messageEn) {

    /** A closed list of remarks; the constants' names are the stable codes. */
    public interface Kind {

        String name();

        String vi();

        String en();

        /** @param more fills the placeholders of the texts after {0}, the subject */
        default Remark on(String subject, Object... more) {
            var arguments = new Object[more.length + 1];
            arguments[0] = subject;
            System.arraycopy(more, 0, arguments, 1, more.length);
            return new Remark(
                    name(), subject, MessageFormat.format(vi(), arguments), MessageFormat.format(en(), arguments));
        }
    }
}
