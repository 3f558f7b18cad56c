package vn.gnbv.household.recipient;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.lifecycle.LifecycleStatus;

/** Who has to be told of households. */
@Schema(name = "Recipient")
record RecipientView(
        UUID id,
        String code,
        String nameVi,
        String nameEn,
        List<LifecycleStatus> classes,
        boolean ofMembers,
        @Nullable Integer youngest,
        @Nullable Integer oldest,
        @Nullable String legalBasis,

        @Nullable @Schema(description = "Of its files; null where it takes the usual ones.")
        List<RecipientColumn> columns) {}
