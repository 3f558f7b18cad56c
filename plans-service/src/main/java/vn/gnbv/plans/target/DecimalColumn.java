package vn.gnbv.plans.target;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A decimal number in a column. */
@Converter(autoApply = true)
class DecimalColumn implements AttributeConverter<@Nullable Decimal, @Nullable BigDecimal> {

    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Decimal decimal) {
        return decimal == null ? null : decimal.value();
    }

    @Override
    public @Nullable Decimal convertToEntityAttribute(@Nullable BigDecimal value) {
        return value == null ? null : new Decimal(value);
    }
}
