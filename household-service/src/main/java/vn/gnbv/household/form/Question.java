package vn.gnbv.household.form;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One question of a form; asked under the same code in every form, so that answers outlive a standard. */
public record Question(
        @NotBlank @Size(max = 50) String code,
        @NotBlank @Size(max = 500) String textVi,
        @NotBlank @Size(max = 500) String textEn,
        @NotNull QuestionKind kind,

        @Nullable @Size(max = 62) @Schema(description = "Of ONE and MANY.")
        List<@NotNull @Valid Option> options,

        @Nullable @Size(max = 60) @Schema(description = "Of NUMBER: ascending, the last without an end.")
        List<@NotNull @Valid Band> bands,

        @Nullable
        @Size(max = 60)
        @Schema(description = "Of MANY: codes of the indicators that are lacking when nothing is ticked.")
        List<@NotBlank @Size(max = 50) String> noneDeprives) {

    public Question {
        options = options == null ? List.of() : List.copyOf(options);
        bands = bands == null ? List.of() : List.copyOf(bands);
        noneDeprives = noneDeprives == null ? List.of() : List.copyOf(noneDeprives);
    }

    List<String> optionCodes() {
        return options.stream().map(Option::code).toList();
    }

    /** Every indicator that some answer makes lacking. */
    List<String> depriving() {
        var codes = new ArrayList<>(noneDeprives);
        options.forEach(o -> codes.addAll(orNone(o.deprives())));
        bands.forEach(b -> codes.addAll(orNone(b.deprives())));
        return codes;
    }

    static List<String> orNone(@Nullable List<String> codes) {
        return codes == null ? List.of() : codes;
    }
}
