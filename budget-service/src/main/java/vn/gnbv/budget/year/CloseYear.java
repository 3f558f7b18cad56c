package vn.gnbv.budget.year;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gnbv.budget.ledger.Signer;

/** The paper that settles a year, as it is entered (<i>quyết toán</i>). */
record CloseYear(
        @NotBlank @Size(max = 60) String number,
        @NotNull LocalDate issuedOn,
        @NotBlank @Size(max = 300) String issuer,
        @Nullable @Valid Signer signer,
        @Nullable Authority authority) {}
