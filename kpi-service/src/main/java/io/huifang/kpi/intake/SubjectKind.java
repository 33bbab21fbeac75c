package io.huifang.kpi.intake;

import io.huifang.kpi.state.AnswerState;
import io.huifang.kpi.state.CaseState;
import io.huifang.kpi.state.ContactState;
import io.huifang.kpi.state.InvitationState;
import io.huifang.kpi.state.PromiseState;
import io.huifang.kpi.state.StaffState;
import io.huifang.kpi.state.State;
import io.huifang.kpi.state.TicketState;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The aggregates of siblings that facts are taken from; the names are stored. */
enum SubjectKind {
  TICKET(TicketState.class),
  INVITATION(InvitationState.class),
  ANSWER(AnswerState.class),
  CASE(CaseState.class),
  PROMISE(PromiseState.class),
  AGENT(StaffState.class),
  TEAM(StaffState.class),
  CONTACT(ContactState.class);

  private static final Pattern TYPE =
      Pattern.compile(
          "(ticket|sla|invitation|answer|case|promise|agent|team|contact)\\.[a-z-]+\\.v1");
  private final Class<? extends State> state;

  SubjectKind(Class<? extends State> state) {
    this.state = state;
  }

  Class<? extends State> state() {
    return state;
  }

  /** The name of the state in the data of events, and in our tables. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of that name. */
  static SubjectKind ofKey(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** The aggregate of an event type, null if we take no such events. */
  static @Nullable SubjectKind of(String type) {
    Matcher matcher = TYPE.matcher(type);
    if (!matcher.matches()) {
      return null;
    }
    String prefix = matcher.group(1);
    return valueOf(prefix.equals("sla") ? "TICKET" : prefix.toUpperCase(Locale.ROOT));
  }
}
