package io.huifang.escalation.notify.send;

import io.huifang.escalation.notify.channel.Protocol;
import io.huifang.escalation.notify.channel.Protocols;
import io.huifang.escalation.notify.channel.Verdict;
import io.huifang.escalation.notify.endpoint.Endpoint;
import io.huifang.escalation.notify.endpoint.Endpoints;
import io.huifang.escalation.notify.endpoint.Target;
import io.huifang.escalation.notify.outward.Outward;
import io.huifang.platform.id.Ids;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes to an endpoint to see whether it answers. */
@ApplicationScoped
public class Trials {
  @Inject Endpoints endpoints;
  @Inject Protocols protocols;
  @Inject Outward outward;
  @Inject Wording wording;
  @Inject Clock clock;

  /**
   * Never inside a transaction.
   *
   * @param person whose own it is, null for one of the organisation
   * @throws ProblemException 404, 409 if it is switched off or cannot be opened
   */
  public Verdict send(UUID id, @Nullable String person) {
    Endpoint.View known = endpoints.one(id, person);
    Target target =
        endpoints
            .target(id)
            .orElseThrow(
                () ->
                    ProblemException.conflict(
                        "endpoint-closed", "It is switched off, or was sealed elsewhere"));
    Protocol to = protocols.of(target.channel());
    var letter = wording.test(Ids.next().toString(), known.name(), clock.instant());
    return to.verdict(outward.send(to.request(target, letter, clock.instant())));
  }
}
