package vn.gnbv.budget.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who signed a paper (<i>người ký</i>). */
@Schema(name = "Signer")
public record Signer(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 200) String position) {

    /** @param name null where the paper names none */
    public static @Nullable Signer of(@Nullable String name, @Nullable String position) {
        return name == null ? null : new Signer(name, position);
    }

    public static @Nullable String name(@Nullable Signer signer) {
        return signer == null ? null : signer.name;
    }

    public static @Nullable String position(@Nullable Signer signer) {
        return signer == null ? null : signer.position;
    }
}
