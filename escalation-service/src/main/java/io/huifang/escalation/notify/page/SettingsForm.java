package io.huifang.escalation.notify.page;

import io.huifang.escalation.Urgency;
import io.huifang.escalation.notify.Channel;
import io.huifang.escalation.notify.Message;
import io.huifang.escalation.notify.endpoint.Interest;
import io.huifang.escalation.notify.endpoint.PutEndpoint;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.web.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An endpoint as it was typed. */
final class SettingsForm {
  static final List<Channel> CHANNELS =
      Arrays.stream(Channel.values()).filter(Channel::toEndpoint).toList();

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_ADDRESS = 1000;
  private static final int LONGEST_SECRET = 200;
  private static final int MOST_TEAMS = 50;

  private SettingsForm() {}

  /**
   * @throws ProblemException 400
   */
  static PutEndpoint read(Form typed) {
    Channel channel = Params.oneOf("channel", Channel.class, typed.optional("channel"));
    Set<String> teams = Ticked.words(typed, "teams");
    limit(teams.size() <= MOST_TEAMS, "teams", "must be 50 at most");
    teams.forEach(team -> limit(team.length() <= LONGEST_NAME, "teams", "is too long"));
    return new PutEndpoint(
        Objects.requireNonNull(line(typed, "name", LONGEST_NAME, true)),
        channel == null ? Channel.WEBHOOK : channel,
        line(typed, "address", LONGEST_ADDRESS, false),
        line(typed, "secret", LONGEST_SECRET, false),
        new Interest(
            Ticked.of(typed, "kinds", Message.Kind.class),
            Ticked.of(typed, "urgencies", Urgency.class),
            teams),
        typed.optional("active") != null);
  }

  private static @Nullable String line(Form typed, String field, int longest, boolean needed) {
    String value = typed.optional(field);
    if (value == null && !needed) {
      return null;
    }
    return typed.text(field, longest).strip();
  }

  private static void limit(boolean holds, String field, String message) {
    if (!holds) {
      throw ProblemException.badField(field, message);
    }
  }
}
