package vn.gnbv.plans.directory;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an official list says otherwise than the directory of one code.
 *
 * @param kind null while it is to be confirmed what the change is, and for mere spelling
 * @param unitId null for a unit that the list brings
 */
@Schema(name = "UnitListChange")
record ListChange(
        Standing standing,
        @Nullable Kind kind,
        String code,
        @Nullable UUID unitId,
        @Nullable String nameBefore,
        @Nullable String nameAfter,

        @Schema(description = "The parent's code.") @Nullable
        String parentBefore,

        @Nullable String parentAfter) {

    /** Whether the law has changed, an official has to say, or only the spelling differs. */
    @Schema(name = "UnitListChangeStanding")
    enum Standing {
        LAW,
        CONFIRM,
        SPELLING
    }

    /** What has changed in law. */
    @Schema(name = "UnitListChangeKind")
    enum Kind {
        NEW,
        ENDED,
        RETYPED,
        MOVED,
        RENAMED,
        /** It had ended the day before by what was known, and the list goes on naming it. */
        CONTINUED
    }
}
