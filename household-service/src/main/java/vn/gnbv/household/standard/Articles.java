package vn.gnbv.household.standard;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Where the legal basis defines each class, to be quoted to whoever asks why. */
@Embeddable
public record Articles(
        @Nullable @Size(max = 200) @Column(name = "poor_article")
        String poor,

        @Nullable @Size(max = 200) @Column(name = "near_poor_article")
        String nearPoor,

        @Nullable @Size(max = 200) @Column(name = "not_poor_article")
        String notPoor) {

    static final Articles NONE = new Articles(null, null, null);

    @Nullable
    String of(PovertyClass povertyClass) {
        return switch (povertyClass) {
            case POOR -> poor;
            case NEAR_POOR -> nearPoor;
            case NOT_POOR -> notPoor;
        };
    }
}
