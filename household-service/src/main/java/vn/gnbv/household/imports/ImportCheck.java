package vn.gnbv.household.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.HouseholdProblems;
import vn.gnbv.household.household.HouseholdLoad.Item;
import vn.gnbv.household.household.RegisterHousehold;
import vn.gnbv.household.household.RegisterHousehold.NewMember;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;
import vn.gnbv.platform.secret.KeyedHash;

/** Makes of a household that a file states one that can be entered, by the rules of the register, or says what is wrong. */
final class ImportCheck {

    /** What becomes of it: an item, or errors. */
    record Checked(Stated stated, @Nullable Item item, List<ImportError> errors) {}

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_WORD = 50;
    private static final int EARLIEST_YEAR = 1890;
    private static final Pattern CITIZEN_ID = Pattern.compile("[0-9]{12}");

    private final Settlement settlement;
    private final KeyedHash statements;
    private final LocalDate today;

    /** @param statements makes ids of what is stated of persons, which must not be told by them */
    ImportCheck(Settlement settlement, KeyedHash statements, LocalDate today) {
        this.settlement = settlement;
        this.statements = statements;
        this.today = today;
    }

    List<Checked> checkAll(List<Stated> households) {
        settlement.meet(households.stream().map(Stated::household).toList());
        return households.stream().map(this::check).toList();
    }

    Checked check(Stated stated) {
        var errors = new ArrayList<>(stated.errors());
        var refusals = new Refusals();
        if (stated.household().members() != null || stated.errors().isEmpty()) {
            checkFields(stated.household(), refusals);
        }
        if (!refusals.isEmpty() || !errors.isEmpty()) {
            gather(refusals, stated, errors);
            return new Checked(stated, null, errors);
        }
        var item = item(stated.household(), refusals);
        gather(refusals, stated, errors);
        return new Checked(stated, errors.isEmpty() ? item : null, errors);
    }

    private @Nullable Item item(StatedHousehold stated, Refusals refusals) {
        var since = stated.since();
        var members = stated.members();
        if (since == null || members == null) {
            return null;
        }
        new RegisterHousehold(null, new UUID(0, 0), since, List.copyOf(members), null).check(today, refusals);
        var place = stated.unitId() != null ? "/unitId" : "/unitCode";
        try {
            var unit = settlement.unit(stated.unitId(), stated.unitCode());
            var home = settlement.home(unit, since, today);
            var household =
                    new RegisterHousehold(null, home.unitId(), home.since(), List.copyOf(members), stated.sample());
            return new Item(id(stated, unit), household, home.former());
        } catch (Problem unknown) {
            refusals.collect(place, () -> {
                throw unknown;
            });
            return null;
        }
    }

    /**
     * Always the same, so that to send it again does nothing: of the unit and the number by which the unit knows it, or else of
     * all that is stated, so that only what differs in nothing is taken for one.
     */
    private UUID id(StatedHousehold stated, UUID unit) {
        if (stated.id() != null) {
            return stated.id();
        }
        return stated.number() == null ? id(statements.of(statement(stated, unit))) : id(unit, stated.number());
    }

    static UUID id(UUID unit, String number) {
        return id(JsonLines.sha256().digest((unit + "/" + number).getBytes(StandardCharsets.UTF_8)));
    }

    private static String statement(StatedHousehold stated, UUID unit) {
        return stated.members().stream()
                .map(m -> Stream.of(
                                m.fullName(),
                                m.sex(),
                                m.birthYear(),
                                m.birthDate(),
                                m.relationship(),
                                m.ethnicity(),
                                m.merit(),
                                m.disability(),
                                m.ableToWork(),
                                m.citizenId())
                        .map(String::valueOf)
                        .collect(Collectors.joining("\t")))
                .sorted()
                .collect(Collectors.joining("\n", unit + "\t" + stated.since() + "\n", ""));
    }

    private static UUID id(byte[] of) {
        var hash = ByteBuffer.wrap(of);
        // Version 8 of RFC 9562: made by a rule of its own.
        return new UUID(hash.getLong() & 0xffffffffffff0fffL | 0x8000L, hash.getLong() >>> 2 | 0x8000000000000000L);
    }

    private void gather(Refusals refusals, Stated stated, List<ImportError> errors) {
        try {
            refusals.throwIfAny();
        } catch (Problem refused) {
            for (var error : ImportError.all(refused, stated.locator())) {
                // A value that could not be read is not missing besides.
                if (errors.stream()
                        .noneMatch(e -> e.line() == error.line() && e.place().equals(error.place()))) {
                    errors.add(error);
                }
            }
        }
    }

    private static void checkFields(StatedHousehold stated, Refusals refusals) {
        refusals.addIf(stated.since() == null, "/since", HouseholdProblems.FIELD_MISSING);
        refusals.addIf(
                stated.unitId() == null && stated.unitCode() == null, "/unitCode", HouseholdProblems.FIELD_MISSING);
        checkText(stated.number(), "/number", LONGEST_NAME, refusals);
        var members = stated.members();
        if (members == null || members.isEmpty()) {
            refusals.add("/members", HouseholdProblems.FIELD_MISSING);
            return;
        }
        refusals.addIf(
                members.size() > RegisterHousehold.MOST_MEMBERS,
                "/members",
                HouseholdProblems.MEMBERS_TOO_MANY,
                String.valueOf(RegisterHousehold.MOST_MEMBERS));
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            if (member == null) {
                refusals.add("/members/" + i, HouseholdProblems.FIELD_MISSING);
            } else {
                checkMember(member, "/members/" + i, refusals);
            }
        }
    }

    private static void checkMember(NewMember member, String at, Refusals refusals) {
        refusals.addIf(
                member.fullName() == null || member.fullName().isBlank(),
                at + "/fullName",
                HouseholdProblems.FIELD_MISSING);
        checkText(member.fullName(), at + "/fullName", LONGEST_NAME, refusals);
        refusals.addIf(member.sex() == null, at + "/sex", HouseholdProblems.FIELD_MISSING);
        refusals.addIf(member.relationship() == null, at + "/relationship", HouseholdProblems.FIELD_MISSING);
        refusals.addIf(
                member.birthYear() != null && member.birthYear() < EARLIEST_YEAR,
                at + "/birthYear",
                HouseholdProblems.DATE_TOO_EARLY,
                String.valueOf(EARLIEST_YEAR));
        checkText(member.ethnicity(), at + "/ethnicity", LONGEST_WORD, refusals);
        refusals.addIf(
                member.citizenId() != null
                        && !CITIZEN_ID.matcher(member.citizenId()).matches(),
                at + "/citizenId",
                HouseholdProblems.CITIZEN_ID_BROKEN);
    }

    private static void checkText(@Nullable String text, String at, int longest, Refusals refusals) {
        if (text != null) {
            refusals.addIf(text.length() > longest, at, HouseholdProblems.TEXT_TOO_LONG, String.valueOf(longest));
            refusals.addIf(text.chars().anyMatch(Character::isISOControl), at, HouseholdProblems.TEXT_NOT_PLAIN);
        }
    }
}
