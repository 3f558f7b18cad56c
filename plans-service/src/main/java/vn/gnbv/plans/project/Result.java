package vn.gnbv.plans.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.target.Decimal;

/** What came of a project, in words and figures. */
@Schema(name = "ProjectResult")
record Result(
        @Nullable @Size(min = 1, max = 4000) String text,
        @Nullable @Size(max = 50) List<@NotNull @Valid Figure> figures) {

    Result {
        figures = figures == null ? List.of() : figures;
    }

    /** One figure, such as hectares planted or income per household. */
    @Schema(name = "ProjectFigure")
    record Figure(
            @NotBlank @Size(max = 200) String label,
            @NotNull Decimal value,
            @NotBlank @Size(max = 50) String unit) {}
}
