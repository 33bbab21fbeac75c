package io.huifang.platform.event.inbox;

import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Lets a service speak for itself only. */
@ApplicationScoped
class Senders {
  @Inject Caller caller;
  @Inject Config config;

  /**
   * @throws ProblemException 403 if an event names a source that is not the caller's
   */
  void requireOwn(List<CloudEvent> events) {
    String client = caller.client();
    String own = config.clients().getOrDefault(client, "/" + client);
    for (CloudEvent event : events) {
      if (!event.source().equals(own)) {
        throw ProblemException.forbidden("Events of " + client + " must have the source " + own);
      }
    }
  }

  /** Sources of clients that are not called like their service. */
  @ConfigMapping(prefix = "huifang.events")
  interface Config {

    /** Source by client id; a client that is not named has the source {@code /client-id}. */
    Map<String, String> clients();
  }
}
