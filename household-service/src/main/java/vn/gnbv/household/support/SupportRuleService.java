package vn.gnbv.household.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.gnbv.household.SupportProblems;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.event.AggregateChange;
import vn.gnbv.platform.event.EventLog;
import vn.gnbv.platform.http.Answer;
import vn.gnbv.platform.http.Idempotent;
import vn.gnbv.platform.problem.Problem;
import vn.gnbv.platform.problem.Refusals;

/** Adds what can be given, and the rules on giving it twice; audited, but nothing that others are told of. */
@ApplicationScoped
class SupportRuleService {

    /** What the audit keeps of a new content. */
    record ContentAdded(UUID id, int version, String change, SupportContent content) {}

    /** What the audit keeps of a new rule. */
    record RuleStated(UUID id, int version, String change, SupportRule rule) {}

    private final SupportContents contents;
    private final SupportRules rules;
    private final Caller caller;
    private final EventLog events;

    SupportRuleService(SupportContents contents, SupportRules rules, Caller caller, EventLog events) {
        this.contents = contents;
        this.rules = rules;
        this.caller = caller;
        this.events = events;
    }

    @Transactional
    @Idempotent
    Answer add(SupportContent content) {
        if (!contents.add(content)) {
            throw Problem.of(SupportProblems.CODE_TAKEN, content.code()).at("/code");
        }
        var act = Ids.next();
        events.append(new AggregateChange(
                null,
                "vn.gnbv.support-content.v1",
                act,
                0,
                new ContentAdded(act, 0, "ADDED", content),
                null,
                act,
                null));
        return Answer.created("/v1/support-contents/" + content.code(), 0, content);
    }

    @Transactional
    @Idempotent
    Answer state(StateSupportRule said) {
        var refusals = new Refusals();
        refusals.addIf(
                contents.find(said.firstContent()).isEmpty(),
                "/firstContent",
                SupportProblems.CONTENT_UNKNOWN,
                said.firstContent());
        refusals.addIf(
                contents.find(said.secondContent()).isEmpty(),
                "/secondContent",
                SupportProblems.CONTENT_UNKNOWN,
                said.secondContent());
        refusals.throwIfAny();
        var rule = SupportRule.of(Ids.next(), said);
        rules.add(rule, caller.id());
        events.append(new AggregateChange(
                null,
                "vn.gnbv.support-rule.v1",
                rule.id(),
                rule.version(),
                new RuleStated(rule.id(), rule.version(), "STATED", rule),
                null,
                rule.id(),
                null));
        return Answer.created("/v1/support-rules/" + rule.id(), rule.version(), rule);
    }
}
