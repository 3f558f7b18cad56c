package vn.gnbv.plans.document;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.gnbv.plans.DatePrecision;

/** A paper as another one names it. */
@Schema(name = "DocumentBasis")
record BasisView(
        UUID id,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable DatePrecision issuedOnPrecision) {

    /** What a paper rests on, or what rests on it, step by step. */
    @Schema(name = "DocumentGraph")
    record Graph(List<Node> items) {}

    /**
     * A paper in the graph.
     *
     * @param depth how many steps away, by the shortest way
     * @param through the papers one step nearer by way of which it is reached
     */
    @Schema(name = "DocumentGraphNode")
    record Node(int depth, List<UUID> through, DocumentSummary document) {}
}
