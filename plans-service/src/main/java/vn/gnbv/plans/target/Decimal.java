package vn.gnbv.plans.target;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.gnbv.plans.PlansProblems;
import vn.gnbv.platform.problem.Problem;

/** A number kept as it was written: read from a JSON string or number, always written as a string, never rounded. */
@Schema(
        type = SchemaType.STRING,
        description = "A decimal number as text; a JSON number is understood as well.",
        examples = "0.7")
public record Decimal(BigDecimal value) {

    private static final int DIGITS = 18;
    private static final int PLACES = 6;

    /** @throws Problem DECIMAL_EXPECTED */
    public Decimal {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (value.scale() > PLACES || value.precision() - value.scale() > DIGITS) {
            throw Problem.of(PlansProblems.DECIMAL_EXPECTED);
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Decimal of(Object written) {
        try {
            return new Decimal(new BigDecimal(written.toString().strip()));
        } catch (NumberFormatException e) {
            throw Problem.of(PlansProblems.DECIMAL_EXPECTED);
        }
    }

    @JsonValue
    String text() {
        return value.toPlainString();
    }
}
