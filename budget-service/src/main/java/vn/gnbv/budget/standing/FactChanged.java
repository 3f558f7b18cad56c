package vn.gnbv.budget.standing;

import java.util.List;
import java.util.UUID;

/** Said inside the service when a read copy has changed, so that lines are judged anew in the same transaction. */
public record FactChanged(Kind kind, List<UUID> ids) {

    public FactChanged(Kind kind, UUID id) {
        this(kind, List.of(id));
    }

    /** What the ids are of; for a statement on applicability: the component that it is about. */
    public enum Kind {
        UNIT,
        ORGANISATION,
        PROGRAMME,
        APPLICABILITY
    }
}
